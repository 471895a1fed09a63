import type { Estimate } from '#core/lib/statistics.ts';
import type { Figure } from './report-types.ts';

export const FEWEST_PEOPLE = 5;

/**
 * `standing`: a report that can be asked for again, for other weeks or channels. Counts are rounded down to fives and
 * weeks with too few people are left out, so that two reports cannot be subtracted to learn of a few people.
 * `once`: a file that is reported once, to somebody who holds the file.
 */
export type Protection = 'standing' | 'once';

const COUNT_STEP = 5;

/** The figure, or nothing when it rests on fewer than five people. */
export function unlessFew<T extends object>(people: number, figure: () => T): Figure<T> {
  return people < FEWEST_PEOPLE ? { suppressed: true } : { suppressed: false, ...figure() };
}

/** A count as it may be shown. */
export function shownCount(count: number, protection: Protection): number {
  return protection === 'once' ? count : Math.floor(count / COUNT_STEP) * COUNT_STEP;
}

/** Rounded to hundredths: whole percents for shares. */
export function shownEstimate({ value, low, high }: Estimate): Estimate {
  return { value: hundredths(value), low: hundredths(low), high: hundredths(high) };
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
