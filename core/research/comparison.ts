import { differenceOfShares, ratioOfShares } from '#core/lib/statistics.ts';
import { type Counts, countsOf, type Group, tellsOfFew } from './observations.ts';
import { CLUSTERS, type EstimateRow, SHARE_METHOD, shareRows, type TableRows } from './table.ts';

export const DIFFERENCE_METHOD = `difference of shares with Newcombe interval (95 %), ${CLUSTERS}`;
export const RATIO_METHOD = 'ratio of shares with interval by logarithms (Katz et al. 1978)';
export const COMPARISON_METHOD = `${SHARE_METHOD}; below, difference with Newcombe interval and ${RATIO_METHOD}`;

/** Null where one of the two tells of few people. */
function countsOfBoth(first: Group, second: Group): [Counts, Counts] | null {
  const hasNone = ({ observations }: Group): boolean => observations.length === 0 || tellsOfFew(observations);
  if (hasNone(first) || hasNone(second)) return null;
  return [countsOf(first.observations), countsOf(second.observations)];
}

const shareIn = ({ successes, n }: Counts): number => successes / n;

const sizeOf = (first: Group, second: Group): Pick<EstimateRow, 'n' | 'people'> => {
  const all = [...first.observations, ...second.observations];
  return {
    n: all.reduce((sum, { n }) => sum + n, 0),
    people: new Set(all.filter(({ n }) => n > 0).map(({ person }) => person)).size,
  };
};

/** How much more often the first group has it than the second; null where one of them tells of few people. */
export function differenceRow(label: string, first: Group, second: Group): EstimateRow | null {
  const both = countsOfBoth(first, second);
  if (both === null) return null;
  const value = shareIn(both[0]) - shareIn(both[1]);
  const estimate = { ...differenceOfShares(both[0].effective, both[1].effective), value };
  return { label, ...sizeOf(first, second), unit: 'difference', estimate, paper: null };
}

/**
 * How many times as often the first group has it as the second, as papers tell it; null where one of them tells of few
 * people, or where all or none of one have it, so that there is no interval.
 */
export function ratioRow(
  label: string,
  first: Group,
  second: Group,
  paper: string | null,
): EstimateRow | null {
  const both = countsOfBoth(first, second);
  const ratio = both === null ? null : ratioOfShares(both[0].effective, both[1].effective);
  if (both === null || ratio === null) return null;
  const estimate = { ...ratio, value: shareIn(both[0]) / shareIn(both[1]) };
  return { label, ...sizeOf(first, second), unit: 'ratio', estimate, paper };
}

/** A table of two groups' shares and, below, their difference and their ratio. */
export function comparison(first: Group, second: Group, paper: string | null): TableRows {
  const shares = shareRows([first, second]);
  const more = [
    differenceRow(`${first.label} − ${second.label}`, first, second),
    ratioRow(`${first.label} ÷ ${second.label}`, first, second, paper),
  ].filter((row) => row !== null);
  return shares.leftOut > 0 ? shares : { ...shares, rows: [...shares.rows, ...more] };
}
