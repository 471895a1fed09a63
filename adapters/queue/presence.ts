import { randomInt } from 'node:crypto';
import postgres from 'postgres';
import type { QueueDatabase, QueueServer } from './boss.ts';

/** Lets workers on the same queue know of one another. */
export interface Presence {
  /** This worker's own. */
  number: number;
  /** A query for the numbers of all other workers that are alive at the moment it runs. */
  others: string;
  /** To be called now and then: takes the place again that was lost with a broken connection. */
  stay(): Promise<void>;
  leave(): Promise<void>;
}

/** Numbers that no other program on the server uses for its own locks. */
const LOCKS = { events: 728_534_107, jobs: 728_534_108 } as const;

const MAX_NUMBER = 2 ** 31 - 1;

const others = (lock: number, number: number): string =>
  `select objid::int from pg_locks where locktype = 'advisory' and objsubid = 2 and classid = ${lock}
    and objid <> ${number} and database = (select oid from pg_database where datname = current_database())`;

/**
 * Every worker holds an advisory lock with a number of its own on a connection of its own. The lock goes with the
 * connection when a process is killed, so this needs no clock. Behind a pooler that shares sessions it does not hold;
 * connect workers to the server itself.
 */
async function onServer(server: QueueServer, lock: number, number: number): Promise<Presence> {
  const client = postgres({
    ...server,
    max: 1,
    max_lifetime: null,
    onnotice: () => undefined,
    connection: { application_name: 'attune-presence' },
  });
  // Held already, it only counts.
  const stay = async (): Promise<void> => {
    await client`select pg_try_advisory_lock(${lock}::int, ${number}::int)`;
  };
  await stay();
  return { number, others: others(lock, number), stay, leave: () => client.end({ timeout: 1 }) };
}

export function joinWorkers({ connection }: QueueDatabase, work: keyof typeof LOCKS): Promise<Presence> {
  const number = randomInt(1, MAX_NUMBER);
  if (connection.kind === 'server') {
    const { kind: _kind, ...server } = connection;
    return onServer(server, LOCKS[work], number);
  }
  // An embedded database belongs to one process.
  const nothing = (): Promise<void> => Promise.resolve();
  return Promise.resolve({ number, others: others(LOCKS[work], number), stay: nothing, leave: nothing });
}
