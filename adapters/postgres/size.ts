import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';
import { firstRow } from './rows.ts';

/** Resolves if the database answers, which costs it nothing; its size has to be looked up on the disk. */
export async function databaseAnswers({ db }: Pick<Database, 'db'>): Promise<void> {
  await db.execute(sql`select 1`);
}

/** How large the database is, with everything that stands in it. */
export async function databaseBytes({ db }: Pick<Database, 'db'>): Promise<number> {
  const row = firstRow(await db.execute(sql`select pg_database_size(current_database())::text as bytes`));
  return Number(row?.['bytes'] ?? 0);
}
