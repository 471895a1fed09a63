import { notYetAdded } from '#core/community/not-yet-added.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import { stableId } from '#core/lib/stable-id.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import { staffMessage } from './staff-message.ts';

/** How long it is kept who pressed: as long as a second press on a day is to be known for one. */
const PRESS_KEPT_MS = 2 * DAY_MS;

/** Forgets who asked staff to write to them, once that was said. Run it as often as you like. */
export async function forgetAskedStaff({ store, now }: { store: Store; now: Date }): Promise<void> {
  await store.outbox.removeFinished(new Date(now.getTime() - PRESS_KEPT_MS), 'asks_staff');
}

/**
 * Leaves word in the staff channel that somebody would like to be written to, because they pressed for it: once a day,
 * without an answer or a score.
 * @returns false where there is no staff channel
 */
export async function askStaff(
  { store, now }: { store: Store; now: Date },
  { id, settings: { staffChannelId, locale } }: CommunityRecord,
  userId: UserId,
): Promise<boolean> {
  if (staffChannelId === null) return false;
  const day = Math.floor(now.getTime() / DAY_MS);
  const keyOf = (communityId: CommunityId): string => `asks_staff:${communityId}:${userId}:${day}`;
  const dedupeKey = keyOf(id);
  const entryId = await stableId(dedupeKey);
  await store.transaction(async (within) => {
    await within.communities.hold([id]);
    if ((await notYetAdded(within, id, [userId], keyOf)).length === 0) return;
    await within.outbox.add({
      id: entryId,
      communityId: id,
      kind: 'asks_staff',
      dedupeKey,
      recipient: { kind: 'channel', channelId: staffChannelId },
      about: userId,
      message: staffMessage(userId, locale),
      dueAt: now,
    });
  });
  return true;
}
