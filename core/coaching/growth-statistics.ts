import { NORMAL_QUANTILE_95 } from '#core/lib/statistics.ts';

/** Variance below this is not believed: levels are coarse, and a few equal ones prove little. */
const VARIANCE_FLOOR = 0.1;

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const squares = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

/** Variance within groups, at least {@link VARIANCE_FLOOR}. */
export function pooledVariance(groups: readonly (readonly number[])[]): number {
  const freedom = groups.reduce((sum, group) => sum + Math.max(0, group.length - 1), 0);
  const total = groups.reduce((sum, group) => sum + squares(group), 0);
  return freedom === 0 ? VARIANCE_FLOOR : Math.max(VARIANCE_FLOOR, total / freedom);
}

/** Variance between groups beyond what the scatter within explains (DerSimonian-Laird's moments for a one-way layout), never negative. */
export function weekVariance(groups: readonly (readonly number[])[], within: number): number {
  const n = groups.reduce((sum, group) => sum + group.length, 0);
  if (groups.length < 2) return 0;
  const mean = meanOf(groups.flat());
  const between = groups.reduce((sum, group) => sum + group.length * (meanOf(group) - mean) ** 2, 0);
  const sizes = n - groups.reduce((sum, group) => sum + group.length ** 2, 0) / n;
  return Math.max(0, (between - (groups.length - 1) * within) / sizes);
}

/** 97.5 % quantile of Student's t, by the Cornish-Fisher expansion (Abramowitz & Stegun 26.7.5); within 2 % from 4 degrees on. */
export function tQuantile95(freedom: number): number {
  const z = NORMAL_QUANTILE_95;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
