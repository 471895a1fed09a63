import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '#adapters/postgres/client.ts';
import { queueContract } from '#tests/contracts/queue-contract.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());

queueContract('the queue on PGlite', () => openTestDatabase());
queueContract('the queue on a PostgreSQL server', async () =>
  openDatabase({ kind: 'server', url: await server.freshDatabase() }),
);
