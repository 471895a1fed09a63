import type { Pair, Unit } from './matching.ts';
import { observed, tellsOfFew } from './observations.ts';

const tells = (units: readonly Unit[]): boolean =>
  tellsOfFew(units.map(({ person, outcome }) => observed(person, outcome === 1)));

/**
 * The pairs that may be shown beside all units: what is in the one figure and not in the other must tell of no few people, so the
 * pairs furthest apart are let go until it does not.
 */
export function shownPairs(units: readonly Unit[], pairs: readonly Pair[]): Pair[] {
  const kept = pairs.toSorted((a, b) => a.distance - b.distance);
  const single = new Set(units);
  for (const { treated, control } of kept) {
    single.delete(treated);
    single.delete(control);
  }
  const isSafe = (): boolean =>
    [true, false].every((side) => !tells([...single].filter(({ isTreated }) => isTreated === side)));
  while (!isSafe()) {
    const furthest = kept.pop();
    if (furthest === undefined) return [];
    single.add(furthest.treated).add(furthest.control);
  }
  return kept;
}
