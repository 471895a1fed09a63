import { MIN_PEOPLE, type Tables } from './counted.ts';
import { LOAD_STEPS, loadMeasure } from './measures.ts';
import type { PeopleIndex } from './people.ts';

/**
 * How many supporters wrote so many replies or more. A step is taken only if between all taken steps there are five people
 * each, or the few who carry most could be told from the others.
 */
export function loadTables(index: PeopleIndex, replies: ReadonlyMap<number, number>): Tables {
  const byPerson = new Map<number, number>();
  for (const [number, count] of replies) {
    const person = index.current(number);
    byPerson.set(person, (byPerson.get(person) ?? 0) + count);
  }
  const counts = [...byPerson.values()];
  const taken: number[] = [];
  const tables: Tables = new Map();
  for (const step of LOAD_STEPS) {
    const bounds = [0, ...taken, step, Infinity];
    const bands = bounds
      .slice(1)
      .map((to, band) => counts.filter((count) => count >= (bounds[band] ?? 0) && count < to).length);
    if (bands.some((people) => people < MIN_PEOPLE)) continue;
    taken.push(step);
    const many = counts.filter((count) => count >= step).length;
    const people = new Set(byPerson.keys());
    tables.set(loadMeasure(step), { counts: [counts.length - many, many], people, marks: 0 });
  }
  return tables;
}
