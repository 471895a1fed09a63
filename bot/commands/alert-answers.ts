import { answerAlert } from '#core/alerts/answer-alert.ts';
import { parseAlertButton } from '#core/alerts/buttons.ts';
import { textsFor } from '#core/texts/index.ts';
import type { FollowUpHandler } from './command.ts';
import { inPlace, privately, sentence } from './reply.ts';

/** The buttons under a staff alert: seen, false alarm, handled. */
export const alertAnswers = {
  prefix: 'alert',
  audience: 'staff',
  async follow({ store, secrets }, { actor, id }) {
    const pressed = parseAlertButton(id);
    const texts = textsFor('en').interactions;
    if (pressed === null) return privately(sentence(texts.unknownButton));
    if (actor.communityId === null) return privately(sentence(texts.communityNeeded));
    const { message } = await answerAlert(
      { store, secrets, now: actor.at },
      { communityId: actor.communityId, actorId: actor.userId, ...pressed },
    );
    return inPlace(message);
  },
} satisfies FollowUpHandler;
