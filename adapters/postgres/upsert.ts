import { type Column, getTableColumns, is, sql, type SQL } from 'drizzle-orm';
import { type AnyPgTable, PgCustomColumn } from 'drizzle-orm/pg-core';
import type { Executor } from './client.ts';
import { snake } from './json-rows.ts';
import { bytesAsJson } from './schema/packed.ts';

const names = (keys: readonly string[]) =>
  sql.join(
    keys.map((key) => sql.identifier(key)),
    sql`, `,
  );

/** Only columns of our own kinds are written to JSON otherwise than JSON would write them. */
function toJson(column: Column): (value: unknown) => unknown {
  if (!is(column, PgCustomColumn)) return (value) => value;
  return (value) => {
    const stored: unknown = value === null ? null : column.mapToDriverValue(value);
    return stored instanceof Uint8Array ? bytesAsJson(stored) : stored;
  };
}

/**
 * A statement that inserts or replaces rows of one shape, whose text is the same for any number of them; null for none. No
 * key may stand in two of the rows.
 * @param keyed properties of the primary key
 */
export function upsertOf<R extends object>(
  table: AnyPgTable,
  rows: readonly R[],
  keyed: readonly (keyof R & string)[],
): SQL | null {
  const [first] = rows;
  if (first === undefined) return null;
  const given = new Set(Object.keys(first));
  const written = Object.entries<Column>(getTableColumns(table)).flatMap(([key, column]) =>
    given.has(key) ? [{ key, name: snake(key), toJson: toJson(column) }] : [],
  );
  const columns = written.map(({ name }) => name);
  const named = new Map(written.map((column) => [column.key, column]));
  const json = JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([key, value]: [string, unknown]) => {
          const column = named.get(key);
          return column === undefined ? [] : [[column.name, column.toJson(value)]];
        }),
      ),
    ),
  );
  const changes = columns.map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
  return sql`insert into ${table} (${names(columns)})
    select ${names(columns)} from json_populate_recordset(null::${table}, ${json}::text::json)
    on conflict (${names(keyed.map(snake))}) do update set ${sql.join(changes, sql`, `)}`;
}

/** See {@link upsertOf}. */
export async function upsert<R extends object>(
  db: Executor,
  table: AnyPgTable,
  rows: readonly R[],
  keyed: readonly (keyof R & string)[],
): Promise<void> {
  const statement = upsertOf(table, rows, keyed);
  if (statement !== null) await db.execute(statement);
}
