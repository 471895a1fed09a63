import { getTableColumns, type Column } from 'drizzle-orm';
import type { AnyPgTable } from 'drizzle-orm/pg-core';
import { own } from '#core/lib/own.ts';

/** The column's name in the database, of its property's. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export type JsonRow = Readonly<Record<string, unknown>>;

/** What makes rows of the JSON that PostgreSQL made of rows of this table. */
export function rowsFromJson<T extends AnyPgTable>(
  table: T,
): (rows: readonly JsonRow[] | null) => T['$inferSelect'][] {
  const columns = Object.entries<Column>(getTableColumns(table)).map(
    ([key, column]) => [key, snake(key), column] as const,
  );
  return (rows) =>
    (rows ?? []).map((row) =>
      Object.fromEntries(
        columns.map(([key, name, column]) => {
          const value = own(row, name) ?? null;
          return [key, value === null ? null : column.mapFromDriverValue(value)];
        }),
      ),
    );
}
