import postgres from 'postgres';
import type { QueueDatabase } from './boss.ts';

/** Tells a worker whether others work on the same queue. */
export interface Presence {
  /** True only when no other worker is alive. */
  isAlone(): Promise<boolean>;
  leave(): Promise<void>;
}

/** Numbers that no other program on the server uses for its own locks. */
const LOCKS = { events: 7_285_341_907, jobs: 7_285_341_908 } as const;

/**
 * Every worker holds one shared advisory lock on a connection of its own; who can get it exclusively is alone. The lock
 * goes with the connection when a process is killed, so this needs no clock. Behind a pooler that shares sessions it
 * does not hold; connect workers to the server itself.
 */
async function onServer(url: string, lock: number): Promise<Presence> {
  const client = postgres(url, {
    max: 1,
    max_lifetime: null,
    onnotice: () => undefined,
    connection: { application_name: 'attune-presence' },
  });
  const holdShared = () => client`select pg_advisory_lock_shared(${lock}::bigint)`;
  await holdShared();
  return {
    async isAlone() {
      const [row] = await client<{ alone: boolean }[]>`select pg_try_advisory_lock(${lock}::bigint) as alone`;
      if (row?.alone !== true) return false;
      await client`select pg_advisory_unlock(${lock}::bigint)`;
      return true;
    },
    leave: () => client.end({ timeout: 1 }),
  };
}

/** An embedded database belongs to one process. */
const EMBEDDED: Presence = { isAlone: () => Promise.resolve(true), leave: () => Promise.resolve() };

export function joinWorkers({ connection }: QueueDatabase, work: keyof typeof LOCKS): Promise<Presence> {
  return connection.kind === 'server' ? onServer(connection.url, LOCKS[work]) : Promise.resolve(EMBEDDED);
}
