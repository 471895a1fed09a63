import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCHEMA, startBoss } from '#adapters/queue/boss.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';

/** What `adapters/queue` reads and writes of pg-boss's job table with SQL of its own. */
const COLUMNS = {
  id: 'uuid',
  name: 'text',
  data: 'jsonb',
  output: 'jsonb',
  state: 'job_state',
  priority: 'int4',
  blocked: 'bool',
  retry_count: 'int4',
  group_id: 'text',
  group_tier: 'text',
  created_on: 'timestamptz',
  started_on: 'timestamptz',
  start_after: 'timestamptz',
  heartbeat_on: 'timestamptz',
};
/** In their order, which the SQL compares: what waits is before `active`. */
const STATES = ['created', 'retry', 'active', 'completed', 'cancelled', 'failed'];

it("pg-boss's job table has the columns and states that our SQL names", async () => {
  const database = await openTestDatabase();
  const boss = await startBoss(database, 45, (error) => {
    throw error;
  });
  const columns = rowsOf(
    await database.db.execute(
      `select column_name as name, udt_name as type from information_schema.columns
      where table_schema = '${SCHEMA}' and table_name = 'job'`,
    ),
  );
  const states = rowsOf(
    await database.db.execute(
      `select enumlabel as state from pg_enum where enumtypid = '${SCHEMA}.job_state'::regtype order by enumsortorder`,
    ),
  );
  await boss.stop({ graceful: false });
  await database.close();
  expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toMatchObject(COLUMNS);
  expect(states.map(({ state }) => state)).toEqual(STATES);
});

it('our SQL reads no other table of pg-boss', () => {
  const folder = new URL('../../../adapters/queue/', import.meta.url);
  const sql = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const tables = sql.join('\n').matchAll(/\$\{SCHEMA\}\.(\w+)/g);
  expect(new Set([...tables].map(([, table]) => table))).toEqual(new Set(['job']));
});

it('pg-boss is pinned to one version', () => {
  const { dependencies } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as { dependencies: Record<string, string> };
  expect(dependencies['pg-boss']).toMatch(/^\d+\.\d+\.\d+$/);
});
