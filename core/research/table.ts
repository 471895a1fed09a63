import { differenceOfShares, type Estimate, wilson } from '#core/lib/statistics.ts';
import { type Counts, countsOf, type Group, LEAST_PEOPLE, observed } from './observations.ts';
import type { Outcome } from './outcomes.ts';

export const SHARE_METHOD =
  'share with Wilson interval (95 %), n divided by the design effect of people as clusters';
export const DIFFERENCE_METHOD =
  'difference of shares with Newcombe interval (95 %), n divided by the design effect of people as clusters';

/** One figure of a table. */
export interface EstimateRow {
  label: string;
  n: number;
  people: number;
  /** A share of all, or how much more often the first of two groups has it than the second. */
  unit: 'share' | 'difference';
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
  /** Groups of fewer than five people, or those that would tell of such a group. */
  leftOut: number;
}

const share = ({ effective }: Counts): Estimate => wilson(effective.successes, effective.n);

/**
 * A row for each group of enough people. Where one of few people is left out, the smallest of the others goes with it: the
 * rest and a total would tell of the few.
 */
export function shareRows(groups: readonly Group[]): Pick<EstimateTable, 'rows' | 'leftOut'> {
  const counted = groups.map((group) => ({ group, counts: countsOf(group.observations) }));
  const isFew = counted.some(({ counts }) => counts.people > 0 && counts.people < LEAST_PEOPLE);
  const enough = counted.filter(({ counts }) => counts.people >= LEAST_PEOPLE);
  const smallest = enough.toSorted((a, b) => a.counts.people - b.counts.people)[0];
  const rows = enough
    .filter((one) => !isFew || one !== smallest)
    .map(({ group, counts }) => ({
      label: group.label,
      n: counts.n,
      people: counts.people,
      unit: 'share' as const,
      estimate: share(counts),
      paper: group.paper ?? null,
    }));
  return { rows, leftOut: groups.length - rows.length };
}

/**
 * Shares that sum to one. A part of few people is left out, and with it the next smallest: what is missing from one
 * would tell the part.
 */
export function partRows<Part extends string>(
  parts: readonly Part[],
  items: readonly { person: number; counts: Readonly<Partial<Record<Part, number>>> }[],
  paper?: Readonly<Partial<Record<Part, string>>>,
): Pick<EstimateTable, 'rows' | 'leftOut'> {
  const total = ({ counts }: (typeof items)[number]): number =>
    parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
  const sized = parts.map((part) => {
    const observations = items.map((item) => ({
      person: item.person,
      successes: item.counts[part] ?? 0,
      n: total(item),
    }));
    const holders = new Set(
      observations.filter(({ successes }) => successes > 0).map(({ person }) => person),
    );
    return { label: part, observations, paper: paper?.[part], holders: holders.size };
  });
  const few = sized.filter(({ holders }) => holders > 0 && holders < LEAST_PEOPLE);
  const others = sized.filter((part) => part.holders >= LEAST_PEOPLE).sort((a, b) => a.holders - b.holders);
  const hidden = new Set([...few, ...(few.length > 0 ? others.slice(0, 1) : [])].map(({ label }) => label));
  const shown = sized.filter(({ label }) => !hidden.has(label));
  const { rows, leftOut } = shareRows(
    shown.map(({ label, observations, paper: figure }) =>
      figure === undefined ? { label, observations } : { label, observations, paper: figure },
    ),
  );
  return { rows, leftOut: leftOut + hidden.size };
}

/**
 * Shares of labels that do not exclude one another. One that few people have, or that few lack, is left out by itself:
 * there is no rest from which it could be worked out.
 */
export function labelRows(
  labels: readonly string[],
  items: readonly { person: number; has: readonly boolean[] }[],
): Pick<EstimateTable, 'rows' | 'leftOut'> {
  const isOfFew = (observations: Group['observations'], has: number): boolean => {
    const { size } = new Set(observations.filter((one) => one.successes === has).map(({ person }) => person));
    return size > 0 && size < LEAST_PEOPLE;
  };
  const groups = labels.map((label, index) => ({
    label,
    observations: items.map(({ person, has }) => observed(person, has[index] === true)),
  }));
  const shown = groups.filter(({ observations }) => ![0, 1].some((has) => isOfFew(observations, has)));
  const { rows } = shareRows(shown);
  return { rows, leftOut: labels.length - rows.length };
}

/** How much more often the first group has it than the second; null where one of them is of few people. */
export function differenceRow(
  label: string,
  first: Group,
  second: Group,
  paper: string | null,
): EstimateRow | null {
  const [a, b] = [countsOf(first.observations), countsOf(second.observations)];
  if (a.people < LEAST_PEOPLE || b.people < LEAST_PEOPLE) return null;
  return {
    label,
    n: a.n + b.n,
    people: new Set([...first.observations, ...second.observations].map(({ person }) => person)).size,
    unit: 'difference',
    estimate: differenceOfShares(a.effective, b.effective),
    paper,
  };
}

/** A table of two groups' shares and, below, their difference. */
export function comparison(
  first: Group,
  second: Group,
  paper: string | null,
): Pick<EstimateTable, 'rows' | 'leftOut'> {
  const shares = shareRows([first, second]);
  const difference =
    shares.leftOut > 0 ? null : differenceRow(`${first.label} − ${second.label}`, first, second, paper);
  return { rows: difference === null ? shares.rows : [...shares.rows, difference], leftOut: shares.leftOut };
}
