import { DRAFT_FORM, type Form } from '#core/ports/platform.ts';

const MAX_TEXT_LENGTH = 4000;

/** The window of "Coach my reply": the post it answers, and the draft so far. */
export function draftForm(seekerPost: string, draft = ''): Form {
  return {
    id: DRAFT_FORM.id,
    title: 'Coach my reply',
    fields: [
      {
        name: DRAFT_FORM.post,
        label: 'The post you want to answer',
        value: seekerPost,
        multiline: true,
        required: true,
        maxLength: MAX_TEXT_LENGTH,
      },
      {
        name: DRAFT_FORM.draft,
        label: 'Your draft (only you will see the answer)',
        value: draft,
        multiline: true,
        required: true,
        maxLength: MAX_TEXT_LENGTH,
      },
    ],
  };
}
