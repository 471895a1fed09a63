import { describePlatform } from '#bot/platforms/described.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { settlementOf } from '#core/pipeline/outcome.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { openLanguage } from '#adapters/language/language.ts';
import { openModels, type ObserveRun } from '#adapters/onnx/models.ts';
import { openDatabase } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { SETTINGS } from './settings.ts';
import { Stopwatch } from './stopwatch.ts';
import {
  GRAPHS_PART,
  timedLanguage,
  timedModels,
  timedRules,
  timedSecrets,
  timeStatements,
  type Watch,
} from './timed.ts';

export interface PipelineOptions {
  dataFolder: string;
  modelsFolder: string;
  migrationsFolder: string;
  secret: string;
  threads: number;
  /** Changed between rounds. */
  observer: { current: ObserveRun };
}

export interface Pipeline {
  /** Milliseconds from the first event put on the queue until all are stored, and where the processor time went. */
  run(
    communityId: CommunityId,
    events: readonly ChatEvent[],
  ): Promise<{ milliseconds: number; parts: Stopwatch }>;
  close(): Promise<void>;
}

/** The way of a message without a platform: durable queue, worker, models, decisions, store. */
export async function openPipeline(options: PipelineOptions): Promise<Pipeline> {
  const watch: Watch = { current: new Stopwatch() };
  const loaded = await openModels({
    folder: options.modelsFolder,
    threads: options.threads,
    observeRun: (run) => {
      watch.current.add(GRAPHS_PART, run.processorMilliseconds);
      options.observer.current(run);
    },
  });
  const models = timedModels(loaded, watch);
  const language = timedLanguage(openLanguage(), watch);
  const database = await openDatabase({ kind: 'folder', path: options.dataFolder });
  await migrate(database, options.migrationsFolder);
  timeStatements(database, watch);
  const secrets = timedSecrets(createSecrets(options.secret), watch);
  const store = createStore(database, secrets);
  const queue = await openQueue({
    database,
    secrets,
    onError: (error) => {
      process.stderr.write(`${String(error)}\n`);
    },
  });
  await queue.work((events) =>
    watch.current.time('placing and decisions', async () => {
      const deps = {
        store,
        models,
        language,
        secrets,
        rules: timedRules(watch),
        describePlatform,
        now: new Date(),
        readsHistory: true as const,
      };
      return (await handleEvents(deps, events)).map(settlementOf);
    }),
  );
  return {
    async run(communityId, events) {
      await store.communities.ensure(communityId, SETTINGS, new Date());
      watch.current = new Stopwatch();
      const start = performance.now();
      await watch.current.time('queue', async () => {
        await Promise.all(events.map((event) => queue.enqueue(event)));
        await queue.drain();
      });
      return { milliseconds: performance.now() - start, parts: watch.current };
    },
    async close() {
      await queue.stop();
      await loaded.close();
      await database.close();
    },
  };
}
