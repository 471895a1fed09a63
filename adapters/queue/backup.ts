import { piecesOf } from '#core/lib/pieces.ts';
import { sql, type SQL } from 'drizzle-orm';
import { fromDrizzle, type JobInsert } from 'pg-boss';
import { SCHEMA, startBoss, type QueueDatabase } from './boss.ts';
import { createQueues, DEAD_LETTERS, EVENTS } from './event-jobs.ts';

/** What is kept of a job. How often it was tried, and when it is due, begins afresh. */
interface KeptJob {
  id: string;
  key: string | null;
  group: string | null;
  tier: string | null;
  data: object;
}

const NAMES = { 'waiting-events': EVENTS, 'given-up-events': DEAD_LETTERS } as const;
export type QueueSource = keyof typeof NAMES;

export const isQueueSource = (name: string): name is QueueSource => Object.hasOwn(NAMES, name);

/** Queries for everything that waits, and for what is known of what was given up. Payloads stay encrypted. */
export const queueSources = Object.entries(NAMES).map(([name, queue]) => ({
  name,
  table: `${SCHEMA}.job`,
  query: `select json_build_object('id', id, 'key', singleton_key, 'group', group_id, 'tier', group_tier,
      'data', data)::text as row
    from ${SCHEMA}.job where name = '${queue}' and state <= 'active' order by created_on, id`,
}));

const AT_ONCE = 500;
/** Nothing runs by it meanwhile. */
const CLOCK_SECONDS = 45;

function toInsert(row: string): JobInsert {
  const { id, key, group, tier, data } = JSON.parse(row) as KeptJob;
  return {
    id,
    data,
    ...(key !== null && { singletonKey: key }),
    ...(group !== null && { group: { id: group, ...(tier !== null && { tier }) } }),
  };
}

interface Transaction {
  execute(query: SQL): PromiseLike<unknown>;
}

type Answer = Awaited<ReturnType<Parameters<typeof fromDrizzle>[0]['execute']>>;

/** Puts what the queries gave in the place of what waits, as a part of the transaction. */
export type PutBack = (tx: Transaction, kept: ReadonlyMap<QueueSource, readonly string[]>) => Promise<void>;

/** Opens the queue, which is made where there is none, for as long as `use` takes. */
export async function withQueue<Result>(
  database: QueueDatabase,
  use: (putBack: PutBack) => Promise<Result>,
): Promise<Result> {
  const boss = await startBoss(database, CLOCK_SECONDS, () => undefined);
  try {
    await createQueues(boss);
    // It looks a queue up at its first use. An embedded database has one connection, which a transaction holds.
    for (const queue of Object.values(NAMES)) await boss.insert(queue, []);
    return await use(async (tx, kept) => {
      const execute = async (query: unknown) => (await tx.execute(query as SQL)) as Answer;
      const db = fromDrizzle({ execute }, sql);
      for (const table of ['job', 'schedule']) await db.executeSql(`delete from ${SCHEMA}.${table}`);
      for (const [source, rows] of kept)
        for (const piece of piecesOf(rows, AT_ONCE))
          await boss.insert(NAMES[source], piece.map(toInsert), { db });
    });
  } finally {
    await boss.stop({ graceful: true });
  }
}
