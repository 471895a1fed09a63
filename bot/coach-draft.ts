import { coachDraft } from '#core/coaching/coach-draft.ts';
import { textsFor } from '#core/texts/index.ts';
import { CHECK_AGAIN_BUTTON } from './commands/draft-again.ts';
import { privately } from './commands/reply.ts';
import type { CoachDraft } from './router.ts';

/** Answers "Coach my reply". Open to everybody, because nothing is stored. */
export const coachDraftReply: CoachDraft = async ({ models, language }, { actor, seekerPost, draft }) => {
  const input = { seekerPost, draft, locale: 'en' } as const;
  const message = await coachDraft({ models, language, now: actor.at }, input);
  // On Telegram a draft is a reply to the post, and another one can be sent the same way.
  if (actor.platform === 'telegram') return privately(message);
  const again = { id: CHECK_AGAIN_BUTTON, label: textsFor('en').draft.again, style: 'plain' } as const;
  return privately({ ...message, buttons: [[again]] });
};
