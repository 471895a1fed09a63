import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { migrationsFolder } from '#tests/support/embedded-database.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { at, message, settings } from '#tests/support/records.ts';

let server: PostgresServer;
let database: Database;
beforeAll(async () => {
  server = await startPostgresServer();
  database = await openDatabase({ kind: 'server', url: await server.freshDatabase() });
  await migrate(database, migrationsFolder);
});
afterAll(async () => {
  await database.close();
  await server.stop();
});

it('a community that gets a new id keeps no other one waiting', async () => {
  const store = createStore(database, createSecrets('a secret for tests, of thirty-two characters'));
  const other = { ...settings, staffChannelId: 'telegram:-12' } as const;
  await store.communities.ensure('telegram:-1', { ...settings, staffChannelId: 'telegram:-1' }, at(0));
  await store.communities.ensure('telegram:-2', other, at(0));
  const isStored = await store.transaction(async (within) => {
    await within.communities.rekey('telegram:-1', 'telegram:-1001234567890');
    const storing = store.messages.save(message({ communityId: 'telegram:-2' })).then(() => true);
    return Promise.race([storing, delay(2000, false)]);
  });
  expect(isStored).toBe(true);
  expect((await store.communities.get('telegram:-2'))?.settings).toEqual(other);
});
