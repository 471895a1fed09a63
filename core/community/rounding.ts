const STEP = 5;

/**
 * Counts in steps of five, and what is left of them. What is left counts with the next week, so the sum over any number
 * of weeks is never further than four from the truth, and no bias builds up as it would if each week were rounded alone.
 */
export function inFives(exact: readonly number[]): { shown: number[]; left: number[] } {
  const shown = exact.map((count) => Math.max(0, Math.round(count / STEP) * STEP));
  return { shown, left: exact.map((count, cell) => count - (shown[cell] ?? 0)) };
}

/** A number of people as “at least”. */
export function atLeastInFives(people: number): number {
  return Math.floor(people / STEP) * STEP;
}
