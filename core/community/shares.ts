import { cohensH, differenceOfShares, type Estimate, wilson } from '#core/lib/statistics.ts';
import { sumOf } from './counted.ts';

/** How two shares differ. */
export function compared(first: Successes, second: Successes): { difference: Estimate; cohensH: number } {
  return {
    difference: inHundredths(differenceOfShares(first, second)),
    cohensH: hundredths(cohensH(first.successes / first.n, second.successes / second.n)),
  };
}

export interface Successes {
  successes: number;
  n: number;
}

/** One cell of a count against all of them. */
export function successesOf({ counts }: { counts: readonly number[] }, cell: number): Successes {
  return { successes: counts[cell] ?? 0, n: sumOf(counts) };
}

/** A share with its interval; in hundredths, as more digits would say more than is known. */
export function shareOf(count: number | undefined, n: number): Estimate {
  return inHundredths(wilson(count ?? 0, n));
}

function inHundredths({ value, low, high }: Estimate): Estimate {
  return { value: hundredths(value), low: hundredths(low), high: hundredths(high) };
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
