import { HOUR_MS } from '#core/lib/durations.ts';
import { gravityOf } from '#core/model/analysis.ts';
import { cardOf, together } from './card.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { DescribePlatform } from '#core/ports/platform-description.ts';
import type { AlertRecord, CommunityRecord, MessageRecord } from '#core/model/records.ts';
import { alertMessage } from '#core/texts/alerts.ts';
import { settingsAt } from '#core/settings/settings-at.ts';

/** Long enough to be unique in an installation, short enough for a button of every platform. */
const ID_LENGTH = 24;

type Deps = { store: Store; secrets: Secrets; describePlatform: DescribePlatform; now: Date };

/**
 * Opens an alert for a message with a risk signal and leaves word for the staff channel, if one is set. A message has at
 * most one such alert. A channel may be one in which only explicit words alarm. Returns its id when this call opened it, else null.
 */
export function openAlert(
  deps: Deps,
  community: CommunityRecord,
  message: MessageRecord,
): Promise<string | null> {
  const isBelow =
    message.risk === 'concern' && settingsAt(community.settings, message).alertFrom === 'crisis';
  return message.risk === 'none' || isBelow
    ? Promise.resolve(null)
    : open(deps, community, message, { kind: 'risk', label: message.risk });
}

/** The same for words that may hurt somebody, where a community wants to hear of them and has a staff channel. */
export function openHostileAlert(
  deps: Deps,
  community: CommunityRecord,
  message: MessageRecord,
): Promise<string | null> {
  const { tellHostile = true, staffChannelId } = community.settings;
  return tellHostile && staffChannelId !== null
    ? open(deps, community, message, { kind: 'hostile', label: 'none' })
    : Promise.resolve(null);
}

async function open(
  { store, secrets, describePlatform, now }: Deps,
  community: CommunityRecord,
  message: MessageRecord,
  about: Pick<AlertRecord, 'kind' | 'label'>,
): Promise<string | null> {
  const alert: AlertRecord = {
    // Follows from the message, so that a repeated delivery cannot make a second one.
    id: secrets
      .digest('alert', message.communityId, message.id, ...(about.kind === 'risk' ? [] : [about.kind]))
      .slice(0, ID_LENGTH),
    communityId: message.communityId,
    channelId: message.channelId,
    messageId: message.id,
    ...about,
    createdAt: now,
    state: 'open',
    stateChangedAt: null,
    escalatedAt: null,
  };
  if (!(await store.alerts.open(alert))) return null;
  const { staffChannelId } = community.settings;
  const { links, capabilities } = describePlatform(message.communityId);
  const waiting = await together(store, alert, message);
  if (staffChannelId !== null && isNews(alert, waiting)) {
    await store.outbox.add({
      id: `alert-${alert.id}`,
      communityId: alert.communityId,
      kind: 'alert',
      dedupeKey: `alert:${alert.id}`,
      messageId: alert.messageId,
      recipient: { kind: 'channel', channelId: staffChannelId },
      message: alertMessage(await cardOf({ store, links }, alert, community, { alerts: waiting })),
      // A message may still be on its way to its last place: one alert goes out and links to that.
      dueAt: new Date(now.getTime() + capabilities.repostsWithinMs),
    });
  }
  return alert.id;
}

/** Later messages of a conversation stand in the cards it has for so long, after that in one of their own. */
const ONE_CARD_MS = HOUR_MS;

/**
 * Whether staff are told of it: of the first alert of a conversation, once more of the second, and whenever one is graver
 * than all before it or comes long after them. The others stand in the card once it is shown again, and in its reminder.
 */
function isNews(alert: AlertRecord, waiting: readonly AlertRecord[]): boolean {
  const before = waiting.filter(({ id }) => id !== alert.id);
  const last = Math.max(0, ...before.map(({ createdAt }) => createdAt.getTime()));
  return (
    before.length < 2 ||
    before.every(({ label }) => gravityOf(label) < gravityOf(alert.label)) ||
    alert.createdAt.getTime() - last >= ONE_CARD_MS
  );
}
