import { answerNudge, parseNudgeButton } from '#core/coaching/answer-nudge.ts';
import { textsFor } from '#core/texts/index.ts';
import type { FollowUpHandler } from './command.ts';
import { privately, sentence } from './reply.ts';

/** The buttons under a nudge: helpful, not helpful, wrong, pause. */
export const nudgeAnswers = {
  prefix: 'nudge',
  audience: 'everyone',
  async follow(deps, { actor, id }) {
    const pressed = parseNudgeButton(id);
    if (pressed === null) return privately(sentence(textsFor('en').interactions.unknownButton));
    const said = await answerNudge(
      { store: deps.store, now: actor.at },
      { userId: actor.userId, nudgeId: pressed.nudgeId, answer: pressed.answer, locale: 'en' },
    );
    return privately(sentence(said));
  },
} satisfies FollowUpHandler;
