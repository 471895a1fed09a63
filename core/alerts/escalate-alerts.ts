import { cardOf, together } from './card.ts';
import type { Store } from '#core/ports/index.ts';
import type { AlertRecord } from '#core/model/records.ts';
import { textsFor } from '#core/texts/index.ts';

/** How long an alert may stay unseen before staff hear of it a second and last time. */
export const ESCALATE_AFTER_MINUTES = 30;

/** Sends one more message to the staff channel for each alert that nobody has seen. Returns how many. */
export async function escalateAlerts({ store, now }: { store: Store; now: Date }): Promise<number> {
  const before = new Date(now.getTime() - ESCALATE_AFTER_MINUTES * 60_000);
  let escalated = 0;
  for (const alert of await store.alerts.unseenSince(before)) {
    if (await store.transaction((within) => escalate(within, alert, now))) escalated += 1;
  }
  return escalated;
}

async function escalate(store: Store, { communityId, id }: AlertRecord, now: Date): Promise<boolean> {
  const alert = await store.alerts.get(communityId, id);
  if (alert?.state !== 'open' || alert.escalatedAt !== null) return false;
  const community = await store.communities.get(communityId);
  const staffChannelId = community?.settings.staffChannelId ?? null;
  // Not marked: it goes out as soon as there is a channel to send it to.
  if (staffChannelId === null || community?.removedAt !== null) return false;
  // One reminder for all that stands in the card.
  const message = await store.messages.get(communityId, alert.messageId);
  const waiting = await together(store, alert, message);
  for (const one of waiting)
    if (one.state === 'open') await store.alerts.markEscalated(communityId, one.id, now);
  const minutes = Math.floor((now.getTime() - alert.createdAt.getTime()) / 60_000);
  await store.outbox.add({
    id: `alert-escalation-${id}`,
    communityId,
    kind: 'alert',
    dedupeKey: `alert-escalation:${id}`,
    messageId: alert.messageId,
    recipient: { kind: 'channel', channelId: staffChannelId },
    message: textsFor(community.settings.locale).alerts.escalationMessage(
      await cardOf(store, alert, community, { alerts: waiting }),
      minutes,
    ),
    dueAt: now,
  });
  return true;
}
