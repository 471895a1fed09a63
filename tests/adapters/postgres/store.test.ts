import { afterAll, beforeAll } from 'vitest';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { storeContract, type OpenStore } from '#tests/contracts/store-contract.ts';
import { migrationsFolder, openTestDatabase } from '#tests/support/embedded-database.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { emptyTables } from '#tests/support/tables.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());

function opened(database: Database): OpenStore {
  const secrets = createSecrets('a secret for tests, of thirty-two characters');
  return {
    store: createStore(database, secrets),
    secrets,
    reset: () => emptyTables(database),
    close: () => database.close(),
  };
}

storeContract('the store on PGlite', async () => opened(await openTestDatabase()));

storeContract('the store on a PostgreSQL server', async () => {
  const database = await openDatabase({ kind: 'server', url: await server.freshDatabase() });
  await migrate(database, migrationsFolder);
  return opened(database);
});
