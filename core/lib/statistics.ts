/** 97.5 % point of the standard normal distribution: two-sided 95 % intervals. */
export const NORMAL_QUANTILE_95 = 1.959964;

/** Resamples of a bootstrap: enough for two digits of an interval. */
export const RESAMPLES = 1000;

/** A value with its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** Share of successes with the score interval of Wilson (1927). `n` must be above 0. */
export function wilson(successes: number, n: number): Estimate {
  const p = successes / n;
  const scale = 1 + NORMAL_QUANTILE_95 ** 2 / n;
  const centre = (p + NORMAL_QUANTILE_95 ** 2 / (2 * n)) / scale;
  const half =
    (NORMAL_QUANTILE_95 / scale) * Math.sqrt((p * (1 - p)) / n + NORMAL_QUANTILE_95 ** 2 / (4 * n ** 2));
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Difference p1 − p2 of two independent shares, interval by Newcombe (1998), method 10. */
export function differenceOfShares(
  first: { successes: number; n: number },
  second: { successes: number; n: number },
): Estimate {
  const a = wilson(first.successes, first.n);
  const b = wilson(second.successes, second.n);
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/**
 * Ratio p1 / p2 of two independent shares, interval on its logarithm by Katz, Baptista, Azen and Pike (1978). Null where
 * all or none of one group have it: the interval has no width of its own there.
 */
export function ratioOfShares(
  first: { successes: number; n: number },
  second: { successes: number; n: number },
): Estimate | null {
  const parts = [first, second].map(({ successes, n }) => 1 / successes - 1 / n);
  if (parts.some((part) => !Number.isFinite(part) || part <= 0)) return null;
  const value = first.successes / first.n / (second.successes / second.n);
  const half = NORMAL_QUANTILE_95 * Math.sqrt(parts.reduce((sum, part) => sum + part, 0));
  return { value, low: value * Math.exp(-half), high: value * Math.exp(half) };
}

/** Cohen's h (1988) = 2·asin√p1 − 2·asin√p2; about 0.2 small, 0.5 medium, 0.8 large. */
export function cohensH(first: number, second: number): number {
  return 2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second));
}

/** Quantile by linear interpolation (type 7 of Hyndman and Fan 1996). `sorted` ascending, not empty. */
export function quantile(sorted: readonly number[], q: number): number {
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - below);
}

/**
 * Percentile bootstrap (Efron 1979): the statistic, and between which values it lies in 95 % of the samples drawn with
 * replacement from units that may be taken as independent, such as people.
 * @param random numbers in [0, 1); the same ones give the same interval.
 */
export function bootstrap<T>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number,
  random: () => number,
  resamples: number = RESAMPLES,
): Estimate {
  const values: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    const value = statistic(units.map((unit) => units[Math.floor(random() * units.length)] ?? unit));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((first, second) => first - second);
  return { value: statistic(units), low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

/** Log-odds of a probability between 0 and 1, both left out. */
export const logit = (probability: number): number => Math.log(probability / (1 - probability));

/** The same, where probabilities nearer to 0 or 1 than `leastDoubt` are no more certain. */
export const boundedLogit = (probability: number, leastDoubt: number): number =>
  logit(Math.min(Math.max(probability, leastDoubt), 1 - leastDoubt));

/** Log-odds with so much `added` to both sides, as counts are smoothed: even 0 and 1 have some. */
export const smoothedLogit = (probability: number, added: number): number =>
  Math.log((probability + added) / (1 - probability + added));

/** The probability that has these log-odds. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** 0 for no values. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 97.5 % quantile of Student's t; within 2 % from 4 degrees of freedom on. */
export const tQuantile95 = (freedom: number): number => tQuantile(NORMAL_QUANTILE_95, freedom);

/** The quantile of Student's t where the normal distribution has `z`, by the Cornish-Fisher expansion (Abramowitz & Stegun 26.7.5). */
export function tQuantile(z: number, freedom: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
