import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#adapters/postgres/client.ts';
import { lockFolder } from '#adapters/postgres/folder-lock.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';
import { migrationsFolder, openTestDatabase } from '#tests/support/embedded-database.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { at, member, outboxEntry, settings } from '#tests/support/records.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const secrets = createSecrets('a secret for tests, of thirty-two characters');

describe('an embedded database', () => {
  it('keeps its data between starts, and one process at a time may use it', async () => {
    const path = join(temporaryFolder(), 'database');
    const first = await openTestDatabase(path);
    const store = createStore(first, secrets);
    await store.communities.ensure('g:1', settings, at(0));
    await store.members.save(member());
    await expect(openDatabase({ kind: 'folder', path })).rejects.toMatchObject({ code: 'database' });
    await first.close();
    const second = await openDatabase({ kind: 'folder', path });
    expect(await createStore(second, secrets).members.get('g:1', 'u:1')).toEqual(member());
    await second.close();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('begins as a copy of an empty one of its own version, runs with small buffers, and opens again', async () => {
    const path = join(temporaryFolder(), 'database');
    for (const kept of [[], [{ word: 'kept' }]]) {
      const database = await openDatabase({ kind: 'folder', path });
      const major = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
      const settings = `select current_setting('shared_buffers') as buffers,
        current_setting('server_version_num')::int / 10000 as version`;
      expect(rowsOf(await database.db.execute(settings))).toEqual([
        { buffers: '8MB', version: Number(major) },
      ]);
      await database.db.execute('create table if not exists words (word text)');
      expect(rowsOf(await database.db.execute('select word from words'))).toEqual(kept);
      await database.db.execute("insert into words values ('kept')");
      await database.close();
    }
  }, 60_000);

  it('refuses a folder that is none', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'a file');
    await expect(openDatabase({ kind: 'folder', path })).rejects.toMatchObject({ code: 'database' });
  });
});

const RACERS = 8;
const ROUNDS = 20;

/** A process that tries to take a lock at the moment it is told, and answers yes or no. */
function racer() {
  const module = new URL('../../../adapters/postgres/folder-lock.ts', import.meta.url).href;
  const script = `
    const { lockFolder } = await import('${module}');
    let unlock = () => undefined;
    const say = (word) => process.stdout.write(word + '\\n');
    process.stdin.setEncoding('utf8').on('data', (line) => {
      if (line.startsWith('release')) { unlock(); unlock = () => undefined; say('free'); return; }
      const [at, path] = line.trim().split(' ');
      while (Date.now() < Number(at)) {}
      try { unlock = lockFolder(path); say('yes'); } catch (error) { say(error.code === 'database' ? 'no' : 'fault'); }
    });
    say('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  child.stdout.setEncoding('utf8');
  const answer = (): Promise<string> =>
    new Promise((resolve) =>
      child.stdout.once('data', (word: string) => {
        resolve(word.trim());
      }),
    );
  const ask = (line: string): Promise<string> => {
    const answered = answer();
    child.stdin.write(`${line}\n`);
    return answered;
  };
  return { answer, ask, end: () => child.kill() };
}

describe('the lock of a folder', () => {
  it('is respected while its process lives, and taken over after it was killed', async () => {
    const path = join(temporaryFolder(), 'database');
    const module = new URL('../../../adapters/postgres/folder-lock.ts', import.meta.url).href;
    const script = `(await import('${module}')).lockFolder('${path}'); console.log('held'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(() => lockFolder(path)).toThrow(expect.objectContaining({ code: 'database' }));
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await gone;
    const unlock = lockFolder(path);
    expect(() => lockFolder(path)).toThrow(expect.objectContaining({ code: 'database' }));
    unlock();
    lockFolder(path)();
  });

  it('is not lost when nobody keeps what would let it go', async () => {
    const path = join(temporaryFolder(), 'database');
    const module = new URL('../../../adapters/postgres/folder-lock.ts', import.meta.url).href;
    const script = `(await import('${module}')).lockFolder('${path}'); globalThis.gc(); setTimeout(() => { globalThis.gc(); console.log('held'); }, 50); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script]);
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(() => lockFolder(path)).toThrow(expect.objectContaining({ code: 'database' }));
    holder.kill('SIGKILL');
  });

  it('is not refused because of another that only looks, so that of several that ask at once one gets it', () => {
    const path = join(temporaryFolder(), 'database');
    const looking = new DatabaseSync(`${path}.in-use`, { timeout: 0 });
    looking.exec('begin; select count(*) from sqlite_master');
    const unlock = lockFolder(path);
    expect(() => lockFolder(path)).toThrow(expect.objectContaining({ code: 'database' }));
    looking.close();
    unlock();
  });

  it('does not mind what an older Attune left', () => {
    const path = join(temporaryFolder(), 'database');
    writeFileSync(`${path}.lock`, 'half');
    lockFolder(path)();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('says what to look at when it cannot be made', () => {
    const path = join(temporaryFolder(), 'missing', 'database');
    expect(() => lockFolder(path)).toThrow(expect.objectContaining({ code: 'database' }));
    expect(() => lockFolder(path)).toThrow('cannot be made');
  });

  it('is given to exactly one of eight processes that ask at once, twenty times over', async () => {
    const folder = temporaryFolder();
    const racers = Array.from({ length: RACERS }, () => racer());
    await Promise.all(racers.map(({ answer }) => answer()));
    const winners: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = Date.now() + 30;
      const answers = racers.map(({ ask }) => ask(`${at} ${join(folder, `database-${round % 2}`)}`));
      winners.push((await Promise.all(answers)).filter((got) => got === 'yes').length);
      await Promise.all(racers.map(({ ask }) => ask('release')));
    }
    for (const { end } of racers) end();
    expect(winners).toEqual(winners.map(() => 1));
  });
});

describe('a database server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
  });
  afterAll(() => server.stop());

  it('that does not answer is named without its password', async () => {
    const attempt = openDatabase({ kind: 'server', url: 'postgres://me:hidden@127.0.0.1:1/attune' });
    await expect(attempt).rejects.toMatchObject({
      code: 'database',
      message: expect.not.stringContaining('hidden') as string,
    });
  });

  it('hands an outbox entry to one of many processes that claim at once', async () => {
    const url = await server.freshDatabase();
    const databases = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ kind: 'server', url })));
    const [first] = databases;
    if (first === undefined) throw new Error('no database');
    await migrate(first, migrationsFolder);
    const store = createStore(first, secrets);
    await store.communities.ensure('g:1', settings, at(0));
    const ids = Array.from({ length: 200 }, (_, n) => `o:${String(n)}`);
    await Promise.all(ids.map((id) => store.outbox.add(outboxEntry({ id, dedupeKey: id }))));
    const claimed: OutboxEntry[] = [];
    const claimer = async (claims: () => Promise<OutboxEntry[]>): Promise<void> => {
      for (let found = await claims(); found.length > 0; found = await claims()) claimed.push(...found);
    };
    await Promise.all(
      databases.flatMap((database) => {
        const { outbox } = createStore(database, secrets);
        return [1, 2].map(() => claimer(() => outbox.claimDue(at(1), 7)));
      }),
    );
    expect(claimed.map(({ id }) => id).sort()).toEqual(ids.sort());
    await Promise.all(databases.map((database) => database.close()));
  });
});
