import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump, TABLES_IN_ORDER } from '#adapters/postgres/backup/dump.ts';
import { load } from '#adapters/postgres/backup/load.ts';
import { openDatabase } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { members as memberRows } from '#adapters/postgres/schema/index.ts';
import { pack } from '#adapters/postgres/schema/packed.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { parseConfig, type Config } from '#bot/config/config.ts';
import { backup } from '#bot/operator/backup/backup.ts';
import { restore } from '#bot/operator/backup/restore.ts';
import { openPersistence } from '#bot/serve/compose.ts';
import { optOut } from '#core/consent/decide.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { personTombstone } from '#core/retention/tombstones.ts';
import { migrationsFolder, openTestDatabase } from '#tests/support/embedded-database.ts';
import { allRows, fillInstallation, takeWaiting, waitingEvent } from '#tests/support/filled-installation.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { at, member, message, outboxEntry, settings } from '#tests/support/records.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const LONG = 120_000;
const SECRET = 'a secret of more than thirty-two characters';
type Kind = 'a folder' | 'a server';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());

async function installation(kind: Kind, more: Record<string, string> = {}): Promise<Config> {
  const place = kind === 'a server' ? { DATABASE_URL: await server.freshDatabase() } : {};
  return parseConfig({ ATTUNE_SECRET: SECRET, ATTUNE_DATA_DIR: temporaryFolder(), ...place, ...more });
}

function listener(): { output: Writable; said: () => string } {
  let said = '';
  const write = (chunk: Buffer, _encoding: string, done: () => void): void => {
    said += chunk.toString();
    done();
  };
  return { output: new Writable({ write }), said: () => said };
}

const newFile = (): string => join(temporaryFolder(), 'attune.backup');
async function backedUp(config: Config): Promise<string> {
  const file = newFile();
  await backup(config, file, listener().output, at(5));
  return file;
}
const restored = (config: Config, file: string, overwrite = false): Promise<void> =>
  restore(config, file, { overwrite }, listener().output, at(9));

async function contents(config: Config): Promise<Map<string, string[]>> {
  const { database, close } = await openPersistence(config);
  const rows = await allRows(database);
  await close();
  return rows;
}

async function communities(config: Config): Promise<string[]> {
  const { store, close } = await openPersistence(config);
  const all = await store.communities.list();
  await close();
  return all.map(({ id }) => id);
}

describe('a backup', () => {
  it.each(['an empty folder', 'a folder with a secret'])(
    'that is not there is said to be missing before anything else, in %s',
    async (where) => {
      const config = parseConfig({
        ATTUNE_DATA_DIR: temporaryFolder(),
        ...(where === 'an empty folder' ? {} : { ATTUNE_SECRET: SECRET }),
      });
      const message = expect.stringContaining(
        '/no/such/file cannot be read: there is no such file',
      ) as string;
      await expect(restored(config, '/no/such/file')).rejects.toMatchObject({ code: 'input', message });
      expect(readdirSync(config.dataDir)).toEqual([]);
    },
  );

  it('that is a folder is said to be one', async () => {
    const config = parseConfig({ ATTUNE_DATA_DIR: temporaryFolder(), ATTUNE_SECRET: SECRET });
    const message = expect.stringContaining(
      'cannot be read: it is a folder, where a file is needed',
    ) as string;
    await expect(restored(config, temporaryFolder())).rejects.toMatchObject({ code: 'input', message });
  });

  const KINDS = ['a folder', 'a server'] as const;
  const ways = KINDS.flatMap((from) => KINDS.map((to) => ({ from, to })));
  it.each(ways)('of $from is restored in $to, every row and what waits', { timeout: LONG }, async (way) => {
    const old = await installation(way.from);
    await fillInstallation(old);
    const before = await contents(old);
    expect([...before].filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect([...before.keys()].sort()).toEqual([...TABLES_IN_ORDER].sort());

    const file = newFile();
    const { output, said } = listener();
    await backup(old, file, output, at(5));
    expect(said()).toMatch(/1 community, \d+ rows in all, 2 waiting events among them/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['attune.backup']);
    for (const known of ['g:1', 'Europe/Vienna', 'key-1', SECRET])
      expect(readFileSync(file).includes(known)).toBe(false);

    const fresh = await installation(way.to);
    const heard = listener();
    await restore(fresh, file, { overwrite: false }, heard.output, at(9));
    expect(heard.said()).toContain('made at 2026-03-02 09:05 UTC by Attune');
    const heldBack = ['outbox', 'members', 'asked_seekers'];
    const others = (rows: Map<string, string[]>) => [...rows].filter(([table]) => !heldBack.includes(table));
    expect(others(await contents(fresh))).toEqual(others(before));
    const { database, store, secrets, close } = await openPersistence(fresh);
    expect(await store.conversations.seekerPost('g:1', 'v:1')).toContain('tonight');
    await store.audit.append({ communityId: 'g:1', at: at(6), actorKey: null, action: 'config', detail: {} });
    expect(await store.audit.list('g:1', 9)).toHaveLength(3);
    expect(await takeWaiting(database, secrets)).toEqual((['m:8', 'm:9'] as const).map(waitingEvent));
    await close();
  });

  it('of an older Attune is brought up to date', { timeout: LONG }, async () => {
    const older = join(temporaryFolder(), 'migrations');
    cpSync(migrationsFolder, older, { recursive: true });
    const journal = join(older, 'meta/_journal.json');
    const all = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
    // When ids still were text.
    const then = all.entries.filter(({ tag }) => tag < '0020');
    writeFileSync(journal, JSON.stringify({ ...all, entries: then }));
    const old = await openDatabase({ kind: 'server', url: await server.freshDatabase() });
    await migrate(old, older);
    await old.db.execute(sql`insert into communities values ('g:1', '{}', now(), null)`);
    await old.db.execute(sql`insert into members (community_id, user_id, status, decided_at, coaching_enabled,
      max_per_day, max_per_week, report_weekday, report_hour, shares_with_staff, unreachable_count)
      values ('g:1', 'u:1', 'opted_in', now(), true, 1, 3, 1, 9, false, 0)`);
    const fresh = await openTestDatabase();
    await dump(old, older, [], (rows, migration) =>
      load(fresh, migrationsFolder, migration, rows, {
        secrets: createSecrets(SECRET),
        now: at(5),
        finish: () => Promise.resolve(),
      }),
    );
    const members = await fresh.db
      .select({ userId: memberRows.userId, style: memberRows.style })
      .from(memberRows);
    expect(members).toEqual([{ userId: 'u:1', style: 'warm' }]);
    expect(await migrate(fresh, migrationsFolder)).toBe(0);
    await old.close();
    await fresh.close();
  });

  it('is of one moment, whoever writes meanwhile', { timeout: LONG }, async () => {
    const config = await installation('a server');
    await fillInstallation(config);
    const { database, store, close } = await openPersistence(config);
    const sources: string[] = [];
    await dump(database, migrationsFolder, [], async (parts) => {
      for await (const { source, rows } of parts) {
        if (source === 'communities') await store.tombstones.save('g:1', ['later'], at(9));
        if (source === 'tombstones') sources.push(...rows);
      }
    });
    expect(sources).toHaveLength(1);
    await close();
  });

  it('does not write over a file, and leaves none when it cannot be made', { timeout: LONG }, async () => {
    const config = await installation('a folder');
    await expect(backedUp(config)).rejects.toMatchObject({ code: 'input' });
    expect(existsSync(join(config.dataDir, 'database'))).toBe(false);
    const filled = await installation('a server');
    await fillInstallation(filled);
    const file = await backedUp(filled);
    await expect(backup(filled, file, listener().output, at(5))).rejects.toMatchObject({
      message: expect.stringContaining('already a file') as string,
    });
    const nowhere = join(config.dataDir, 'nowhere', 'a.backup');
    await expect(backup(filled, nowhere, listener().output, at(5))).rejects.toMatchObject({ code: 'input' });
  });

  it('that finds no room says so, and leaves nothing behind', { timeout: LONG }, async () => {
    const config = await installation('a server');
    await fillInstallation(config);
    const file = newFile();
    // A disk that is always full.
    symlinkSync('/dev/full', `${file}.part`);
    await expect(backup(config, file, listener().output, at(5))).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining('cannot be written: the disk is full') as string,
    });
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('of an installation that made its own secret needs the file "secret"', { timeout: LONG }, async () => {
    const own = parseConfig({ ATTUNE_DATA_DIR: temporaryFolder() });
    await fillInstallation(own);
    const file = await backedUp(own);
    const secret = readFileSync(join(own.dataDir, 'secret'), 'utf8').trim();
    const elsewhere = parseConfig({ ATTUNE_DATA_DIR: temporaryFolder() });
    await expect(restored(elsewhere, file)).rejects.toMatchObject({ code: 'secret' });
    expect(readdirSync(elsewhere.dataDir)).toEqual([]);
    const other = { ...elsewhere, secret: 'quite another secret of thirty-two characters' };
    await expect(restored(other, file)).rejects.toMatchObject({ code: 'secret' });
    expect(readdirSync(elsewhere.dataDir)).toEqual([]);
    await restored({ ...elsewhere, secret }, file);
    expect(await communities({ ...elsewhere, secret })).toEqual(['g:1']);
    rmSync(join(own.dataDir, 'secret'));
    await expect(backedUp(own)).rejects.toMatchObject({ code: 'secret' });
  });
});

describe('a restore', () => {
  const sam = { communityId: 'g:1', userId: 'u:1' } as const;
  const lou = { communityId: 'g:1', userId: 'u:2' } as const;

  it(
    'sends nothing twice: what waited is uncertain, alerts wait on, notes and questions rest',
    { timeout: LONG },
    async () => {
      const old = await installation('a folder');
      await fillInstallation(old);
      const { store, close } = await openPersistence(old);
      for (const kind of ['alert', 'asks_staff', 'weekly_report', 'notice'] as const)
        await store.outbox.add(outboxEntry({ id: `o:${kind}`, dedupeKey: kind, kind }));
      await store.outbox.claimDue(at(4), 1);
      await close();
      const file = await backedUp(old);
      await restored(old, file, true);
      const { store: later, close: end } = await openPersistence(old);
      expect(await later.outbox.uncertainCount()).toBe(3);
      const sent = await later.outbox.claimDue(at(60 * 24), 9);
      expect(sent.map(({ kind }) => kind).sort()).toEqual(['alert', 'asks_staff']);
      expect((await later.members.get('g:1', 'u:1'))?.coaching.pausedUntil).toEqual(at(9 + 2 * 24 * 60));
      expect((await later.seekers.get('g:1', 'u:7'))?.pausedUntil).toEqual(at(9 + 14 * 24 * 60));
      await end();
    },
  );

  it(
    'keeps a no and an erasure of what it replaces, and leaves those people out again',
    { timeout: LONG },
    async () => {
      const config = await installation('a folder');
      await fillInstallation(config);
      const { store, secrets, close } = await openPersistence(config);
      await store.members.save(member(lou));
      await store.messages.save(message({ id: 'm:lou', ...{ memberId: 'u:2' }, authorKey: null }));
      await close();
      const file = await backedUp(config);

      const since = await openPersistence(config);
      await since.store.communities.ensure('g:late', settings, at(6));
      await since.store.members.save(member({ communityId: 'g:late', userId: 'u:1', status: 'opted_out' }));
      await optOut({ store: since.store, secrets, now: at(6) }, sam);
      await eraseMember({ store: since.store, secrets, now: at(7) }, lou);
      await since.close();
      const heard = listener();
      await restore(config, file, { overwrite: true }, heard.output, at(9));
      expect(heard.said()).toContain('3 people who had said no or erased');

      const { store: later, close: end } = await openPersistence(config);
      expect(await later.members.get('g:1', 'u:1')).toMatchObject({ status: 'opted_out' });
      expect(await later.messages.get('g:1', 'm:2')).toBeNull();
      expect(await later.members.get('g:1', 'u:2')).toBeNull();
      expect(await later.messages.get('g:1', 'm:lou')).toBeNull();
      const [mark] = await later.tombstones.among('g:1', [personTombstone(secrets, 'g:1', 'u:2')]);
      expect(mark?.at).toEqual(at(7));
      await later.communities.ensure('g:late', settings, at(10));
      expect(await later.members.get('g:late', 'u:1')).toMatchObject({ status: 'opted_out' });
      await end();
    },
  );

  it('keeps a no to a group that has become a supergroup since', { timeout: LONG }, async () => {
    const config = await installation('a folder');
    await fillInstallation(config);
    const file = await backedUp(config);
    const since = await openPersistence(config);
    await since.store.communities.rekey('g:1', 'g:super');
    await optOut({ ...since, now: at(6) }, { ...sam, communityId: 'g:super' });
    await since.close();
    const heard = listener();
    await restore(config, file, { overwrite: true }, heard.output, at(9));
    expect(heard.said()).toContain('One person who had said no');

    const { store, close } = await openPersistence(config);
    expect(await store.members.get('g:1', 'u:1')).toMatchObject({ status: 'opted_out' });
    expect(await store.messages.get('g:1', 'm:2')).toBeNull();
    await store.communities.rekey('g:1', 'g:super');
    expect(await store.members.get('g:super', 'u:1')).toMatchObject({ status: 'opted_out' });
    await close();
  });

  it('replaces data only when told to', { timeout: LONG }, async () => {
    const old = await installation('a folder');
    await fillInstallation(old);
    const file = await backedUp(old);
    const { store, close } = await openPersistence(old);
    await store.communities.ensure('g:2', settings, at(7));
    await close();
    await expect(restored(old, file)).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining('--overwrite') as string,
    });
    expect(await communities(old)).toEqual(['g:1', 'g:2']);
    await restored(old, file, true);
    expect(await communities(old)).toEqual(['g:1']);
    const { database, secrets, close: end } = await openPersistence(old);
    expect(await takeWaiting(database, secrets)).toHaveLength(2);
    await end();
  });

  it.each(['a folder', 'a server'] as const)(
    'with a damaged file or another secret leaves %s as it was',
    { timeout: LONG },
    async (kind) => {
      const config = await installation(kind);
      await fillInstallation(config);
      const file = await backedUp(config);
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, -1));
      const before = await contents(config);
      await expect(restored(config, file, true)).rejects.toMatchObject({
        code: 'input',
        message: expect.stringContaining('damaged') as string,
      });
      writeFileSync(file, bytes);
      const other = { ...config, secret: 'quite another secret of thirty-two characters' };
      await expect(restored(other, file, true)).rejects.toMatchObject({
        code: 'secret',
        message: expect.stringContaining('another secret') as string,
      });
      await expect(restored(config, `${file}.missing`, true)).rejects.toMatchObject({ code: 'input' });
      expect(await contents(config)).toEqual(before);
    },
  );

  it('fails whole when the end of a large backup is missing', { timeout: LONG }, async () => {
    const config = await installation('a server');
    await fillInstallation(config);
    const { database, close } = await openPersistence(config);
    await database.db.execute(sql`insert into tombstones
      select ${pack('g:1')}::bytea, '\\x01'::bytea || decode(md5(n::text) || md5((n + 1)::text), 'hex'), now() from generate_series(1, 20000) as n`);
    await close();
    const file = await backedUp(config);
    const bytes = readFileSync(file);
    expect(bytes.length).toBeGreaterThan(300_000);
    writeFileSync(file, bytes.subarray(0, 250_000));
    const fresh = await installation('a server');
    await expect(restored(fresh, file)).rejects.toMatchObject({ code: 'input' });
    expect(await communities(fresh)).toEqual([]);
    writeFileSync(file, bytes);
    await restored(fresh, file);
    expect((await contents(fresh)).get('tombstones')).toHaveLength(20_001);
  });

  it('waits for nobody: with an Attune on the server it is refused', { timeout: LONG }, async () => {
    const config = await installation('a server');
    await fillInstallation(config);
    const file = await backedUp(config);
    const { database, secrets, close } = await openPersistence(config);
    const queue = await openQueue({ database, secrets });
    await expect(restored(config, file, true)).rejects.toMatchObject({
      message: expect.stringContaining('An Attune is running') as string,
    });
    await queue.stop();
    await close();
    await restored(config, file, true);
  });

  it('goes over to a new secret when the old one is named', { timeout: LONG }, async () => {
    const old = await installation('a server');
    await fillInstallation(old);
    const file = await backedUp(old);
    const fresh = await installation('a server', {
      ATTUNE_SECRET: 'quite another secret of thirty-two characters',
      ATTUNE_SECRET_PREVIOUS: SECRET,
    });
    await restored(fresh, file);
    expect(await communities({ ...fresh, previousSecret: null })).toEqual(['g:1']);
  });
});
