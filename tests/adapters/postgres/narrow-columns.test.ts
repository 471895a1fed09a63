import { readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { PlatformId } from '#core/model/ids.ts';
import { migrationsFolder } from '#tests/support/embedded-database.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { conversation, message, reply, settings } from '#tests/support/records.ts';
import { migrationsBefore } from '#tests/support/migrations-before.ts';

const KEY = 'ab01'.repeat(16);
const secrets = createSecrets('a secret for tests, of thirty-two characters');
const PLACES = ['discord:1234567890123456789', 'telegram:-1001234567890', 'console:home'] as const;
const TELEGRAM_MESSAGE = 'telegram:-1001234567890:42';
const NUMBER_TOO_LARGE = 'discord:9223372036854775808';

const TESTED = '0020_narrow_columns';

async function fill({ db }: Database, place: PlatformId): Promise<void> {
  await db.execute(sql`insert into communities (id, settings, created_at)
    values (${place}, ${JSON.stringify(settings)}::jsonb, '2026-03-02T09:00:00Z')`);
  await db.execute(sql`insert into former_ids values (${`${place}0`}, ${place})`);
  await db.execute(sql`insert into members (community_id, user_id, status, decided_at, coaching_enabled,
    max_per_day, max_per_week, report_weekday, report_hour, shares_with_staff, unreachable_count, locale)
    values (${place}, 'discord:7', 'opted_in', '2026-03-02T09:00:00Z', true, 1, 3, 1, 9, false, 0, 'de')`);
  await db.execute(sql`insert into asked_seekers (community_id, user_id, since, locale)
    values (${place}, 'discord:8', '2026-03-02T09:00:00Z', 'de')`);
  await db.execute(sql`insert into conversations (community_id, id, channel_id, thread_id, opening_message_id, seeker_key,
      opened_at, last_activity_at, first_sentiment, reply_count, empathic_reply_count, has_risk)
    values (${place}, 'm:1', ${place}, ${NUMBER_TOO_LARGE}, 'm:1', ${KEY}, '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z',
      1, 0, 0, false)`);
  await db.execute(sql`insert into messages (community_id, id, channel_id, thread_id, conversation_id, sent_at, role, author_key,
      member_id, text_digest, language, scored, direction, sentence_count, seeking_count, providing_count, sentiment_class,
      sentiment_score, emotional_reactions_level, emotional_reactions_probability, emotional_reactions_rationales,
      interpretations_level, interpretations_probability, interpretations_rationales, explorations_level,
      explorations_probability, explorations_rationales, techniques, risk)
    values (${place}, 'm:1', ${place}, ${NUMBER_TOO_LARGE}, 'm:1', '2026-03-02T09:00:00Z', 'seeker', ${KEY}, null, ${KEY}, 'en',
        true, 'seeking', 3, 1, 1, 2, 0.1234567890123, null, null, null, null, null, null, null, null, null, null, 'unread'),
      (${place}, ${TELEGRAM_MESSAGE}, ${place}, null, 'm:1', '2026-03-02T09:00:00Z', 'supporter', null, 'discord:7', 'words', null,
        true, 'providing', 3, 1, 1, 2, 0.1234567890123, 2, 0.9, '[{"start": 0, "end": 5}, {"start": 127, "end": 16384}]', 0, 0.7,
        '[{"start": 0, "end": 5}]', 1, ${1 / 3}, '[]', '{"Open Question": 1, "Affirm": 200, "affirmsSupports": 1}', 'none')`);
  await db.execute(sql`insert into thanks values (${place}, 'm:1', ${TELEGRAM_MESSAGE})`);
  await db.execute(sql`insert into reactions values (${place}, ${TELEGRAM_MESSAGE}, ${KEY}, 'mark')`);
  await db.execute(sql`insert into tombstones values (${place}, ${KEY}, '2026-03-02T09:00:00Z')`);
}

const answer = (place: PlatformId) => ({
  communityId: place,
  channelId: place,
  conversationId: 'm:1' as const,
  sentAt: new Date('2026-03-02T09:00:00Z'),
});

async function showsAsItWas(database: Database, place: PlatformId): Promise<void> {
  const { communities, conversations, members, messages, seekers, tombstones } = createStore(
    database,
    secrets,
  );
  expect((await communities.get(place))?.settings).toEqual(settings);
  expect(await communities.formerIds(place)).toEqual([`${place}0`]);
  expect(await members.list(place)).toMatchObject([{ userId: 'discord:7', locale: 'de' }]);
  expect(await seekers.list(place)).toMatchObject([{ userId: 'discord:8', locale: 'de' }]);
  const { sentAt } = answer(place);
  const thread = { threadId: NUMBER_TOO_LARGE, authorKey: KEY, textDigest: KEY } as const;
  expect(await messages.get(place, 'm:1')).toEqual(
    message({ ...answer(place), ...thread, role: 'seeker', direction: 'seeking', risk: 'unread' }),
  );
  const { empathy } = reply();
  expect(await messages.get(place, TELEGRAM_MESSAGE)).toEqual(
    reply({
      ...answer(place),
      id: TELEGRAM_MESSAGE,
      authorKey: null,
      memberId: 'discord:7',
      textDigest: 'words',
      language: null,
      techniques: { 'Open Question': 1, Affirm: 200 },
      empathy: empathy && {
        ...empathy,
        emotionalReactions: {
          level: 2,
          probability: 0.9,
          rationales: [
            { start: 0, end: 5 },
            { start: 127, end: 16_384 },
          ],
        },
      },
    }),
  );
  expect(await conversations.get(place, 'm:1')).toEqual(
    conversation({
      ...{ id: 'm:1', communityId: place, channelId: place, threadId: NUMBER_TOO_LARGE },
      ...{ openingMessageId: 'm:1', seekerKey: KEY, openedAt: sentAt, lastActivityAt: sentAt },
    }),
  );
  expect(await tombstones.among(place, [KEY])).toHaveLength(1);
  expect(await members.export(place, 'discord:7', KEY)).toMatchObject({
    reactions: [{ messageId: TELEGRAM_MESSAGE }],
    thanks: [{ messageId: 'm:1', replyId: TELEGRAM_MESSAGE }],
  });
}

const REFERENCES = sql`select conname, condeferred, confdeltype::text, confupdtype::text from pg_constraint
  where contype = 'f' and connamespace = 'public'::regnamespace order by 1`;

async function isKept(database: Database): Promise<void> {
  const older = migrationsBefore(TESTED);
  await migrate(database, older);
  const references = rowsOf(await database.db.execute(REFERENCES));
  for (const place of PLACES) await fill(database, place);
  const missing = readdirSync(migrationsFolder).filter((name) => name >= `${TESTED}.sql`);
  expect(await migrate(database, migrationsFolder)).toBe(
    missing.filter((name) => name.endsWith('.sql')).length,
  );
  for (const place of PLACES) await showsAsItWas(database, place);
  // Later migrations may add tables; those of before refer to one another as they did.
  expect(rowsOf(await database.db.execute(REFERENCES))).toEqual(expect.arrayContaining([...references]));
  await database.close();
}

describe('what was stored before columns were narrow', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
  });
  afterAll(() => server.stop());

  it('is kept by an embedded database', { timeout: 120_000 }, async () => {
    await isKept(await openDatabase({ kind: 'memory' }));
  });

  it('is kept by a server', { timeout: 120_000 }, async () => {
    await isKept(await openDatabase({ kind: 'server', url: await server.freshDatabase() }));
  });
});
