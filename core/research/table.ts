import { type Estimate, wilson } from '#core/lib/statistics.ts';
import { type Counts, countsOf, type Group, observed, tellsOfFew } from './observations.ts';
import type { Outcome } from './outcomes.ts';

/** How a table takes people who wrote more than once. */
export const CLUSTERS =
  'n divided by the design effect of people as clusters (jackknife, and t for so many people)';
export const SHARE_METHOD = `share with Wilson interval (95 %), ${CLUSTERS}`;

/** One figure of a table. */
export interface EstimateRow {
  label: string;
  n: number;
  people: number;
  /** A share of all, or how the shares of two groups differ: first minus second, or first by second. */
  unit: 'share' | 'difference' | 'ratio';
  estimate: Estimate;
  /** The figure of the paper as the paper's reader noted it; null where there is none. */
  paper: string | null;
}

/** Estimates of one question, as a paper asks it. */
export interface EstimateTable {
  id: string;
  paper: 'EPITOME' | 'IEMPATHIZE' | 'CSCW 2024';
  title: string;
  outcome: Outcome;
  method: string;
  rows: readonly EstimateRow[];
  /** Groups of fewer than five people, or those that would tell of so few. */
  leftOut: number;
  /** Groups that nobody is in. */
  empty: number;
  /** Why this question has no answer in this export at all. */
  withheld?: string;
}

export type TableRows = Pick<EstimateTable, 'rows' | 'leftOut' | 'empty' | 'withheld'>;

export const withheldRows = (reason: string): TableRows => ({
  rows: [],
  leftOut: 0,
  empty: 0,
  withheld: reason,
});

const share = ({ effective, successes, n }: Counts): Estimate => ({
  ...wilson(effective.successes, effective.n),
  value: successes / n,
});

const rowOf = ({ label, observations, paper }: Group): EstimateRow => {
  const counts = countsOf(observations);
  const { n, people } = counts;
  return { label, n, people, unit: 'share', estimate: share(counts), paper: paper ?? null };
};

const isInhabited = ({ observations }: Group): boolean => observations.some(({ n }) => n > 0);

/**
 * A row for each group that tells of no few people. Where one is left out, the smallest of the others go with it until all
 * that is left out tells of no few either: the rest and a total would tell of it.
 */
export function shareRows(groups: readonly Group[]): TableRows {
  const inhabited = groups.filter(isInhabited);
  const hidden = new Set(inhabited.filter(({ observations }) => tellsOfFew(observations)));
  const tells = (): boolean =>
    hidden.size === 1 || tellsOfFew([...hidden].flatMap(({ observations }) => observations));
  const others = inhabited.filter((group) => !hidden.has(group));
  const people = ({ observations }: Group): number => countsOf(observations).people;
  for (const group of others.toSorted((a, b) => people(a) - people(b))) if (tells()) hidden.add(group);
  const rows = inhabited.filter((group) => !hidden.has(group)).map(rowOf);
  return { rows, leftOut: hidden.size, empty: groups.length - inhabited.length };
}

/** A row for each group that tells of no few people, where the others and a total do not tell of one that is left out. */
export function apartRows(groups: readonly Group[]): TableRows {
  const inhabited = groups.filter(isInhabited);
  const rows = inhabited.filter(({ observations }) => !tellsOfFew(observations)).map(rowOf);
  return { rows, leftOut: inhabited.length - rows.length, empty: groups.length - inhabited.length };
}

/** Shares of labels that do not exclude one another, so that there is no rest from which one could be worked out. */
export const labelRows = (
  labels: readonly string[],
  items: readonly { person: number; has: readonly boolean[] }[],
): TableRows =>
  apartRows(
    labels.map((label, index) => ({
      label,
      observations: items.map(({ person, has }) => observed(person, has[index] === true)),
    })),
  );
