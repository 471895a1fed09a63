import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';
import { firstRow } from './rows.ts';

/** How large the database is, with everything that stands in it. */
export async function databaseBytes({ db }: Pick<Database, 'db'>): Promise<number> {
  const row = firstRow(await db.execute(sql`select pg_database_size(current_database())::text as bytes`));
  return Number(row?.['bytes'] ?? 0);
}
