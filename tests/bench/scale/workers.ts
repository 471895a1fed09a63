import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#adapters/postgres/client.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { benchMessages } from '../messages.ts';
import { SETTINGS } from '../settings.ts';

/** What a batch of 64 takes where the models run. */
const BATCH_MS = 1000;
const COMMUNITIES = 16;
const MESSAGES = 64;

async function startWorker(url: string, secret: string) {
  const script = fileURLToPath(new URL('worker.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, url, secret, String(BATCH_MS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

/** Messages a second by number of workers, each a process, all on one database. */
export async function measureWorkers(
  url: string,
  secret: string,
  numbers: readonly number[],
): Promise<Record<number, number>> {
  const database = await openDatabase({ kind: 'server', url });
  const secrets = createSecrets(secret);
  const store = createStore(database, secrets);
  const queue = await openQueue({ database, secrets });
  const perSecond: Record<number, number> = {};
  for (const workers of numbers) {
    for (let community = 0; community < COMMUNITIES; community++) {
      const id = `console:workers-${workers}-${community}` as const;
      await store.communities.ensure(id, SETTINGS, new Date());
      const events = benchMessages(id, MESSAGES, workers * 1000 + community);
      await Promise.all(events.map((event) => queue.enqueue(event)));
    }
    const children = await Promise.all(Array.from({ length: workers }, () => startWorker(url, secret)));
    const start = performance.now();
    while ((await queue.depth()) > 0) await delay(20);
    perSecond[workers] = (COMMUNITIES * MESSAGES * 1000) / (performance.now() - start);
    for (const child of children) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
  await queue.stop();
  await database.close();
  return perSecond;
}
