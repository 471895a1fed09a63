import { type Estimate, meanOf, tQuantile95 } from '#core/lib/statistics.ts';

export interface Person {
  before: number;
  after: number;
}

const sumOf = (people: readonly Person[], of: (person: Person) => number): number =>
  people.reduce((sum, person) => sum + of(person), 0);

/**
 * Analysis of covariance with one slope for both groups: the difference of the means after, as if both groups had begun alike,
 * with a t interval of n − 3 degrees of freedom.
 */
export function adjustedDifference(first: readonly Person[], second: readonly Person[]): Estimate {
  const groups = [first, second].map((people) => {
    const before = meanOf(people.map((person) => person.before));
    const after = meanOf(people.map((person) => person.after));
    return {
      n: people.length,
      before,
      after,
      squares: sumOf(people, (person) => (person.before - before) ** 2),
      products: sumOf(people, (person) => (person.before - before) * (person.after - after)),
      rest: sumOf(people, (person) => (person.after - after) ** 2),
    };
  });
  const total = (of: (group: (typeof groups)[number]) => number): number =>
    groups.reduce((sum, group) => sum + of(group), 0);
  const between = (of: (group: (typeof groups)[number]) => number): number => {
    const [one = 0, other = 0] = groups.map(of);
    return one - other;
  };
  const squares = total((group) => group.squares);
  const slope = squares === 0 ? 0 : total((group) => group.products) / squares;
  const headStart = between((group) => group.before);
  const freedom = total((group) => group.n) - 3;
  const variance = (total((group) => group.rest) - slope ** 2 * squares) / freedom;
  const spread = total((group) => 1 / group.n) + (squares === 0 ? 0 : headStart ** 2 / squares);
  const value = between((group) => group.after) - slope * headStart;
  const half = tQuantile95(freedom) * Math.sqrt(Math.max(0, variance) * spread);
  return { value, low: value - half, high: value + half };
}
