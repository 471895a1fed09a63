import { DAY_MS } from '#core/lib/durations.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';

/** "Not for a month". */
export const REST_DAYS = 30;

interface Who {
  communityId: CommunityId;
  userId: UserId;
}

/** What became of a wish to be asked: `left-out` for somebody whose messages are not read. */
export type AskingBegun = 'begun' | 'left-out';

/** The person asks to be asked. Conversations that began before are not asked about. */
export async function beginAsking(
  { store, now }: { store: Store; now: Date },
  { communityId, userId }: Who,
): Promise<AskingBegun> {
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    if ((await within.members.get(communityId, userId))?.status === 'opted_out') return 'left-out';
    const before = await within.seekers.get(communityId, userId);
    await within.seekers.save({
      communityId,
      userId,
      since: before?.since ?? now,
      locale: before?.locale ?? null,
      asked: before?.asked ?? null,
      pausedUntil: null,
    });
    return 'begun';
  });
}

/** No question until then. Returns false for somebody who did not ask for any. */
export function restAsking({ store, now }: { store: Store; now: Date }, who: Who): Promise<boolean> {
  return pauseAsking(store, who, new Date(now.getTime() + REST_DAYS * DAY_MS));
}

/** The same until a time; null: from now on again. */
export async function pauseAsking(
  store: Store,
  { communityId, userId }: Who,
  pausedUntil: Date | null,
): Promise<boolean> {
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const seeker = await within.seekers.get(communityId, userId);
    if (seeker === null) return false;
    await within.seekers.save({ ...seeker, pausedUntil });
    return true;
  });
}

/** Nothing is kept of the wish to be asked. Answers stay beside their conversations until these go. */
export async function stopAsking(
  { store }: { store: Store },
  { communityId, userId }: Who,
): Promise<boolean> {
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    return within.seekers.remove(communityId, userId);
  });
}
