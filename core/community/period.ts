import { AttuneError } from '#core/model/errors.ts';
import { mondayOfTime } from './aggregate.ts';

/** Half-open: `from` is in, `to` is out. */
export interface Period {
  from: Date;
  to: Date;
}

const WEEK_MS = 7 * 86_400_000;

export const DEFAULT_WEEKS = 4;
export const MOST_WEEKS = 53;

/**
 * The running week and the whole weeks before it, Monday to Monday in UTC.
 * @throws AttuneError `input` for anything but 1 to 53 weeks.
 */
export function recentWeeks(now: Date, weeks: number = DEFAULT_WEEKS): Period {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS) {
    throw new AttuneError('input', `A report covers 1 to ${MOST_WEEKS} whole weeks.`);
  }
  const monday = startOfWeek(now).getTime();
  return { from: new Date(monday - weeks * WEEK_MS), to: new Date(monday + WEEK_MS) };
}

/**
 * The period widened to whole weeks. Only whole weeks are reported: two reports that differ by a day could be subtracted
 * to learn what one person wrote on it.
 */
export function wholeWeeks({ from, to }: Period): Period {
  const start = startOfWeek(from);
  const end = startOfWeek(to);
  return { from: start, to: end < to || end <= start ? new Date(end.getTime() + WEEK_MS) : end };
}

/** What has passed of the period. */
export const untilNow = ({ from, to }: Period, now: Date): Period => ({
  from,
  to: now > from && now < to ? now : to,
});

/** Monday 00:00 UTC of the week. */
export function startOfWeek(at: Date): Date {
  return new Date(`${mondayOfTime(at)}T00:00:00Z`);
}
