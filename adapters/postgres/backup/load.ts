import { sql } from 'drizzle-orm';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import { AttuneError } from '#core/model/errors.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { Database, Executor } from '../client.ts';
import { migrateWithin, newestApplied, newestOf, readMigrations, takeTurn } from '../migrate.ts';
import { firstRow, rowsOf } from '../rows.ts';
import { bringForward, holdBack, putAside, type SaidNo } from './after-load.ts';
import { type Rows, TABLES_IN_ORDER } from './dump.ts';

/** Whether anything is stored that a restore would replace. */
export async function holdsData({ db }: Pick<Database, 'db'>): Promise<boolean> {
  if ((await newestApplied(db)) === 0) return false;
  const row = firstRow(await db.execute(sql`select exists (select from public.communities) as some`));
  return row?.['some'] === true;
}

/** Whether a process of Attune is connected to the server. One that holds a folder keeps it from being opened at all. */
export async function isInUse({ db }: Pick<Database, 'db'>): Promise<boolean> {
  const row = firstRow(
    await db.execute(sql`select exists (select from pg_stat_activity
      where datname = current_database() and application_name in ('attune-queue', 'attune-presence')) as used`),
  );
  return row?.['used'] === true;
}

/** The tables are made anew as the backup knows them; an older one is brought up to date afterwards. */
async function removeTables(tx: Executor): Promise<void> {
  const names = TABLES_IN_ORDER.map((name) => `public."${name}"`).join(', ');
  await tx.execute(sql.raw(`drop table if exists ${names}`));
  await tx.execute(sql`drop function if exists public.audit_is_append_only()`);
  await tx.execute(sql`delete from drizzle.__drizzle_migrations`);
}

async function insert(tx: Executor, { source, rows }: Rows): Promise<void> {
  const table = sql`public.${sql.identifier(source)}`;
  await tx.execute(sql`insert into ${table} overriding system value
    select * from json_populate_recordset(null::${table}, ${`[${rows.join(',')}]`}::json)`);
}

/** What the database numbers itself goes on after what was restored. */
async function setCounters(tx: Executor): Promise<void> {
  const counted = rowsOf(
    await tx.execute(sql`select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and is_identity = 'YES'`),
  );
  for (const row of counted) {
    const [table, column] = [String(row['table']), String(row['column'])];
    await tx.execute(sql`select setval(pg_get_serial_sequence(${`public.${table}`}, ${column}),
      coalesce(max(${sql.identifier(column)}), 0) + 1, false) from public.${sql.identifier(table)}`);
  }
}

function checkVersion(migrations: readonly MigrationMeta[], migration: number): void {
  if (migration > newestOf(migrations))
    throw new AttuneError('input', 'This backup was made by a newer Attune: update Attune.');
  if (!migrations.some(({ folderMillis }) => folderMillis === migration))
    throw new AttuneError('input', 'This backup was made by an Attune that this one does not know.');
}

export interface Loading<Result> {
  secrets: Pick<Secrets, 'digest'>;
  now: Date;
  finish: (tx: Executor, said: readonly SaidNo[]) => Promise<Result>;
}

/**
 * Replaces everything that is stored, all or nothing. Noes stay, and what waited to be sent is held back.
 * @param rows rows of tables as {@link dump} gave them
 * @param migration the newest one of the tables they are from
 * @param finish what else belongs to it, in the same transaction; told whose noes stood in the database and win over the backup
 * @throws AttuneError `input` when the backup does not fit this program, `database` when the database refuses
 */
export async function load<Result>(
  { db }: Pick<Database, 'db'>,
  migrationsFolder: string,
  migration: number,
  rows: AsyncIterable<Rows>,
  { secrets, now, finish }: Loading<Result>,
): Promise<Result> {
  const migrations = readMigrations(migrationsFolder);
  checkVersion(migrations, migration);
  return db.transaction(async (tx) => {
    await takeTurn(tx);
    // So that every table there may be is one of those that are known.
    await migrateWithin(tx, migrations);
    const said = await putAside(tx);
    await removeTables(tx);
    await migrateWithin(tx, migrations, migration);
    for await (const some of rows) await insert(tx, some);
    await tx.execute(sql`set constraints all immediate`);
    await setCounters(tx);
    await migrateWithin(tx, migrations);
    await bringForward(tx, secrets, said);
    await holdBack(tx, now);
    return finish(tx, said);
  });
}
