import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { openDatabase, type Executor } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { migrationsFolder } from '#tests/support/embedded-database.ts';
import { startPostgresServer } from '#tests/support/postgres-server.ts';

/** A server with the program's schema; every statement sent is counted, begin and commit included. */
export async function openCounted() {
  const server = await startPostgresServer();
  const url = await server.freshDatabase();
  const migrated = await openDatabase({ kind: 'server', url });
  await migrate(migrated, migrationsFolder);
  await migrated.close();
  const statements = { count: 0 };
  const onnotice = (): void => undefined;
  const debug = (): void => {
    statements.count += 1;
  };
  // The query builder changes its client, and what fills the tables needs one session.
  const counted = postgres(url, { max: 10, onnotice, debug });
  const sql = postgres(url, { max: 1, onnotice });
  const db: Executor = drizzle(counted, { casing: 'snake_case' });
  const close = async (): Promise<void> => {
    await Promise.all([counted.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
    await server.stop();
  };
  return { url, sql, db, statements, close };
}

/** Fixed work of the same server, beside which a figure means something on a machine that is busy. */
export async function yardstick(sql: postgres.Sql): Promise<number> {
  const start = performance.now();
  await sql`select count(*) from generate_series(1, 500000) as n where n % 7 = 3`;
  return performance.now() - start;
}
