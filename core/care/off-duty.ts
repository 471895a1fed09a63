import { offDutyOf } from '#core/consent/off-duty-of.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import { later } from '#core/lib/later.ts';
import { addDays, localClock, startOfDay } from '#core/lib/local-time.ts';
import type { UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';

/** Longer is an end, and there are commands for that. */
const MAX_DAYS = 365;
const USUAL_DAYS = 7;

/**
 * Until when somebody wants to be left alone, as they typed it: days, or a date on their clock.
 * @returns null for what is neither, past, or too far away
 */
export function offDutyUntil(text: string | undefined, timeZone: string, now: Date): Date | null {
  const typed = text?.trim() ?? String(USUAL_DAYS);
  if (/^\d{1,3}$/.test(typed)) {
    const days = Number(typed);
    return days >= 1 && days <= MAX_DAYS ? new Date(now.getTime() + days * DAY_MS) : null;
  }
  if (!isDay(typed)) return null;
  const { day: today } = localClock(timeZone)(now);
  return typed > today && typed <= addDays(today, MAX_DAYS) ? startOfDay(typed, timeZone) : null;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

/** The same for somebody who may be off duty already: saying no day shortens nothing. */
export async function restFor(
  store: Store,
  userId: UserId,
  typed: string | undefined,
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<{ until: Date; isFound: boolean } | null> {
  const wanted = offDutyUntil(typed, timeZone, now);
  if (wanted === null) return null;
  const until = typed === undefined ? later(await offDutyOf(store, userId, now), wanted) : wanted;
  return { until, isFound: (await restUntil(store, userId, until)).isFound };
}

export interface Resting {
  /** False for somebody who asked for nothing that could rest. */
  isFound: boolean;
  /** The latest end of what they let rest otherwise, which stays as it is. */
  pausedUntil: Date | null;
}

/**
 * Everything that is written to the person on the program's own account rests until then, in all their communities: notes,
 * weekly reports and questions; null ends that. An alert that cannot reach staff still finds the admin who set the bot up.
 */
export async function restUntil(store: Store, userId: UserId, offDutyUntil: Date | null): Promise<Resting> {
  const resting: Resting = { isFound: false, pausedUntil: null };
  const note = (pausedUntil: Date | null): void => {
    resting.isFound = true;
    if (pausedUntil !== null) resting.pausedUntil = later(resting.pausedUntil, pausedUntil);
  };
  for (const communityId of await store.members.communitiesOf(userId))
    await store.transaction(async (within) => {
      await within.communities.hold([communityId]);
      const member = await within.members.get(communityId, userId);
      if (member?.status === 'opted_in') {
        await within.members.save({ ...member, offDutyUntil });
        note(member.coaching.pausedUntil);
      }
      const seeker = await within.seekers.get(communityId, userId);
      if (seeker === null) return;
      await within.seekers.save({ ...seeker, offDutyUntil });
      note(seeker.pausedUntil);
    });
  return resting;
}
