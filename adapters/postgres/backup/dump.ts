import { getTableName, sql } from 'drizzle-orm';
import { AttuneError } from '#core/model/errors.ts';
import type { Database, Executor } from '../client.ts';
import { newestApplied, newestOf, readMigrations } from '../migrate.ts';
import { firstRow, rowsOf } from '../rows.ts';
import * as schema from '../schema/index.ts';

/** Every table, each after those that its rows refer to. */
export const TABLES_IN_ORDER: readonly string[] = [
  schema.installation,
  schema.communities,
  schema.formerIds,
  schema.members,
  schema.askedSeekers,
  schema.howHeavyAnswers,
  schema.diaryEntries,
  schema.audit,
  schema.conversations,
  schema.seekerPosts,
  schema.messages,
  schema.reactions,
  schema.thanks,
  schema.nudges,
  schema.alerts,
  schema.outbox,
  schema.tombstones,
  schema.noes,
  schema.channelTalk,
  schema.freezes,
  schema.frozenCounts,
  schema.waitingCounts,
].map(getTableName);

/** Rows of somebody else's tables in the same database, as the queue's. */
export interface Source {
  name: string;
  /** Where it is missing, there are no rows. */
  table: string;
  /** Gives one column `row`, each a JSON object as text. */
  query: string;
}

/** Rows of one source, each a JSON object as text, without a line break in it. */
export interface Rows {
  source: string;
  rows: readonly string[];
}

const ROWS_AT_ONCE = 500;

const ownSources = TABLES_IN_ORDER.map((name): Source => ({
  name,
  table: `public.${name}`,
  query: `select row_to_json(one)::text as row from public."${name}" as one`,
}));

async function* rowsOfSource(tx: Executor, { name, table, query }: Source): AsyncGenerator<Rows> {
  const found = firstRow(await tx.execute(sql`select to_regclass(${table}) is not null as there`));
  if (found?.['there'] !== true) return;
  await tx.execute(sql.raw(`declare backup_rows no scroll cursor for ${query}`));
  for (;;) {
    const rows = rowsOf(await tx.execute(sql.raw(`fetch ${ROWS_AT_ONCE} from backup_rows`)));
    if (rows.length === 0) break;
    yield { source: name, rows: rows.map(({ row }) => String(row)) };
  }
  await tx.execute(sql.raw('close backup_rows'));
}

async function* allRows(tx: Executor, sources: readonly Source[]): AsyncGenerator<Rows> {
  for (const source of sources) yield* rowsOfSource(tx, source);
}

/**
 * Reads every row as it is at one moment, whoever goes on writing.
 * @param write takes the rows, and the migration of the tables they are from
 * @throws AttuneError `database` when there is nothing, or the tables are of another version
 */
export function dump<Result>(
  { db }: Pick<Database, 'db'>,
  migrationsFolder: string,
  others: readonly Source[],
  write: (rows: AsyncIterable<Rows>, migration: number) => Promise<Result>,
): Promise<Result> {
  return db.transaction(
    async (tx) => {
      const migration = await newestApplied(tx);
      if (migration === 0)
        throw new AttuneError('database', 'There is nothing to back up: the database is empty.');
      if (migration !== newestOf(readMigrations(migrationsFolder)))
        throw new AttuneError(
          'database',
          'The database is of another version of Attune: back it up with that one, or run `npm run attune -- migrate` first.',
        );
      return write(allRows(tx, [...ownSources, ...others]), migration);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
