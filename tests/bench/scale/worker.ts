import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describePlatform } from '#bot/platforms/described.ts';
import { openDatabase } from '#adapters/postgres/client.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { settlementOf } from '#core/pipeline/outcome.ts';
import { instantModels } from './store-stage.ts';

const [url = '', secret = '', msPerMessage = '0'] = process.argv.slice(2);

// One worker on a database that many share: it says when it is ready, and begins when it is told to. Inference is elsewhere: it takes
// a fixed time a message and no processor of this machine, as if each worker had another one for it.
const database = await openDatabase({ kind: 'server', url });
const secrets = createSecrets(secret);
const store = createStore(database, secrets);
const onError = (error: unknown): void => {
  console.error(error);
};
const queue = await openQueue({ database, secrets, onError });
const deps = {
  store,
  secrets,
  describePlatform,
  models: instantModels(),
  language: { detect: () => 'en' },
  readsHistory: true as const,
};
process.once('SIGTERM', () => void queue.stop().then(() => database.close()));
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();
await queue.work(async (events) => {
  await delay(events.length * Number(msPerMessage));
  return (await handleEvents({ ...deps, now: new Date() }, events)).map(settlementOf);
});
