import { once } from 'node:events';
import { describePlatform } from '#bot/platforms/described.ts';
import { openDatabase } from '#adapters/postgres/client.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { settlementOf } from '#core/pipeline/outcome.ts';
import { modelsAfter, readEarly } from '#core/pipeline/read-early.ts';
import { modelsElsewhere, NOW, type RowMs } from './inference.ts';
import { instantModels } from './store-stage.ts';

const [url = '', secret = '', rowMs = ''] = process.argv.slice(2);

// One worker on a database that many share: it says when it is ready, and begins when it is told to.
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
  models: rowMs === '' ? instantModels() : modelsElsewhere(JSON.parse(rowMs) as RowMs),
  language: { detect: () => 'en' },
  readsHistory: true as const,
  now: NOW,
};
process.once('SIGTERM', () => void queue.stop().then(() => database.close()));
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();
await queue.work(
  async (events, early) => {
    const models = modelsAfter(deps.models, secrets, early);
    return (await handleEvents({ ...deps, models }, events)).map(settlementOf);
  },
  (events) => readEarly(deps, events),
);
