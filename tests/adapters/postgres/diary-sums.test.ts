import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { sealPlainSums } from '#adapters/postgres/diary-rows.ts';
import { migrateWithin, readMigrations } from '#adapters/postgres/migrate.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { type Config, parseConfig } from '#bot/config/config.ts';
import { databaseFolder, openPersistence } from '#bot/serve/compose.ts';
import type { DiaryEntry } from '#core/model/care.ts';
import { migrationsFolder, openTestDatabase } from '#tests/support/embedded-database.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { at, settings } from '#tests/support/records.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const SECRET = 'a secret for tests, of thirty-two characters';
const secrets = createSecrets(SECRET);
/** The last migration in whose tables sums stood plainly. */
const PLAIN = 18;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());

const checkIn = (minutes: number, anxiety: number, depression: number): DiaryEntry => ({
  ...{ communityId: 'g:1', userId: 'u:1', at: at(minutes), kind: 'check_in', anxiety, depression },
});

const stored = async ({ db }: Pick<Database, 'db'>) =>
  rowsOf(await db.execute(sql`select kind, sums, anxiety, depression from diary_entries order by at`));

async function withStore(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openTestDatabase();
  await createStore(database, secrets).communities.ensure('g:1', settings, at(0));
  await work(database).finally(() => database.close());
}

/** A database as the version before left it, with a practice and two check-ins. */
async function before(kind: 'a folder' | 'a server'): Promise<Config> {
  const place = kind === 'a server' ? { DATABASE_URL: await server.freshDatabase() } : {};
  const config = parseConfig({ ATTUNE_SECRET: SECRET, ATTUNE_DATA_DIR: temporaryFolder(), ...place });
  const database = await openDatabase(
    config.databaseUrl === null
      ? { kind: 'folder', path: databaseFolder(config) }
      : { kind: 'server', url: config.databaseUrl },
  );
  const migrations = readMigrations(migrationsFolder);
  await database.db.transaction((tx) => migrateWithin(tx, migrations, migrations[PLAIN]?.folderMillis));
  await database.db.execute(
    sql`insert into communities (id, settings, created_at) values ('g:1', ${JSON.stringify(settings)}::jsonb, ${at(0).toISOString()})`,
  );
  await database.db.execute(sql`insert into diary_entries values
    ('g:1', 'u:1', ${at(1).toISOString()}, 'check_in', 5, 3),
    ('g:1', 'u:1', ${at(2).toISOString()}, 'practice', null, null),
    ('g:1', 'u:1', ${at(3).toISOString()}, 'check_in', 0, 6)`);
  await database.close();
  return config;
}

describe('the sums of check-ins', () => {
  it('stand encrypted in the table, and a practice without any', () =>
    withStore(async (database) => {
      const { care } = createStore(database, secrets);
      await care.saveEntry(checkIn(1, 4, 6));
      await care.saveEntry({ communityId: 'g:1', userId: 'u:1', at: at(2), kind: 'practice' });
      const rows = await stored(database);
      expect(rows).toMatchObject([
        { anxiety: null, depression: null },
        { anxiety: null, depression: null, sums: null },
      ]);
      expect(Buffer.from(rows[0]?.['sums'] as Uint8Array).includes('4,6')).toBe(false);
      expect(await care.entries('g:1', 'u:1')).toMatchObject([
        { anxiety: 4, depression: 6 },
        { kind: 'practice' },
      ]);
    }));

  it('cannot be read in the row of another person or day', () =>
    withStore(async (database) => {
      const { care } = createStore(database, secrets);
      await care.saveEntry(checkIn(1, 4, 6));
      for (const elsewhere of [sql`user_id = 'u:2'`, sql`at = at + interval '1 day'`]) {
        await database.db.execute(sql`update diary_entries set ${elsewhere}`);
        const entries = [care.entries('g:1', 'u:1'), care.entries('g:1', 'u:2')];
        await expect(Promise.all(entries)).rejects.toMatchObject({ code: 'secret' });
      }
    }));

  it('have to be there in a check-in, once, and in nothing else', () =>
    withStore(async ({ db }) => {
      const insert = (kind: string, sums: string | null, anxiety: number | null, depression: number | null) =>
        db.execute(
          sql`insert into diary_entries (community_id, user_id, at, kind, sums, anxiety, depression)
            values ('g:1', 'u:1', ${at(1).toISOString()}, ${kind}, ${sums}::bytea, ${anxiety}, ${depression})`,
        );
      await expect(insert('check_in', null, null, null)).rejects.toThrow();
      await expect(insert('check_in', 'x', 1, 1)).rejects.toThrow();
      await expect(insert('check_in', null, 1, null)).rejects.toThrow();
      await expect(insert('check_in', null, 7, 1)).rejects.toThrow();
      await expect(insert('practice', 'x', null, null)).rejects.toThrow();
      await expect(insert('practice', 'x', 1, 1)).rejects.toThrow();
    }));
});

describe.each(['a folder', 'a server'] as const)('sums that an earlier version left in %s', (kind) => {
  it('are encrypted at the next start, once, and say the same as before', async () => {
    const config = await before(kind);
    const { database, store, close } = await openPersistence(config);
    try {
      expect(await store.care.entries('g:1', 'u:1')).toEqual([
        checkIn(1, 5, 3),
        { communityId: 'g:1', userId: 'u:1', at: at(2), kind: 'practice' },
        checkIn(3, 0, 6),
      ]);
      const rows = await stored(database);
      expect(rows.map(({ anxiety, depression }) => [anxiety, depression])).toEqual([
        [null, null],
        [null, null],
        [null, null],
      ]);
      expect(await sealPlainSums(database, secrets)).toBe(false);
      expect(await stored(database)).toEqual(rows);
    } finally {
      await close();
    }
  });
});
