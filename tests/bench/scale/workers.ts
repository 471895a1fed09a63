import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#adapters/postgres/client.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { benchMessages } from '../messages.ts';
import { SETTINGS } from '../settings.ts';
import { BATCH, rowMs, type RowMs } from './inference.ts';

/** So many for each worker, that what is left over at the end hardly counts; of one community for all of them together. */
const BATCHES = { many: 24, one: 40 };
const COMMUNITIES = { many: 256, one: 1, oneMixed: 1 };
/** Threads that are written in by turns: those of one batch were mostly begun in another. */
const THREADS_AT_ONCE = { many: 1, one: 1, oneMixed: 20 };
/** No two measurements share a message. */
const SEEDS = { many: 0, one: 1_000_000, oneMixed: 2_000_000 };
const LOOK_EVERY_MS = 50;

export interface WorkersOptions {
  url: string;
  secret: string;
  workers: number;
  /** What the models take for a batch of 64, elsewhere. */
  inferenceMs: number;
  /** Messages are of 256 communities by turns, or of one, thread after thread or of twenty threads by turns. */
  from: 'many' | 'one' | 'oneMixed';
}

async function startWorker(url: string, secret: string, models: RowMs | null) {
  const rowMs = models === null ? '' : JSON.stringify(models);
  const script = fileURLToPath(new URL('worker.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, url, secret, rowMs], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return child;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

async function stopWorker(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function openParts(url: string, secret: string) {
  const database = await openDatabase({ kind: 'server', url });
  const secrets = createSecrets(secret);
  return { database, store: createStore(database, secrets), queue: await openQueue({ database, secrets }) };
}

type Parts = Awaited<ReturnType<typeof openParts>>;

/** Puts all messages into the queue, in the order in which they would come: communities take turns. */
async function enqueueAll({ store, queue }: Parts, { workers, from }: WorkersOptions): Promise<number> {
  const messages = BATCH * (from === 'many' ? BATCHES.many * workers : BATCHES.one);
  const communities = COMMUNITIES[from];
  const columns: ChatEvent[][] = [];
  for (let community = 0; community < communities; community++) {
    const id = `console:${from}-${workers}-${community}` as const;
    await store.communities.ensure(id, SETTINGS, new Date());
    const seed = SEEDS[from] + workers * 1000 + community;
    columns.push(benchMessages(id, messages / communities, seed, THREADS_AT_ONCE[from]));
  }
  const turns = columns[0]?.map((_, turn) => columns.flatMap((column) => column[turn] ?? [])) ?? [];
  await Promise.all(turns.flat().map((event) => queue.enqueue(event)));
  return messages;
}

/** @returns messages a second by so many workers, each a process, all on one database */
export async function measureWorkers(options: WorkersOptions): Promise<number> {
  const { url, secret, workers, inferenceMs } = options;
  const parts = await openParts(url, secret);
  const sample = benchMessages('console:rows', BATCH * BATCHES.one, 1, THREADS_AT_ONCE[options.from]);
  const models = inferenceMs === 0 ? null : await rowMs('console:rows', sample, inferenceMs);
  const children: ChildProcess[] = [];
  try {
    const messages = await enqueueAll(parts, options);
    const starting = Array.from({ length: workers }, () => startWorker(url, secret, models));
    const ready = await Promise.all(starting);
    children.push(...ready);
    const start = performance.now();
    for (const { stdin } of ready) stdin.write('go\n');
    while ((await parts.queue.depth()) > 0) {
      if (children.some(hasEnded)) throw new Error('A worker ended.');
      await delay(LOOK_EVERY_MS);
    }
    const seconds = (performance.now() - start) / 1000;
    if ((await parts.queue.deadLetters()) > 0) throw new Error('Messages were given up.');
    return messages / seconds;
  } finally {
    await Promise.all(children.map(stopWorker));
    await parts.queue.stop();
    await parts.database.close();
  }
}
