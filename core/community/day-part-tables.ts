import { merged, mergedOf, type Tables } from './counted.ts';
import { BY_DAY_PART } from './measures.ts';
import { isEmpty, isEnough, ownParts } from './own-parts.ts';
import type { PeopleIndex } from './people.ts';
import { channelOf } from './scope.ts';

const ROWS = 'rows';

/**
 * The parts of the day that may be shown beside the whole and beside the places that are shown of the same requests. Places and
 * hours cut one another: whatever is added and subtracted is about whole pieces, so each piece is about five people or nobody;
 * else no part of the day is shown.
 * @param shown channels and threads that are shown by themselves
 */
export function dayPartTables(
  index: PeopleIndex,
  places: ReadonlyMap<string, Tables>,
  shown: ReadonlySet<string>,
): Tables {
  const all = mergedOf(BY_DAY_PART, places.values());
  const parts = new Map<string, Tables>();
  for (const measure of BY_DAY_PART) {
    const table = all.get(measure);
    if (table !== undefined) parts.set(measure, new Map([[ROWS, table]]));
  }
  const own = ownParts(index, parts, [ROWS]);
  const groups = [
    ...own.map((measure) => [measure]),
    BY_DAY_PART.filter((measure) => !own.includes(measure)),
  ];
  const nearest = (place: string): string => [place, channelOf(place)].find((key) => shown.has(key)) ?? '';
  const pieces = [...Map.groupBy(places, ([place]) => nearest(place)).values()].flatMap((group) => {
    const tables = mergedOf(
      BY_DAY_PART,
      group.map(([, one]) => one),
    );
    return groups.map((measures) => joined(measures, tables));
  });
  if (!pieces.every((piece) => isEmpty(piece) || isEnough(index, piece))) return new Map();
  return new Map(
    own.flatMap((measure) => {
      const table = all.get(measure);
      return table === undefined ? [] : [[measure, table] as const];
    }),
  );
}

function joined(measures: readonly string[], tables: Tables) {
  const of = measures.flatMap((measure) => tables.get(measure) ?? []);
  return merged(of.map((table) => new Map([[ROWS, table]]))).get(ROWS);
}
