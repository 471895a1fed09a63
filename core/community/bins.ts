/** A histogram's bins by their lower bounds; the last one is open. */
export interface Bins {
  from: readonly number[];
}

/** Few bins: each holds back up to two in rounding. */
export const REPLY_BINS: Bins = { from: [0, 1, 2, 4, 7] };

/** Minutes to the first reply. */
export const WAIT_BINS: Bins = { from: [0, 10, 30, 60, 180, 720, 1440] };

export function binOf({ from }: Bins, value: number): number {
  return Math.max(
    0,
    from.findLastIndex((bound) => value >= bound),
  );
}

/** The bin in which the quantile of the counted values lies. The counts must not all be 0. */
export function quantileBin(counts: readonly number[], q: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  for (const [bin, count] of counts.entries()) {
    passed += count;
    if (count > 0 && passed >= q * total) return bin;
  }
  return counts.length - 1;
}

/** From the bin's lower bound (in) to its upper one (out); null: no upper bound. */
export function boundsOf({ from }: Bins, bin: number): { from: number; to: number | null } {
  return { from: from[bin] ?? 0, to: from[bin + 1] ?? null };
}
