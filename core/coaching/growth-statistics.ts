import { meanOf } from '#core/lib/statistics.ts';

/** Variance below this is not believed: levels are coarse, and a few equal ones prove little. */
const VARIANCE_FLOOR = 0.1;

const squares = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

/** Variance within groups, at least `VARIANCE_FLOOR`. */
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
