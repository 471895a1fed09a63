import { AttuneError } from '#core/errors.ts';
import type { Period } from '#core/ports.ts';
import { mondayOfTime } from './aggregate.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

export const DEFAULT_WEEKS = 4;
export const MOST_WEEKS = 53;

/** The last whole weeks, Monday to Monday in UTC, that are over at this time. */
export function lastWholeWeeks(now: Date, weeks: number = DEFAULT_WEEKS): Period {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS) {
    throw new AttuneError('input', `A report covers 1 to ${MOST_WEEKS} whole weeks.`);
  }
  const to = monday(now);
  return { from: new Date(to.getTime() - weeks * WEEK_MS), to };
}

/**
 * The period widened to whole weeks. Only whole weeks are reported: two reports that differ by a day could be subtracted
 * to learn what one person wrote on it.
 */
export function wholeWeeks({ from, to }: Period): Period {
  const start = monday(from);
  const end = monday(to);
  return { from: start, to: end < to || end <= start ? new Date(end.getTime() + WEEK_MS) : end };
}

function monday(at: Date): Date {
  return new Date(`${mondayOfTime(at)}T00:00:00Z`);
}
