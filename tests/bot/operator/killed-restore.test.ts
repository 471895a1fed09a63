import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseConfig } from '#bot/config/config.ts';
import { backup } from '#bot/operator/backup/backup.ts';
import { openPersistence } from '#bot/serve/compose.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { fillInstallation, takeWaiting } from '#tests/support/filled-installation.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { at, member, message } from '#tests/support/records.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const silent = new Writable({
  write: (_chunk, _encoding, done) => {
    done();
  },
});
const lou = { communityId: 'g:1', userId: 'u:2' } as const;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());

/** Restores over what is there, and kills the program as soon as anybody can see that something is another than it was. */
async function killedAtFirstSight(env: Record<string, string>, file: string): Promise<void> {
  const looking = postgres(env['DATABASE_URL'] ?? '', { max: 1 });
  const seen = async (): Promise<string> =>
    JSON.stringify(
      await looking`select (select count(*) from members) as members, (select count(*) from messages) as messages`,
    );
  const before = await seen();
  const child = spawn(process.execPath, ['bot/main.ts', 'restore', '--overwrite', file], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  while (child.exitCode === null && (await seen()) === before);
  child.kill('SIGKILL');
  await ended;
  await looking.end();
}

it('what is killed in the middle has restored nothing, or all of it', { timeout: 120_000 }, async () => {
  const env = {
    DATABASE_URL: await server.freshDatabase(),
    ATTUNE_SECRET: 'a secret of more than thirty-two characters',
    ATTUNE_DATA_DIR: temporaryFolder(),
  };
  const config = parseConfig(env);
  await fillInstallation(config);
  const old = await openPersistence(config);
  await old.store.members.save(member(lou));
  await old.store.messages.save(message({ id: 'm:lou', memberId: lou.userId, authorKey: null }));
  await old.close();
  const file = join(temporaryFolder(), 'attune.backup');
  await backup(config, file, silent, at(5));

  const since = await openPersistence(config);
  await eraseMember({ store: since.store, secrets: since.secrets, now: at(7) }, lou);
  expect(await takeWaiting(since.database, since.secrets)).toHaveLength(2);
  await since.close();
  await killedAtFirstSight(env, file);

  const { database, store, secrets, close } = await openPersistence(config);
  expect(await store.messages.get('g:1', 'm:2')).not.toBeNull();
  expect(await store.messages.get('g:1', 'm:lou')).toBeNull();
  expect(await takeWaiting(database, secrets)).toHaveLength(2);
  await close();
});
