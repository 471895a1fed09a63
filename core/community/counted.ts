import type { PersonKey } from '#core/model/ids.ts';
import type { PeopleIndex } from './people.ts';

/** How many people have to stand behind every figure. */
export const MIN_PEOPLE = 5;

/** Counts of one table, and the people behind them. */
export interface Counted {
  counts: number[];
  people: Set<number>;
  /** As in `WaitingCounts`. */
  marks: number;
}

/** Tables by measure. */
export type Tables = Map<string, Counted>;

/** Counts one row in a cell (in place). */
export function countRow(
  tables: Tables,
  measure: string,
  { cell, cells }: { cell: number; cells: number },
  { number, mark }: CountedPerson,
): void {
  const table = tableOf(tables, measure, cells);
  table.counts[cell] = (table.counts[cell] ?? 0) + 1;
  table.people.add(number);
  table.marks |= mark;
}

export interface CountedPerson {
  number: number;
  mark: number;
}

/** The same rows in one table a measure. */
export function merged(parts: Iterable<Tables>): Tables {
  const all: Tables = new Map();
  for (const part of parts)
    for (const [measure, { counts, people, marks }] of part) {
      const table = tableOf(all, measure, counts.length);
      for (const [cell, count] of counts.entries()) table.counts[cell] = (table.counts[cell] ?? 0) + count;
      for (const person of people) table.people.add(person);
      table.marks |= marks;
    }
  return all;
}

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Cell by cell; a missing list is all zeros. */
export function added(first: readonly number[] | undefined, second: readonly number[] | undefined): number[] {
  const longer = Math.max(first?.length ?? 0, second?.length ?? 0);
  return Array.from({ length: longer }, (_, cell) => (first?.[cell] ?? 0) + (second?.[cell] ?? 0));
}

/** One bit of sixteen for a person: the same for the same keyed hash, and shared with a sixteenth of all people. */
export function markOf(authorKey: PersonKey | null): number {
  if (authorKey === null) return 0;
  let hash = 0x811c9dc5;
  for (let index = 0; index < authorKey.length; index += 1)
    hash = Math.imul(hash ^ authorKey.charCodeAt(index), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return 1 << ((hash ^ (hash >>> 13)) & 15);
}

/** People known for certain: those still told apart, or those whom the marks tell apart. */
export function peopleAtLeast(index: PeopleIndex, people: Iterable<number>, marks: number): number {
  let bits = 0;
  for (let rest = marks; rest > 0; rest >>= 1) bits += rest & 1;
  return Math.max(index.count(people), bits);
}

function tableOf(tables: Tables, measure: string, cells: number): Counted {
  const present = tables.get(measure);
  if (present !== undefined) return present;
  const fresh = { counts: Array.from({ length: cells }, () => 0), people: new Set<number>(), marks: 0 };
  tables.set(measure, fresh);
  return fresh;
}
