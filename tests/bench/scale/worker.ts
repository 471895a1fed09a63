import { describePlatform } from '#bot/platforms/described.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '#adapters/postgres/client.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { settlementOf } from '#core/pipeline/outcome.ts';
import { instantModels } from './store-stage.ts';

const [url = '', secret = '', delayMs = '0'] = process.argv.slice(2);

// One worker on a database that many share. Its models take a fixed time a batch and no processor, as on another machine.
const database = await openDatabase({ kind: 'server', url });
const secrets = createSecrets(secret);
const store = createStore(database, secrets);
const queue = await openQueue({ database, secrets });
const models = instantModels();
const deps = {
  store,
  secrets,
  describePlatform,
  models,
  language: { detect: () => 'en' },
  readsHistory: true as const,
};
process.once('SIGTERM', () => void queue.stop().then(() => database.close()));
process.stdout.write('ready\n');
await queue.work(async (events) => {
  await delay(Number(delayMs));
  return (await handleEvents({ ...deps, now: new Date() }, events)).map(settlementOf);
});
