import { WEEK_MS } from '#core/lib/durations.ts';
import type { DiaryEntry } from '#core/model/care.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import type { Phq4Sums } from './phq4.ts';

/** One check-in in this time at most: the questions are about two weeks. */
const BETWEEN_CHECK_INS_MS = WEEK_MS;

export type CheckIn = Extract<DiaryEntry, { kind: 'check_in' }>;

interface Who {
  communityId: CommunityId;
  userId: UserId;
}

export type CheckInKept = { kind: 'kept'; all: readonly CheckIn[] } | { kind: 'too-soon' | 'left-out' };

/** Keeps the sums of a check-in for the person alone. */
export async function keepCheckIn(
  { store, now }: { store: Store; now: Date },
  who: Who,
  sums: Phq4Sums,
): Promise<CheckInKept> {
  return store.transaction(async (within) => {
    await within.communities.hold([who.communityId]);
    if ((await within.members.get(who.communityId, who.userId))?.status === 'opted_out')
      return { kind: 'left-out' };
    const before = await checkInsOf(within, who);
    if (nextCheckInAt(before) > now) return { kind: 'too-soon' };
    const entry: CheckIn = { ...who, ...sums, kind: 'check_in', at: now };
    await within.care.saveEntry(entry);
    return { kind: 'kept', all: [...before, entry] };
  });
}

/** Oldest first. */
export async function checkInsOf({ care }: Store, { communityId, userId }: Who): Promise<CheckIn[]> {
  const entries = await care.entries(communityId, userId);
  return entries.filter((entry) => entry.kind === 'check_in');
}

/** The beginning of time where there is none yet. */
export const nextCheckInAt = (all: readonly CheckIn[]): Date => {
  const last = all.at(-1);
  return last === undefined ? new Date(0) : new Date(last.at.getTime() + BETWEEN_CHECK_INS_MS);
};

/** Forgets all check-ins of the person. Returns how many. */
export function forgetCheckIns(store: Store, { communityId, userId }: Who): Promise<number> {
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    return within.care.removeEntries(communityId, userId, 'check_in');
  });
}
