import { alertMessage } from '#core/texts/alerts.ts';
import type { AlertId } from '#core/model/ids.ts';
import { cardOf } from './card.ts';
import type { AlertRecord, CommunityRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import type { Links } from '#core/ports/platform-description.ts';

/** Key of the entry that brings the alert's own card. */
export const cardKey = (id: AlertId): string => `alert:${id}`;

/**
 * Leaves word of an alert for the staff channel, once, if one is set.
 * @param waiting what its card shows: all that waits with it, the alert itself as the newest of it
 */
export async function tellStaff(
  { store, links, dueAt }: { store: Store; links: Links; dueAt: Date },
  alert: AlertRecord,
  community: CommunityRecord,
  waiting: readonly AlertRecord[],
): Promise<void> {
  const { staffChannelId } = community.settings;
  if (staffChannelId === null) return;
  await store.outbox.add({
    id: `alert-${alert.id}`,
    communityId: alert.communityId,
    kind: 'alert',
    dedupeKey: cardKey(alert.id),
    messageId: alert.messageId,
    recipient: { kind: 'channel', channelId: staffChannelId },
    message: alertMessage(await cardOf({ store, links }, alert, community, { alerts: waiting })),
    dueAt,
  });
}
