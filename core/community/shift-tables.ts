import { type Counted, merged, type Tables } from './counted.ts';
import {
  hasTrait,
  OWN_WORD,
  ownWordMeasure,
  ownWordPart,
  SHIFT,
  shiftMeasure,
  type Trait,
  TRAITS,
} from './measures.ts';
import { isEnough, isMixed } from './own-parts.ts';
import type { PeopleIndex } from './people.ts';

/** Five whose tone all changed in the same way would tell of each of them. */
function isSafe(index: PeopleIndex, table: Counted): boolean {
  return isEnough(index, table) && isMixed(table);
}

/**
 * The tables of shifts that may be shown together: of all conversations, and with and without each trait where that
 * leaves no few people. Two traits cut the conversations into up to four parts, and their tables can be subtracted from one
 * another; so a trait is taken only if every part that all taken traits together cut out is safe by itself.
 * @param byTraits all conversations by their traits
 * @returns null when not even all conversations together may be shown
 */
export function shiftTables(index: PeopleIndex, byTraits: Tables): Tables | null {
  const all = joined([...byTraits.values()]);
  if (all === undefined || !isSafe(index, all)) return null;
  const taken: Trait[] = [];
  const shown: Tables = new Map([[SHIFT, all]]);
  for (const trait of TRAITS) {
    const sides = partsBy(byTraits, [trait]);
    const parts = partsBy(byTraits, [...taken, trait]);
    if (sides.size < 2 || ![...parts.values()].every((part) => isSafe(index, part))) continue;
    taken.push(trait);
    for (const has of [true, false]) {
      const side = sides.get(String(has));
      if (side !== undefined) shown.set(shiftMeasure(trait, has), side);
    }
  }
  return shown;
}

/**
 * The tables of seekers' own words that may be shown together: of all answers, and with and without an empathic reply
 * where both sides are safe by themselves.
 * @returns null when not even all answers together may be shown
 */
export function ownWordTables(index: PeopleIndex, parts: Tables): Tables | null {
  const all = joined([...parts.values()]);
  if (all === undefined || !isSafe(index, all)) return null;
  const sides = [true, false].flatMap((isEmpathic): [string, Counted][] => {
    const part = parts.get(ownWordPart(isEmpathic));
    return part !== undefined && isSafe(index, part) ? [[ownWordMeasure(isEmpathic), part]] : [];
  });
  return new Map([[OWN_WORD, all], ...(sides.length === 2 ? sides : [])]);
}

/** Conversations that agree in these traits, together. */
function partsBy(byTraits: Tables, traits: readonly Trait[]): Map<string, Counted> {
  const groups = Map.groupBy(byTraits, ([measure]) =>
    traits.map((trait) => String(hasTrait(measure, trait))).join(' '),
  );
  const parts = new Map<string, Counted>();
  for (const [key, group] of groups) {
    const part = joined(group.map(([, table]) => table));
    if (part !== undefined) parts.set(key, part);
  }
  return parts;
}

function joined(tables: readonly Counted[]): Counted | undefined {
  return merged(tables.map((table) => new Map([['', table]]))).get('');
}
