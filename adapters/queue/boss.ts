import type { PeerCertificate } from 'node:tls';
import { fromPglite, PgBoss, type ConstructorOptions } from 'pg-boss';
import { codeBehind } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';

type EmbeddedClient = Parameters<typeof fromPglite>[0];

/** The database the queue lives in, beside the tables of the store, in a schema of its own. */
export interface QueueDatabase {
  connection: { kind: 'embedded'; client: EmbeddedClient } | ({ kind: 'server' } & QueueServer);
}

/** How to connect, settled by whoever opened the database: the queue reads no address of its own. */
export interface QueueServer {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl:
    | {
        rejectUnauthorized: boolean;
        ca?: string;
        cert?: string;
        key?: string;
        checkServerIdentity?: (name: string, certificate: PeerCertificate) => Error | undefined;
      }
    | false;
}

export const SCHEMA = 'pgboss';
const CONNECTIONS = 4;

function optionsFor({ connection }: QueueDatabase, clockSeconds: number): ConstructorOptions {
  const common = {
    schema: SCHEMA,
    monitorVacuum: false,
    reindex: false,
    cronMonitorIntervalSeconds: clockSeconds,
    cronWorkerIntervalSeconds: clockSeconds,
  };
  if (connection.kind === 'embedded')
    return { ...common, db: fromPglite(connection.client), backend: 'pglite' };
  const { kind: _kind, ...server } = connection;
  return { ...common, ...server, max: CONNECTIONS, application_name: 'attune-queue' };
}

/**
 * Starts pg-boss; it makes its tables at the first start.
 * @param clockSeconds how often the clock of scheduled jobs is looked at, 1 to 45
 * @throws AttuneError `database` when it cannot.
 */
export async function startBoss(
  database: QueueDatabase,
  clockSeconds: number,
  onError: (error: Error) => void,
): Promise<PgBoss> {
  const boss = new PgBoss(optionsFor(database, clockSeconds));
  boss.on('error', onError);
  try {
    return await boss.start();
  } catch (cause) {
    const says = codeBehind(cause) ?? 'nothing more';
    throw new AttuneError(
      'database',
      `The queue could not be started on the database, which says ${says}: look into its log, and start again.`,
      { cause, mayPass: true },
    );
  }
}
