import type { Locale } from '#core/model/locale.ts';
import { DRAFT_FORM, type Form } from '#core/ports/platform.ts';
import { speaking } from './say.ts';

const MAX_TEXT_LENGTH = 4000;

/** The window of "Coach my reply": the post it answers, and the draft so far. */
export function draftForm(locale: Locale, seekerPost: string, draft = ''): Form {
  const say = speaking(locale);
  return {
    id: DRAFT_FORM.id,
    title: say('draft-form-title'),
    fields: [
      {
        name: DRAFT_FORM.post,
        label: say('draft-form-post'),
        value: seekerPost,
        multiline: true,
        required: true,
        maxLength: MAX_TEXT_LENGTH,
      },
      {
        name: DRAFT_FORM.draft,
        label: say('draft-form-draft'),
        value: draft,
        multiline: true,
        required: true,
        maxLength: MAX_TEXT_LENGTH,
      },
    ],
  };
}
