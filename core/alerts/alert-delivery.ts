import { MINUTE_MS } from '#core/lib/durations.ts';
import { cardOf } from './card.ts';
import type { UserId } from '#core/model/ids.ts';
import type { Delivery, OutboxEntry } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import type { DescribePlatform } from '#core/ports/platform-description.ts';
import type { AlertRecord } from '#core/model/records.ts';
import { undeliveredMessage } from '#core/texts/alerts.ts';

/** How long an alert may stay undelivered before the admin who set the bot up is told. */
export const TELL_AFTER_MS = 10 * MINUTE_MS;
const FIRST_PAUSE_MS = 30_000;
const MAX_PAUSE_MS = 10 * MINUTE_MS;
/** A time that a platform names is kept up to this: what it refuses an hour long may be mended in a minute. */
const MAX_NAMED_MS = 2 * MINUTE_MS;

/** Between two tries of a wish to be written to, with which it is not kept since when it waits. */
const WISH_PAUSE_MS = 2 * MINUTE_MS;

/** Entries about one alert: itself, its escalation, and word to the admin. */
const ABOUT = /^alert(?:-escalation|-undelivered)?:(.+)$/;

/** The alert that an entry speaks of; null when it speaks of none, `gone` when it is not stored any more. */
export async function alertOf(
  store: Store,
  { communityId, dedupeKey }: OutboxEntry,
): Promise<AlertRecord | 'gone' | null> {
  const id = ABOUT.exec(dedupeKey)?.[1];
  return id === undefined ? null : ((await store.alerts.get(communityId, id)) ?? 'gone');
}

/**
 * When what staff have to hear of, and did not arrive, is tried again: an alert's age doubles from one try to the next, up to
 * ten minutes apart. An admin can mend a closed channel at any moment, so it is never given up.
 * @param ageMs since the alert was opened; null where it is about none
 */
export function pauseBeforeRetry(delivery: Delivery, ageMs: number | null): number {
  if (ageMs === null) return WISH_PAUSE_MS;
  const untilTold = ageMs < TELL_AFTER_MS ? TELL_AFTER_MS - ageMs : MAX_PAUSE_MS;
  const backOff = Math.min(Math.max(ageMs, FIRST_PAUSE_MS), untilTold);
  const named = delivery.kind === 'retry' ? Math.min(delivery.afterMs, MAX_NAMED_MS) : 0;
  return Math.max(backOff, named);
}

/** Leaves word, once an alert, for the admin who set the bot up. Whoever calls has checked that they still are an admin. */
export async function tellWhoSetUp(
  { store, describePlatform, now }: { store: Store; describePlatform: DescribePlatform; now: Date },
  { alert, userId }: { alert: AlertRecord; userId: UserId },
): Promise<void> {
  const { communityId, id, messageId } = alert;
  const { links } = describePlatform(communityId);
  const community = await store.communities.get(communityId);
  const minutes = Math.floor((now.getTime() - alert.createdAt.getTime()) / MINUTE_MS);
  await store.outbox.add({
    id: `alert-undelivered-${id}`,
    communityId,
    kind: 'alert',
    dedupeKey: `alert-undelivered:${id}`,
    messageId,
    recipient: { kind: 'member', userId },
    message: undeliveredMessage(await cardOf({ store, links }, alert, community), minutes),
    dueAt: now,
  });
}
