import { type Counted, MIN_PEOPLE, mergedOf, peopleAtLeast, sumOf, type Tables } from './counted.ts';
import type { PeopleIndex } from './people.ts';

/** Whether a table is about enough people, in this week and in what waited. */
export function isEnough(index: PeopleIndex, table: Counted | undefined): table is Counted {
  return table !== undefined && peopleAtLeast(index, table.people, table.marks) >= MIN_PEOPLE;
}

/** Whether its people differ: where all are alike, a table tells of each of them. */
export const isMixed = (table: Counted | undefined): boolean =>
  table !== undefined && table.counts.filter((count) => count > 0).length > 1;

export const isEmpty = (table: Counted | undefined): boolean =>
  table === undefined || sumOf(table.counts) === 0;

/**
 * Which parts of a whole may be shown beside it. Parts share no rows, so whatever is added and subtracted, what comes out
 * is about whole parts or about all that is shown in no part of its own: the rest. In each table the people with rows
 * in the rest must be five or none; until they are, the smallest of the other parts joins it.
 * @param measures the tables that are shown of the whole; a part needs enough people in the first of them
 * @param mayStand false for a part that nobody can ask for alone
 */
export function ownParts(
  index: PeopleIndex,
  parts: ReadonlyMap<string, Tables>,
  measures: readonly string[],
  mayStand: (key: string) => boolean = () => true,
): string[] {
  const [lead = ''] = measures;
  const isSafe = (tables: Tables): boolean =>
    measures.every((measure) => isEmpty(tables.get(measure)) || isEnough(index, tables.get(measure)));
  const size = (tables: Tables): number => index.count(tables.get(lead)?.people ?? new Set());
  const own = [...parts]
    .filter(([key, tables]) => mayStand(key) && isEnough(index, tables.get(lead)) && isSafe(tables))
    .map(([key, tables]) => ({ key, tables, size: size(tables) }))
    .sort((first, second) => first.size - second.size);
  const keys = new Set(own.map(({ key }) => key));
  let rest = mergedOf(
    measures,
    [...parts].flatMap(([key, tables]) => (keys.has(key) ? [] : [tables])),
  );
  for (let next = own[0]; next !== undefined && !isSafe(rest); next = own[0]) {
    rest = mergedOf(measures, [rest, next.tables]);
    own.shift();
  }
  return own.map(({ key }) => key);
}
