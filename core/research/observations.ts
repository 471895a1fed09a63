/** Nothing is said of fewer people. */
export const LEAST_PEOPLE = 5;

/** What one person, or a message of theirs, adds to a share. */
export interface Observation {
  person: number;
  successes: number;
  n: number;
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

export const observed = (person: number, isSuccess: boolean): Observation => ({
  person,
  successes: isSuccess ? 1 : 0,
  n: 1,
});

/** Kish (1965): a person who writes much counts for less than as many people. */
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
  const squares = sums.reduce((total, sum) => total + (sum.successes - p * sum.n) ** 2, 0);
  const clustered = (people / Math.max(1, people - 1)) * squares;
  const simple = n * p * (1 - p);
  const design = simple > 0 ? Math.max(1, clustered / simple) : n / people;
  return { successes, n, people, effective: { successes: successes / design, n: n / design } };
}
