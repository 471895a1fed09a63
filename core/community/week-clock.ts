import { DAY_MS } from '#core/lib/durations.ts';
import { addDays, mondayOf, localClock, startOfDay } from '#core/lib/local-time.ts';
import type { FreezeProgress } from '#core/model/frozen-week.ts';
import type { Period } from '#core/model/period.ts';

/** A week is frozen this long after its end, so that what a platform delivers late is counted with it. */
export const GRACE_MS = 2 * DAY_MS;

/**
 * A conversation is over for the report when nobody has written in it for this long. With a week and the grace that makes
 * fourteen days at most, and so long its people are told apart by keyed hashes: see `close-conversations.ts`.
 */
export const OVER_AFTER_MS = 5 * DAY_MS;

export interface CountedWeek extends Period {
  /** ISO date of its Monday. */
  week: string;
}

/**
 * The week that is frozen next. It begins where the last one ended, also when the community has moved its clock since, so
 * that weeks neither overlap nor leave a gap.
 * @param firstAt the earliest time that is to be counted, where nothing is frozen yet
 */
export function nextWeek(progress: FreezeProgress | null, firstAt: Date, timeZone: string): CountedWeek {
  const week = progress === null ? mondayOf(localClock(timeZone)(firstAt).day) : addDays(progress.week, 7);
  const from = progress?.endedAt ?? startOfDay(week, timeZone);
  return { week, from, to: startOfDay(addDays(week, 7), timeZone) };
}

/** When the figures of the week come. */
export const frozenFrom = ({ to }: Period): Date => new Date(to.getTime() + GRACE_MS);
