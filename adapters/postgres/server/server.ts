import type { Options } from 'postgres';
import { AttuneError } from '#core/model/errors.ts';
import { parseAddress, type Address } from './address.ts';
import type { Database, ServerConnection } from '../database.ts';
import { keepsSessions } from './pooler.ts';
import { placeOf, serverFault } from './server-faults.ts';
import { takesTls } from './tls-probe.ts';

/** Older servers lack what the schema uses. */
const OLDEST_SERVER = 140_000;
const CONNECTIONS = 10;
/** Bytes are read as PostgreSQL writes them by default, whatever a server is set to. */
const SESSION = { application_name: 'attune', bytea_output: 'hex' };

/** Whether the connection is encrypted: what the address asks for, and what the server takes. */
async function settle(address: Address): Promise<ServerConnection> {
  const { host, port, user, password, database, tlsMode, tls } = address;
  const plain = { host, port, user, password, database, ssl: false as const };
  if (tlsMode === 'disable' || tlsMode === 'allow') return plain;
  const isOffered = await takesTls(host, port);
  if (isOffered) return { ...plain, ssl: tls };
  if (tlsMode === 'prefer' || host.startsWith('/')) return plain;
  throw new AttuneError(
    'database',
    `The database at ${placeOf(address)}: it takes no encrypted connections, which sslmode=${tlsMode} asks for. Switch TLS on there, or set sslmode=disable.`,
  );
}

async function settled(address: Address): Promise<ServerConnection> {
  try {
    return await settle(address);
  } catch (cause) {
    throw cause instanceof AttuneError ? cause : serverFault(address, cause);
  }
}

function poolerFault(address: Address): AttuneError {
  return new AttuneError(
    'database',
    `The database at ${placeOf(address)}: a pooler in between gives each transaction another session, as PgBouncer in transaction mode does. Workers could not notice that one of them died: connect to the server itself, or set pool_mode = session.`,
  );
}

/**
 * Opens a database on a server.
 * @throws AttuneError `config` for an address that is none, `database` when it cannot be used, each cause in its own words
 */
export async function openServer(url: string): Promise<Database> {
  const address = parseAddress(url);
  const connection = await settled(address);
  const [{ default: postgres }, { drizzle }] = await Promise.all([
    import('postgres'),
    import('drizzle-orm/postgres-js'),
  ]);
  // The types of the client leave out that it takes every option of Node's TLS.
  const base = { ...connection, onnotice: () => undefined } as Options<Record<string, never>>;
  const client = postgres({ ...base, max: CONNECTIONS, connection: SESSION });
  const refuse = async (error: AttuneError): Promise<never> => {
    await client.end({ timeout: 1 });
    throw error;
  };
  try {
    const rows = await client<{ version: string }[]>`select current_setting('server_version_num') as version`;
    if (Number(rows[0]?.version) < OLDEST_SERVER)
      return await refuse(
        new AttuneError(
          'database',
          `The server at ${placeOf(address)} is older than PostgreSQL 14: update it.`,
        ),
      );
    const open = () => postgres({ ...base, max: 1, prepare: false });
    if (!(await keepsSessions(open))) return await refuse(poolerFault(address));
  } catch (cause) {
    if (cause instanceof AttuneError) throw cause;
    return refuse(serverFault(address, cause));
  }
  return {
    db: drizzle(client, { casing: 'snake_case' }),
    connection: { kind: 'server', ...connection },
    ignored: address.ignored,
    tidy: () => Promise.resolve(),
    close: () => client.end({ timeout: 5 }),
  };
}
