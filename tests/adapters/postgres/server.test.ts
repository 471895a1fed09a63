import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { keepsSessions } from '#adapters/postgres/server/pooler.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { migrationsFolder } from '#tests/support/embedded-database.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';

const secrets = createSecrets('a secret for tests, of thirty-two characters');

let plain: PostgresServer;
let secure: PostgresServer;
beforeAll(async () => {
  plain = await startPostgresServer();
  secure = await startPostgresServer({ tls: true });
}, 120_000);
afterAll(async () => {
  await plain.stop();
  await secure.stop();
});

/** Opens store, queue and the workers' presence; true when the store's connection is encrypted. */
async function opensAll(url: string): Promise<boolean> {
  const database = await openDatabase({ kind: 'server', url });
  try {
    await migrate(database, migrationsFolder);
    const queue = await openQueue({ database, secrets });
    await queue.work(() => Promise.resolve([]));
    await queue.stop();
    return isEncrypted(database);
  } finally {
    await database.close();
  }
}

const isEncrypted = ({ connection }: Database): boolean =>
  connection.kind === 'server' && connection.ssl !== false;

const refusal = (url: string): Promise<string> =>
  openDatabase({ kind: 'server', url }).then(
    () => 'opened',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  );

describe('store and queue on a server', () => {
  it.each([
    ['', true],
    ['?sslmode=disable', false],
    ['?sslmode=prefer', true],
    ['?sslmode=require', true],
    ['?sslmode=require&channel_binding=require&pgbouncer=true&schema=public', true],
  ])(
    'with a certificate of its own open with "%s", encrypted: %s',
    { timeout: 60_000 },
    async (query, isTls) => {
      expect(await opensAll(`${await secure.freshDatabase()}${query}`)).toBe(isTls);
    },
  );

  it('check the certificate where they are told to', { timeout: 60_000 }, async () => {
    const url = await secure.freshDatabase();
    const named = (await secure.freshDatabase()).replace('127.0.0.1', 'localhost');
    const root = `sslrootcert=${encodeURIComponent(secure.certificate)}`;
    expect(await refusal(`${named}?sslmode=verify-full`)).toContain('certificate is signed by itself');
    expect(await refusal(`${url}?sslmode=verify-full&${root}`)).toContain('certificate is not for 127.0.0.1');
    expect(await opensAll(`${url}?sslmode=verify-ca&${root}`)).toBe(true);
    expect(await opensAll(`${named}?sslmode=verify-full&${root}`)).toBe(true);
  });

  it('without TLS open in plain unless it is asked for', { timeout: 60_000 }, async () => {
    const url = await plain.freshDatabase();
    expect(await opensAll(url)).toBe(false);
    expect(await refusal(`${url}?sslmode=require`)).toContain('takes no encrypted connections');
  });

  it('name each cause, and never the password', { timeout: 60_000 }, async () => {
    const url = await plain.freshDatabase();
    const wrong = url.replace('attune:attune', 'attune:100%hidden');
    const causes = {
      [wrong]: 'does not accept the password of attune',
      [`${url}x`]: 'has no database "attune_',
      [url.replace('127.0.0.1', 'nowhere.invalid')]: 'nowhere.invalid',
      'postgres://a:hidden@127.0.0.1:9/b': 'nothing listens there',
    };
    for (const [address, words] of Object.entries(causes)) {
      expect(await refusal(address)).toContain(words);
      expect(await refusal(address)).not.toContain('hidden');
    }
  });
});

describe('a pooler in between', () => {
  it('that shares sessions is told from one that keeps them', { timeout: 60_000 }, async () => {
    const url = await plain.freshDatabase();
    expect(await keepsSessions(() => postgres(url, { max: 1 }))).toBe(true);
    // A pool hands out sessions as such a pooler does: each statement or transaction gets a free one.
    const pool = postgres(url, { max: 2 });
    const shared = Object.assign((...args: Parameters<typeof pool>) => pool(...args), {
      begin: pool.begin.bind(pool),
      end: () => Promise.resolve(),
    });
    expect(await keepsSessions(() => shared as unknown as typeof pool)).toBe(false);
    await pool.end();
  });
});
