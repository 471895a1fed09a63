import { answerNudge, parseNudgeButton } from '#core/coaching/answer-nudge.ts';
import { sentences } from '#core/texts/blocks.ts';
import type { FollowUpHandler } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

/** The buttons under a nudge: helpful, not helpful, wrong, pause. */
export const nudgeAnswers = {
  prefix: 'nudge',
  audience: 'everyone',
  async follow(deps, { actor, id }) {
    const pressed = parseNudgeButton(id);
    if (pressed === null) return privately(sentences(sayTo(actor)('unknown-button')));
    const said = await answerNudge(
      { store: deps.store, now: actor.at },
      {
        userId: actor.userId,
        nudgeId: pressed.nudgeId,
        answer: pressed.answer,
        locale: actor.locale ?? 'en',
      },
    );
    return privately(sentences(said));
  },
} satisfies FollowUpHandler;
