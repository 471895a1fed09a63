import { setTimeout as delay } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import type { EventQueue, Jobs, Secrets } from '#core/ports/index.ts';
import { startBoss, type QueueDatabase } from './boss.ts';
import { createEarlyReading } from './early.ts';
import { countJobs, createQueues, DEAD_LETTERS, EVENTS, oldestJob, toJob } from './event-jobs.ts';
import { Inbox } from './inbox.ts';
import { orderedIds } from './ordered-id.ts';
import { joinWorkers, type Presence } from './presence.ts';
import { Pulse } from './pulse.ts';
import { createJobs } from './scheduler.ts';
import { createSweep } from './sweep.ts';
import { Worker } from './worker.ts';

export interface QueueOptions {
  database: QueueDatabase;
  secrets: Secrets;
  /** Told of everything that failed, with the job's id or name where there is one. Nothing of it holds message text. */
  onError?: (error: unknown, job: string | null) => void;
  /** Most events a batch. */
  batchSize?: number;
  /** How often the clock of scheduled jobs is looked at, 1 to 45. */
  clockSeconds?: number;
}

const BATCH_SIZE = 64;
const CLOCK_SECONDS = 15;
const LOOK_EVERY_MS = 25;

/**
 * The durable queue and the clock on PostgreSQL. Any number of workers share the events; those of one community are
 * handled in the order they arrived, by one worker at a time; others read early what waits behind it.
 */
export async function openQueue(options: QueueOptions): Promise<EventQueue & { jobs: Jobs }> {
  const {
    database,
    secrets,
    onError = () => undefined,
    batchSize = BATCH_SIZE,
    clockSeconds = CLOCK_SECONDS,
  } = options;
  const boss = await startBoss(database, clockSeconds, (error) => {
    onError(error, null);
  });
  await createQueues(boss);
  const joined = new Map<'events' | 'jobs', Promise<Presence>>();
  const join = (work: 'events' | 'jobs'): Promise<Presence> => {
    const presence = joined.get(work) ?? joinWorkers(database, work);
    joined.set(work, presence);
    return presence;
  };
  const pulse = new Pulse();
  const nextId = orderedIds(() => Date.now(), randomBytes);
  const inbox = new Inbox(boss, EVENTS, () => {
    pulse.beat();
  });
  let worker: Worker | null = null;
  const depth = (): Promise<number> => countJobs(boss, EVENTS);
  return {
    jobs: createJobs(boss, () => join('jobs'), clockSeconds, onError),
    enqueue: (event) => inbox.put(toJob(secrets, event, nextId())),
    async work(handle, read) {
      const presence = await join('events');
      const readEarly = createEarlyReading({ boss, secrets, database, presence, batchSize, onError }, read);
      const sweep = createSweep(boss, database);
      worker = new Worker({ boss, secrets, presence, pulse, batchSize, readEarly, sweep, onError }, handle);
      worker.start();
    },
    depth,
    oldestAt: () => oldestJob(boss, EVENTS),
    deadLetters: () => countJobs(boss, DEAD_LETTERS),
    async drain() {
      await inbox.flush();
      // While this process works there is nothing to see, and looking takes time from the work.
      while ((await depth()) > 0) await Promise.all([delay(LOOK_EVERY_MS), worker?.endOfBatch()]);
    },
    async stop() {
      await inbox.flush();
      await worker?.stop();
      await boss.stop({ graceful: true });
      for (const presence of joined.values()) await (await presence).leave();
    },
  };
}
