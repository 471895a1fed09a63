import { coachDraft } from '#core/coaching/coach-draft.ts';
import { privately } from './commands/reply.ts';
import type { CoachDraft } from './router.ts';

/** Answers "Coach my reply". Open to everybody, because nothing is stored. */
export const coachDraftReply: CoachDraft = async ({ models, language }, { actor, seekerPost, draft }) =>
  privately(await coachDraft({ models, language, now: actor.at }, { seekerPost, draft, locale: 'en' }));
