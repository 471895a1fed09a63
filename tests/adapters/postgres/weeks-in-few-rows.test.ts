import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { pack } from '#adapters/postgres/schema/packed.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { CommunityId } from '#core/model/ids.ts';
import { migrationsFolder } from '#tests/support/embedded-database.ts';
import { migrationsBefore } from '#tests/support/migrations-before.ts';
import { type PostgresServer, startPostgresServer } from '#tests/support/postgres-server.ts';
import { settings } from '#tests/support/records.ts';

const HOME: CommunityId = 'discord:1';
const IDLE_SINCE = new Date('2026-03-20T00:00:00Z');
const range = { from: '2026-03-02', until: '2026-03-16' };

/** Two weeks of two cuts, a rest and a week of few, and conversations that are open, counted or not. */
async function fill({ db }: Database): Promise<void> {
  const home = sql`${pack(HOME)}::bytea`;
  await db.execute(sql`insert into communities (id, settings, created_at)
    values (${home}, ${JSON.stringify(settings)}::jsonb, '2026-03-02T09:00:00Z')`);
  await db.execute(sql`insert into frozen_counts (community_id, week, cut, measure, counts, people) values
    (${home}, '2026-03-02', '', 'messages', '{10,-5,0,5}', 10), (${home}, '2026-03-09', '', 'messages', '{5,0,0,0}', 5),
    (${home}, '2026-03-02', '', 'replies', '{0,15}', 15), (${home}, '2026-03-02', 'discord:2', 'messages', '{5,0,0,5}', 5)`);
  await db.execute(sql`insert into waiting_counts (community_id, cut, measure, counts, weeks, marks) values
    (${home}, '', 'messages', '{-2,1}', 0, 0), (${home}, 'discord:2', 'replies', '{1}', 2, 32769)`);
  await db.execute(sql`insert into freezes values (${home}, '2026-03-09', '2026-03-16T00:00:00Z')`);
  await db.execute(sql`insert into conversations (community_id, id, channel_id, opening_message_id, seeker_key, opened_at,
      last_activity_at, closed_at, reply_count, empathic_reply_count, has_risk, counted_in)
    select ${home}, ${pack('m:0')}::bytea || n::text::bytea, ${home}, ${home}, case when n < 3 then ${pack('k')}::bytea end,
      '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', case when n = 3 then timestamptz '2026-03-16T09:00:00Z' end, 0, 0, false,
      case when n > 1 then date '2026-03-09' end
    from generate_series(1, 3) as n`);
}

async function isKept(database: Database): Promise<void> {
  await migrate(database, migrationsBefore('0023_weeks_in_few_rows'));
  await fill(database);
  await migrate(database, migrationsFolder);
  const { weeks } = createStore(database, createSecrets('a secret for tests, of thirty-two characters'));
  expect(await weeks.byWeek(HOME, range, null, 'messages')).toEqual([
    { week: '2026-03-02', cut: null, measure: 'messages', counts: [10, -5, 0, 5], people: 10 },
    { week: '2026-03-09', cut: null, measure: 'messages', counts: [5, 0, 0, 0], people: 5 },
  ]);
  expect(await weeks.sums(HOME, range, null)).toEqual([
    { measure: 'replies', counts: [0, 15], people: 15 },
    { measure: 'messages', counts: [15, -5, 0, 5], people: 10 },
  ]);
  expect(await weeks.byCut(HOME, range, 'messages')).toMatchObject([{ cut: null }, { cut: 'discord:2' }]);
  const waiting = (await weeks.waiting([HOME])).get(HOME) ?? [];
  expect(waiting.toSorted((first, second) => first.weeks - second.weeks)).toEqual([
    { cut: null, measure: 'messages', counts: [-2, 1], weeks: 0, marks: 0 },
    { cut: 'discord:2', measure: 'replies', counts: [1], weeks: 2, marks: 32_769 },
  ]);
  const ended = [];
  for await (const { rows } of weeks.ended([{ communityId: HOME, idleSince: IDLE_SINCE }]))
    ended.push(...rows);
  expect(ended.map(({ conversation }) => conversation.id)).toEqual(['m:01']);
  await database.close();
}

describe('weeks that were frozen before they stood in few rows', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
  });
  afterAll(() => server.stop());

  it('are kept by an embedded database, and nothing is counted again', { timeout: 120_000 }, async () => {
    await isKept(await openDatabase({ kind: 'memory' }));
  });

  it('and by a server', { timeout: 120_000 }, async () => {
    await isKept(await openDatabase({ kind: 'server', url: await server.freshDatabase() }));
  });
});
