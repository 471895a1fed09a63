import { tQuantile95 } from '#core/lib/statistics.ts';

/** Nothing is said of fewer people. */
export const LEAST_PEOPLE = 5;

/** What one person, or a message of theirs, adds to a share. */
export interface Observation {
  person: number;
  successes: number;
  n: number;
  /** Whom else it tells of, such as the seeker whom a reply was for. */
  about?: number;
}

export interface Group {
  label: string;
  observations: readonly Observation[];
  paper?: string;
}

export interface Counts {
  successes: number;
  n: number;
  people: number;
  /** n as it would be if each answer came from another person. */
  effective: { successes: number; n: number };
}

export const observed = (person: number, isSuccess: boolean, about?: number): Observation => ({
  person,
  successes: isSuccess ? 1 : 0,
  n: 1,
  ...(about === undefined ? {} : { about }),
});

const isFew = (people: readonly (number | undefined)[]): boolean => {
  const { size } = new Set(people.filter((one) => one !== undefined));
  return size > 0 && size < LEAST_PEOPLE;
};

/** Whether fewer than five people are behind the group, behind its successes, or behind the rest of it. */
export function tellsOfFew(observations: readonly Observation[]): boolean {
  const all = observations.filter(({ n }) => n > 0);
  const sides = [all, all.filter((one) => one.successes > 0), all.filter((one) => one.successes < one.n)];
  return sides.some(
    (side) => isFew(side.map(({ person }) => person)) || isFew(side.map(({ about }) => about)),
  );
}

/**
 * Kish (1965): a person who writes much counts for less than as many people. How much less is told by leaving out each person in
 * turn (jackknife); and few people tell little of how much people differ, so that n shrinks as Korn and Graubard (1998) let it, by
 * the quantiles of t for answers and for people, squared. Where people differ, 91 to 98 of 100 such intervals hold the truth from
 * five people on.
 */
export function countsOf(observations: readonly Observation[]): Counts {
  const byPerson = new Map<number, { successes: number; n: number }>();
  for (const { person, successes, n } of observations) {
    const sum = byPerson.get(person) ?? { successes: 0, n: 0 };
    byPerson.set(person, { successes: sum.successes + successes, n: sum.n + n });
  }
  const sums = [...byPerson.values()].filter((sum) => sum.n > 0);
  const people = sums.length;
  const n = sums.reduce((total, sum) => total + sum.n, 0);
  const successes = sums.reduce((total, sum) => total + sum.successes, 0);
  const p = successes / n;
  const squares = sums.reduce(
    (total, sum) => total + ((sum.successes - p * sum.n) / (1 - sum.n / n)) ** 2,
    0,
  );
  const clustered = ((people - 1) / people) * squares;
  const simple = n * p * (1 - p);
  const ofPeople = (tQuantile95(people - 1) / tQuantile95(n - 1)) ** 2;
  const design = simple > 0 ? Math.max(1, clustered / simple) * ofPeople : n / people;
  return { successes, n, people, effective: { successes: successes / design, n: n / design } };
}
