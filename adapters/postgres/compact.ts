import { type Column, sql, type SQL } from 'drizzle-orm';
import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import type { Level, Mechanism } from '#core/model/analysis.ts';
import type { ConversationTurn } from '#core/model/frozen-week.ts';
import { isPlatformId, type PlatformId } from '#core/model/ids.ts';
import { messages } from './schema/index.ts';
import { packedAsJson, unpack } from './schema/packed.ts';

/*
 * Thousands of narrow rows, each in one text: a driver that makes an object of each row and looks at each of its columns
 * takes several times as long as all that is done with them. No field has a comma in it.
 */

/** A packed id or hash. */
export const hexField = (column: Column): SQL => sql`coalesce(encode(${column}, 'hex'), '')`;
export const numberField = (value: Column | SQL): SQL => sql`coalesce((${value})::text, '')`;
/** Whole milliseconds, by way of a float, which has room for them: `extract` would be exact, and slow. */
export const timeField = (column: Column): SQL =>
  numberField(sql`(date_part('epoch', ${column}) * 1000)::bigint`);
export const flagField = (column: Column): SQL => numberField(sql`${column}::int`);
export const fields = (...all: readonly SQL[]): SQL => sql.join([...all], sql` || ',' || `);

/** The three levels of a reply as one number of three digits; null where it was not scored. */
export const levelsCode = sql`100 * ${messages.emotionalReactionsLevel} + 10 * ${messages.interpretationsLevel}
  + ${messages.explorationsLevel}`;

const LEVELS: readonly Level[] = [0, 1, 2];
const levelAt = (code: number, place: number): Level => LEVELS[Math.floor(code / place) % 10] ?? 0;

export function levelsOfCode(code: string): Readonly<Record<Mechanism, Level>> | null {
  if (code === '') return null;
  const all = Number(code);
  return {
    emotionalReactions: levelAt(all, 100),
    interpretations: levelAt(all, 10),
    explorations: levelAt(all, 1),
  };
}

/** Among ids, however many: each would be a parameter, and a statement takes no more than 65535. */
export const isAmong = (column: Column, ids: readonly string[]): SQL =>
  sql`${column} in (
    select packed::bytea from json_array_elements_text(${JSON.stringify(ids.map(packedAsJson))}::text::json) as each (packed))`;

/** The texts that a statement gathered in a column named `rows`, separated by semicolons. */
export function rowsIn(row: Readonly<Record<string, unknown>> | null): string[] {
  const text = row?.['rows'];
  return typeof text === 'string' ? text.split(';') : [];
}

export function empathyOfCode(code: string): ConversationTurn['empathy'] {
  const levels = levelsOfCode(code);
  return levels && mapMechanisms((mechanism) => ({ level: levels[mechanism] }));
}

export const numberIn = (field: string): number | null => (field === '' ? null : Number(field));
export const flagIn = (field: string): boolean | null => (field === '' ? null : field === '1');
export const timeIn = (field: string): Date | null => (field === '' ? null : new Date(Number(field)));

export const unpackHex = (hex: string): string => unpack(Buffer.from(hex, 'hex'));

export function idIn(hex: string): PlatformId {
  const id = unpackHex(hex);
  if (!isPlatformId(id)) throw new Error(`There is no id in ${hex}.`);
  return id;
}
