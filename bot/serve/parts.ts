import { openQueue } from '#adapters/queue/queue.ts';
import { openAnalysers, openPersistence, type Analysers, type Persistence } from './compose.ts';
import type { Config } from '#bot/config/config.ts';
import { createProcessCounts, type ProcessCounts } from './metrics/metrics.ts';
import { nameOf } from '#core/lib/error-name.ts';
import type { Log } from '#core/ports/log.ts';
import type { Closing } from './ending.ts';

/** What every kind of process works with. */
export interface Parts extends Persistence, Pick<Analysers, 'models' | 'language'> {
  config: Config;
  now: () => Date;
  log: Log;
  queue: Awaited<ReturnType<typeof openQueue>>;
  counts: ProcessCounts;
}

/** Opens the database, the models and the queue; `closing` closes them in reverse. */
export async function openParts(config: Config, now: () => Date, log: Log, closing: Closing): Promise<Parts> {
  const persistence = await openPersistence(config);
  closing.add(() => persistence.close());
  for (const what of persistence.database.ignored) log('warn', 'setting-ignored', { what });
  const analysers = await openAnalysers(config);
  closing.add(() => analysers.close());
  const counts = createProcessCounts();
  const models = counts.models.watch(analysers.models);
  const { language } = analysers;
  const { database, secrets } = persistence;
  const queue = await openQueue({
    database,
    secrets,
    onError: (error, job) => {
      log('error', 'job-failed', { job, error: nameOf(error) });
    },
  });
  closing.add(() => queue.stop());
  return { ...persistence, models, language, queue, config, now, log, counts };
}
