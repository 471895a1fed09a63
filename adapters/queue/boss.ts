import { fromPglite, PgBoss, type ConstructorOptions } from 'pg-boss';
import { AttuneError } from '#core/errors.ts';

type EmbeddedClient = Parameters<typeof fromPglite>[0];

/** The database the queue lives in, beside the tables of the store, in a schema of its own. */
export interface QueueDatabase {
  connection: { kind: 'embedded'; client: EmbeddedClient } | { kind: 'server'; url: string };
}

export const SCHEMA = 'pgboss';
const CONNECTIONS = 4;

function optionsFor({ connection }: QueueDatabase): ConstructorOptions {
  const common = { schema: SCHEMA, monitorVacuum: false, reindex: false, cronWorkerIntervalSeconds: 15 };
  return connection.kind === 'embedded'
    ? { ...common, db: fromPglite(connection.client), backend: 'pglite' }
    : { ...common, connectionString: connection.url, max: CONNECTIONS, application_name: 'attune-queue' };
}

/**
 * Starts pg-boss; it makes its tables at the first start.
 * @throws AttuneError `database` when it cannot.
 */
export async function startBoss(database: QueueDatabase, onError: (error: Error) => void): Promise<PgBoss> {
  const boss = new PgBoss(optionsFor(database));
  boss.on('error', onError);
  try {
    return await boss.start();
  } catch (cause) {
    throw new AttuneError('database', 'The queue could not be started on the database.', { cause });
  }
}
