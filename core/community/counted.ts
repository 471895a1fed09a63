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
    part.forEach((counted, measure) => {
      mergeInto(all, measure, counted);
    });
  return all;
}

/** The same, of these measures alone. */
export function mergedOf(measures: readonly string[], parts: Iterable<Tables>): Tables {
  const all: Tables = new Map();
  for (const part of parts)
    for (const measure of measures) {
      const counted = part.get(measure);
      if (counted !== undefined) mergeInto(all, measure, counted);
    }
  return all;
}

/** There are as many tables as threads, so that what each of them costs tells. */
function mergeInto(all: Tables, measure: string, { counts, people, marks }: Counted): void {
  const table = tableOf(all, measure, counts.length);
  for (let cell = 0; cell < counts.length; cell += 1)
    table.counts[cell] = (table.counts[cell] ?? 0) + (counts[cell] ?? 0);
  people.forEach((person) => table.people.add(person));
  table.marks |= marks;
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
export function peopleAtLeast(index: PeopleIndex, people: ReadonlySet<number>, marks: number): number {
  let bits = 0;
  for (let rest = marks; rest > 0; rest >>= 1) bits += rest & 1;
  return Math.max(index.count(people), bits);
}

function tableOf(tables: Tables, measure: string, cells: number): Counted {
  const present = tables.get(measure);
  if (present !== undefined) return present;
  const fresh = { counts: new Array<number>(cells).fill(0), people: new Set<number>(), marks: 0 };
  tables.set(measure, fresh);
  return fresh;
}
