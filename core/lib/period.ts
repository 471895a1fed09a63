import { AttuneError } from '#core/model/errors.ts';
import { addDays, localClock, mondayOf } from './local-time.ts';
import type { WeekRange } from '#core/model/frozen-week.ts';

export const DEFAULT_WEEKS = 4;
export const MAX_WEEKS = 53;

/** The Monday of the week that runs in that zone, as an ISO date. */
export function mondayAt(now: Date, timeZone: string): string {
  return mondayOf(localClock(timeZone)(now).day);
}

/**
 * The whole weeks before a Monday.
 * @throws AttuneError `input` for anything but 1 to 53 weeks.
 */
export function weeksBefore(monday: string, weeks: number = DEFAULT_WEEKS): WeekRange {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MAX_WEEKS) {
    throw new AttuneError('input', `A report covers 1 to ${MAX_WEEKS} whole weeks.`);
  }
  return { from: addDays(monday, -7 * weeks), until: monday };
}

/** Mondays of the range, oldest first. */
export function mondaysOf({ from, until }: WeekRange): string[] {
  const mondays: string[] = [];
  for (let monday = from; monday < until; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}
