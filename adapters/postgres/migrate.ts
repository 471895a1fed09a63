import { sql } from 'drizzle-orm';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import { AttuneError } from '#core/model/errors.ts';
import type { Database, Executor } from './client.ts';
import { firstRow } from './rows.ts';

/** Any number that no other program on the server uses for its own locks. */
const LOCK = 7_285_341_906;

function readMigrations(folder: string): MigrationMeta[] {
  try {
    return readMigrationFiles({ migrationsFolder: folder });
  } catch (cause) {
    throw new AttuneError('database', `The migrations in ${folder} cannot be read: install Attune again.`, {
      cause,
    });
  }
}

/** Time stamp of the newest migration in the database, 0 for an empty one. The table is the one drizzle-kit keeps too. */
async function newestApplied(db: Executor): Promise<number> {
  await db.execute(sql`create schema if not exists drizzle`);
  await db.execute(sql`create table if not exists drizzle.__drizzle_migrations
    (id serial primary key, hash text not null, created_at bigint)`);
  const row = firstRow(
    await db.execute(sql`select max(created_at) as newest from drizzle.__drizzle_migrations`),
  );
  return Number(row?.['newest'] ?? 0);
}

async function apply(db: Executor, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) await db.execute(sql.raw(statement));
  await db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at)
    values (${migration.hash}, ${migration.folderMillis})`);
}

/**
 * Brings the database up to date, all or nothing. Safe when several processes start at once: they take turns.
 * @returns how many migrations were applied
 * @throws AttuneError `database` when a newer Attune has already changed the database, or a migration fails.
 */
export async function migrate(database: Database, migrationsFolder: string): Promise<number> {
  const migrations = readMigrations(migrationsFolder);
  const newestKnown = Math.max(0, ...migrations.map(({ folderMillis }) => folderMillis));
  try {
    return await database.db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
      const applied = await newestApplied(tx);
      if (applied > newestKnown)
        throw new AttuneError(
          'database',
          'The database was made by a newer Attune than this one: update Attune, or use another database.',
        );
      const missing = migrations.filter(({ folderMillis }) => folderMillis > applied);
      for (const migration of missing) await apply(tx, migration);
      return missing.length;
    });
  } catch (cause) {
    if (cause instanceof AttuneError) throw cause;
    throw new AttuneError(
      'database',
      'The database could not be brought up to date; it was left as it was.',
      { cause },
    );
  }
}
