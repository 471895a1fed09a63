import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { pack } from '#adapters/postgres/schema/packed.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { RowsOf } from '#core/model/frozen-week.ts';
import type { CommunityId } from '#core/model/ids.ts';
import { migrationsFolder, openTestDatabase } from '#tests/support/embedded-database.ts';
import { type PostgresServer, startPostgresServer } from '#tests/support/postgres-server.ts';
import { settings } from '#tests/support/records.ts';

const HOME: CommunityId = 'discord:1';
/** More than two pages of messages, and two of conversations; a hundred at a time were sent at the same moment. */
const MESSAGES = 10_100;
const FROM = new Date('2026-03-01T23:59:00Z');
const TO = new Date('2026-03-02T00:01:00Z');

/** A minute on each side of midnight, where days part. */
async function fill({ db }: Database): Promise<void> {
  const home = sql`${pack(HOME)}::bytea`;
  const sentAt = sql`timestamptz '2026-03-01T23:59:00Z' + (n / 100) * interval '1 second'`;
  await db.execute(sql`insert into conversations (community_id, id, channel_id, opening_message_id, seeker_key, opened_at,
      last_activity_at, reply_count, empathic_reply_count, has_risk)
    select ${home}, '\\x02'::bytea || int8send(n), ${home}, '\\x02'::bytea || int8send(n), ${pack('k')}::bytea, ${sentAt},
      ${sentAt}, 0, 0, false
    from generate_series(1, ${MESSAGES}::int) as n where n % 2 = 1`);
  await db.execute(sql`insert into messages (community_id, id, channel_id, conversation_id, sent_at, role, author_key, text_digest, scored,
      direction, sentence_count, seeking_count, providing_count, risk)
    select ${home}, '\\x02'::bytea || int8send(n), ${home}, '\\x02'::bytea || int8send(n - 1 + n % 2), ${sentAt}, 1,
      '\\x00'::bytea || n::text::bytea, ${pack('d')}::bytea, true, 1, 1, 1, 0, 0
    from generate_series(1, ${MESSAGES}::int) as n`);
}

async function all<T>(pages: AsyncIterable<RowsOf<T>>): Promise<{ rows: T[]; pages: number }> {
  const rows: T[] = [];
  let count = 0;
  for await (const page of pages) {
    rows.push(...page.rows);
    count += 1;
  }
  return { rows, pages: count };
}

async function isWhole(database: Database): Promise<void> {
  const store = createStore(database, createSecrets('a secret for tests, of thirty-two characters'));
  await store.communities.ensure(HOME, settings, FROM);
  await fill(database);
  const written = await all(store.weeks.written([{ communityId: HOME, from: FROM, to: TO }]));
  expect(written.pages).toBeGreaterThan(2);
  expect(written.rows).toHaveLength(MESSAGES);
  expect(new Set(written.rows.map(({ authorKey }) => authorKey)).size).toBe(MESSAGES);
  const ended = await all(store.weeks.ended([{ communityId: HOME, idleSince: TO }]));
  expect(ended.pages).toBeGreaterThan(2);
  expect(new Set(ended.rows.map(({ conversation }) => conversation.id)).size).toBe(MESSAGES / 2);
  expect(ended.rows.every(({ turns }) => turns.length === 2)).toBe(true);
  // From the last moment of one day to the first of the next: a hundred messages each.
  const around = {
    communityId: HOME,
    from: new Date('2026-03-01T23:59:59Z'),
    to: new Date('2026-03-02T00:00:01Z'),
  };
  expect((await all(store.weeks.written([around]))).rows).toHaveLength(200);
  await database.close();
}

describe('a week of more rows than are read at once', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
  });
  afterAll(() => server.stop());

  it('is read whole, each row once, from an embedded database', { timeout: 120_000 }, async () => {
    await isWhole(await openTestDatabase());
  });

  it('and from a server, on whatever clock it is', { timeout: 120_000 }, async () => {
    const url = await server.freshDatabase();
    const first = await openDatabase({ kind: 'server', url });
    await migrate(first, migrationsFolder);
    await first.db.execute(sql`do $$ begin
      execute format('alter database %I set timezone = ''Pacific/Auckland''', current_database());
      execute format('alter database %I set datestyle = ''SQL, DMY''', current_database());
      execute format('alter database %I set bytea_output = ''escape''', current_database());
    end $$`);
    await first.close();
    await isWhole(await openDatabase({ kind: 'server', url }));
  });
});
