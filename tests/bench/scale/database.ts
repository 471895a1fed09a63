import { readFileSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { openDatabase, type Executor } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { migrationsFolder } from '#tests/support/embedded-database.ts';
import { startPostgresServer } from '#tests/support/postgres-server.ts';

/**
 * As a machine with 16 GB would have it, and no checkpoint in between, whose writing would be taken for the work's. Memory that
 * sessions share for a query is in files: in a container there may be little other.
 */
const SERVER = [
  'shared_buffers=2GB',
  'max_connections=400',
  'max_wal_size=64GB',
  'checkpoint_timeout=1h',
  'dynamic_shared_memory_type=mmap',
];

/** A server with the program's schema; every statement sent is counted, begin and commit included. */
export async function openCounted() {
  const server = await startPostgresServer({ settings: SERVER });
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

const TICK_MS = 10;
/** Places in what follows the name of a process: its parent, its own time, that of processes it waited for. */
const FIELDS = { parent: 1, own: [11, 12], waitedFor: [13, 14] };

const statOf = (pid: string): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** Processor time of the server so far, to a hundredth of a second: of its sessions, and of helpers of theirs that are done. Linux alone. */
export async function serverCpuMs(sql: postgres.Sql): Promise<number> {
  const sessions = await sql<
    { pid: number }[]
  >`select pid from pg_stat_activity where datname = current_database()`;
  const stats = sessions.map(({ pid }) => statOf(String(pid)));
  const parents = new Set(stats.map((fields) => fields[FIELDS.parent] ?? '1'));
  const ticks = [
    ...stats.flatMap((fields) => FIELDS.own.map((at) => Number(fields[at]))),
    ...[...parents].flatMap((parent) => FIELDS.waitedFor.map((at) => Number(statOf(parent)[at]))),
  ];
  return ticks.reduce((sum, one) => sum + one, 0) * TICK_MS;
}

/** Tables and indexes of the program, in bytes a message, the largest first. */
export async function bytesByRelation(sql: postgres.Sql, messages: number): Promise<Record<string, number>> {
  const rows = await sql<{ name: string; bytes: number }[]>`
    select relname as name, (pg_relation_size(oid) + case relkind when 'r' then
      coalesce(pg_total_relation_size(nullif(reltoastrelid, 0)), 0) else 0 end)::float8 as bytes
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'i') order by bytes desc`;
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes / messages]));
}
