import { getTableColumns, sql } from 'drizzle-orm';
import type { AnyPgTable } from 'drizzle-orm/pg-core';
import type { Executor } from './client.ts';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const names = (keys: readonly string[]) =>
  sql.join(
    keys.map((key) => sql.identifier(key)),
    sql`, `,
  );

/** JSON knows no bytes; PostgreSQL reads them from this. */
const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;

/**
 * Inserts or replaces rows of one shape in one statement, whose text is the same for any number of them. No key may
 * stand in two of the rows.
 * @param keyed properties of the primary key
 */
export async function upsert<R extends object>(
  db: Executor,
  table: AnyPgTable,
  rows: readonly R[],
  keyed: readonly (keyof R & string)[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const given = new Set(Object.keys(first));
  const keys = Object.keys(getTableColumns(table)).filter((key) => given.has(key));
  const columns = keys.map(snake);
  const named = new Map(keys.map((key) => [key, snake(key)]));
  const json = JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([key, value]: [string, unknown]) => {
          const name = named.get(key);
          return name === undefined ? [] : [[name, plain(value)]];
        }),
      ),
    ),
  );
  const changes = columns.map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
  await db.execute(sql`insert into ${table} (${names(columns)})
    select ${names(columns)} from json_populate_recordset(null::${table}, ${json}::text::json)
    on conflict (${names(keyed.map(snake))}) do update set ${sql.join(changes, sql`, `)}`);
}
