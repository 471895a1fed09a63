import { answerAlert } from '#core/alerts/answer-alert.ts';
import { parseAlertButton } from '#core/model/alert-buttons.ts';
import { type CommunityId, platformOf } from '#core/model/ids.ts';
import type { Actor } from '#core/ports/platform.ts';
import { sentences } from '#core/texts/blocks.ts';
import type { CommandDeps, FollowUpHandler } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

/**
 * The buttons under a staff alert: seen, false alarm, handled. Whoever may see a community's staff channel is staff of it,
 * even where the channel is a group of its own.
 */
export const alertAnswers = {
  prefix: 'alert',
  audience: 'everyone',
  standsInPublic: true,
  async follow(deps, { actor, id }) {
    const pressed = parseAlertButton(id);
    const say = sayTo(actor);
    if (pressed === null) return privately(sentences(say('unknown-button')));
    const [first, ...others] = await staffOf(deps, actor);
    if (first === undefined) return privately(sentences(say('not-allowed-staff')));
    let communityId = first;
    for (const other of others)
      if ((await deps.store.alerts.get(other, pressed.alertId)) !== null) communityId = other;
    const { message } = await answerAlert(
      { store: deps.store, secrets: deps.secrets, links: deps.platform.links, now: actor.at },
      { communityId, actorId: actor.userId, ...pressed },
    );
    return inPlace(message);
  },
} satisfies FollowUpHandler;

/** Communities for which the person may answer alerts here. */
async function staffOf({ store }: CommandDeps, actor: Actor): Promise<CommunityId[]> {
  const places = [actor.channelId, actor.threadId];
  const ids = (await store.communities.list())
    .filter(({ settings }) => settings.staffChannelId !== null && places.includes(settings.staffChannelId))
    .map(({ id }) => id)
    .filter((id) => platformOf(id) === actor.platform);
  return actor.communityId !== null && actor.isStaff ? [...new Set([actor.communityId, ...ids])] : ids;
}
