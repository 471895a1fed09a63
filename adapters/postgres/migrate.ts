import { sql } from 'drizzle-orm';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import { AttuneError } from '#core/model/errors.ts';
import type { Database, Executor } from './client.ts';
import { refusal } from './refusals.ts';
import { firstRow } from './rows.ts';

/** Any number that no other program on the server uses for its own locks. */
const LOCK = 7_285_341_906;

export function readMigrations(folder: string): MigrationMeta[] {
  try {
    return readMigrationFiles({ migrationsFolder: folder });
  } catch (cause) {
    throw new AttuneError('database', `The migrations in ${folder} cannot be read: install Attune again.`, {
      cause,
    });
  }
}

/** Time stamp of the newest migration in the database, 0 for an empty one. The table is the one drizzle-kit keeps too. */
export async function newestApplied(db: Executor): Promise<number> {
  const found = firstRow(
    await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as made`),
  );
  if (found?.['made'] !== true) return 0;
  const row = firstRow(
    await db.execute(sql`select max(created_at) as newest from drizzle.__drizzle_migrations`),
  );
  return Number(row?.['newest'] ?? 0);
}

export const newestOf = (migrations: readonly MigrationMeta[]): number =>
  Math.max(0, ...migrations.map(({ folderMillis }) => folderMillis));

async function apply(db: Executor, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) await db.execute(sql.raw(statement));
  await db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at)
    values (${migration.hash}, ${migration.folderMillis})`);
}

/** Waits until no other process changes the tables; until the end of the transaction none will. */
export const takeTurn = (tx: Executor): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);

/** Applies what is missing within a transaction, as far as `upTo`. Returns how many that were. */
export async function migrateWithin(
  tx: Executor,
  migrations: readonly MigrationMeta[],
  upTo = Infinity,
): Promise<number> {
  await tx.execute(sql`create schema if not exists drizzle`);
  await tx.execute(sql`create table if not exists drizzle.__drizzle_migrations
    (id serial primary key, hash text not null, created_at bigint)`);
  const applied = await newestApplied(tx);
  if (applied > newestOf(migrations))
    throw new AttuneError(
      'database',
      'The database was made by a newer Attune than this one: update Attune, or use another database.',
    );
  const missing = migrations.filter(({ folderMillis }) => folderMillis > applied && folderMillis <= upTo);
  for (const migration of missing) await apply(tx, migration);
  return missing.length;
}

/**
 * Brings the database up to date, all or nothing. Safe when several processes start at once: they take turns.
 * @returns how many migrations were applied
 * @throws AttuneError `database` when a newer Attune has already changed the database, or a migration fails.
 */
export async function migrate(database: Database, migrationsFolder: string): Promise<number> {
  const migrations = readMigrations(migrationsFolder);
  try {
    return await database.db.transaction(async (tx) => {
      await takeTurn(tx);
      return migrateWithin(tx, migrations);
    });
  } catch (cause) {
    if (cause instanceof AttuneError) throw cause;
    throw refusal('The database could not be brought up to date, and was left as it was', cause);
  }
}
