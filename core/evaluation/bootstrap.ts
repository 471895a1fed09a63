/** A value with its 95 % interval. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

export const RESAMPLES = 1000;

/**
 * Percentile bootstrap: the statistic on the records, and between which values it lies in 95 % of the samples drawn from
 * them with replacement (Efron & Tibshirani, "An Introduction to the Bootstrap", 1993).
 * @param random numbers in [0, 1)
 */
export function bootstrapInterval<T>(
  records: readonly T[],
  statistic: (sample: readonly T[]) => number,
  random: () => number,
  resamples: number = RESAMPLES,
): Interval {
  const value = statistic(records);
  if (records.length === 0) return { value, low: value, high: value };
  const draw = (): T[] => records.map((record) => records[Math.floor(random() * records.length)] ?? record);
  const values = Array.from({ length: resamples }, () => statistic(draw())).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}
