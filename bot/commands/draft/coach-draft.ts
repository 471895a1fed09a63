import { coachDraft } from '#core/coaching/coach-draft.ts';
import type { Button } from '#core/model/outgoing.ts';
import { paragraph, sentences } from '#core/texts/blocks.ts';
import { draftForm } from '#core/texts/draft-form.ts';
import type { Locale } from '#core/model/locale.ts';
import { textsFor } from '#core/texts/index.ts';
import { sayTo } from '#bot/commands/lib/say-to.ts';
import { privately } from '#bot/commands/lib/reply.ts';
import type { Draft, DraftMemory } from './draft-memory.ts';
import type { DraftCoaching } from '#bot/commands/router.ts';

const PREFIX = 'draft';

const idOf = (action: 'again' | 'copy', key: string): string => `${PREFIX}:${action}:${key}`;

function buttonsFor(draft: string, key: string, locale: Locale): Button[] {
  const { draft: texts } = textsFor(locale);
  const again: Button = { id: idOf('again', key), label: texts.again, style: 'plain' };
  const copy: Button = { id: idOf('copy', key), label: texts.copy, style: 'plain', copyText: draft };
  return draft.trim() === '' ? [again] : [again, copy];
}

/** "Coach my reply" with the buttons under its answer. Open to everybody, because nothing is stored. */
export function createDraftCoaching(memory: DraftMemory): DraftCoaching {
  const recall = (id: string, action: 'again' | 'copy'): Draft | null => {
    const key = id.split(':')[2] ?? '';
    return id === idOf(action, key) ? memory.recall(key) : null;
  };
  return {
    answer: async ({ store, models, language, allowance }, { actor, seekerPost, draft }) => {
      const { userId, communityId, locale = 'en' } = actor;
      if (!allowance.take(userId, actor.at)) {
        // What they wrote is not lost.
        const key = memory.keep({ userId, seekerPost, draft, reading: null });
        const { blocks } = sentences(sayTo(actor)('much-at-once'));
        return privately({ blocks, buttons: [buttonsFor(draft, key, locale)] });
      }
      const member = communityId === null ? null : await store.members.get(communityId, userId);
      const earlier = memory.latestReading(userId, seekerPost);
      const { message, reading } = await coachDraft(
        { models, language, now: actor.at },
        { seekerPost, draft, locale, earlier, style: member?.coaching.style ?? 'warm' },
      );
      const key = memory.keep({ userId, seekerPost, draft, reading });
      const kept = paragraph(textsFor(locale).draft.kept);
      const blocks = [...message.blocks, kept];
      return privately({ blocks, buttons: [buttonsFor(draft, key, locale)] });
    },
    buttons: {
      prefix: PREFIX,
      audience: 'everyone',
      formFor: (id, locale = 'en') => {
        const kept = recall(id, 'again');
        return kept && draftForm(locale, kept.seekerPost, kept.draft);
      },
      // A form that opens is asked for first: what arrives here wants a copy, or comes too late.
      follow: (_deps, { actor, id }) => {
        const kept = recall(id, 'copy');
        const message =
          kept === null
            ? sentences(textsFor(actor.locale ?? 'en').draft.gone)
            : { blocks: [{ kind: 'code', text: kept.draft } as const] };
        return Promise.resolve(privately(message));
      },
    },
  };
}
