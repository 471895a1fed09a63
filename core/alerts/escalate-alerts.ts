import { MINUTE_MS } from '#core/lib/durations.ts';
import { cardKey } from './tell-staff.ts';
import { cardOf, together } from './card.ts';
import type { AlertId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import type { DescribePlatform } from '#core/ports/platform-description.ts';
import type { AlertRecord } from '#core/model/records.ts';
import { escalationMessage } from '#core/texts/alerts.ts';

/** How long an alert may stand unseen before staff hear of it a second and last time. */
export const ESCALATE_AFTER_MINUTES = 30;

interface Deps {
  store: Store;
  describePlatform: DescribePlatform;
  now: Date;
}

/** Sends one more message to the staff channel for each alert that nobody has seen. Returns how many. */
export async function escalateAlerts(deps: Deps): Promise<number> {
  const { store, now } = deps;
  const before = new Date(now.getTime() - ESCALATE_AFTER_MINUTES * MINUTE_MS);
  let escalated = 0;
  for (const alert of await store.alerts.unseenSince(before)) {
    if (await store.transaction((within) => escalate({ ...deps, store: within }, alert))) escalated += 1;
  }
  return escalated;
}

/** Nobody can have seen a card that is still on its way. An alert that is shown in another's card has none of its own. */
async function isThereLongEnough({ outbox }: Store, id: AlertId, now: Date): Promise<boolean> {
  const card = await outbox.sentAt(cardKey(id));
  if (card === null) return true;
  return card.at !== null && now.getTime() - card.at.getTime() >= ESCALATE_AFTER_MINUTES * MINUTE_MS;
}

async function escalate(
  { store, describePlatform, now }: Deps,
  { communityId, id }: AlertRecord,
): Promise<boolean> {
  const alert = await store.alerts.get(communityId, id);
  if (alert?.state !== 'open' || alert.escalatedAt !== null) return false;
  const community = await store.communities.get(communityId);
  const staffChannelId = community?.settings.staffChannelId ?? null;
  // Not marked: it goes out as soon as there is a channel to send it to.
  if (staffChannelId === null || community?.removedAt !== null) return false;
  if (!(await isThereLongEnough(store, id, now))) return false;
  // One reminder for all that waits, with the buttons of the newest: an answer is for all that it shows.
  const message = await store.messages.get(communityId, alert.messageId);
  const waiting = await together(store, alert, message);
  const newest =
    waiting.findLast(({ state, escalatedAt }) => state === 'open' && escalatedAt === null) ?? alert;
  for (const one of waiting)
    if (one.state === 'open') await store.alerts.markEscalated(communityId, one.id, now);
  const { links } = describePlatform(communityId);
  const minutes = Math.floor((now.getTime() - alert.createdAt.getTime()) / MINUTE_MS);
  await store.outbox.add({
    id: `alert-escalation-${newest.id}`,
    communityId,
    kind: 'alert',
    dedupeKey: `alert-escalation:${newest.id}`,
    messageId: newest.messageId,
    recipient: { kind: 'channel', channelId: staffChannelId },
    message: escalationMessage(
      await cardOf({ store, links }, newest, community, { alerts: waiting }),
      minutes,
    ),
    dueAt: now,
  });
  return true;
}
