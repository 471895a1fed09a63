import { nameOf } from '#core/lib/error-name.ts';
import { inTime } from '#bot/serve/in-time.ts';
import type { Log } from '#core/ports/log.ts';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { createDeliveryCounts } from './delivery-counts.ts';
import { createEventCounts } from './event-counts.ts';
import { type InstallationDeps, registerConnections, registerStored } from './installation.ts';
import { createModelTimes } from './model-times.ts';

/** What this process counts since it was started. */
export const createProcessCounts = () => ({
  events: createEventCounts(),
  deliveries: createDeliveryCounts(),
  models: createModelTimes(),
});

export type ProcessCounts = ReturnType<typeof createProcessCounts>;

/** Prometheus gives up a scrape after ten seconds. */
const MAX_READ_MS = 5000;

export interface MetricsDeps extends InstallationDeps {
  counts: ProcessCounts;
  log: Log;
}

/**
 * What gives the text of a scrape: counts of this process, and others read from the database at that moment. While it is away
 * those are absent, and `attune_database_up` is 0. Labels are few: no id stands in any.
 */
export function createMetrics(deps: MetricsDeps, maxReadMs: number = MAX_READ_MS): () => Promise<string> {
  const { counts, log } = deps;
  const [ofProcess, stored] = [new Registry(), new Registry()];
  collectDefaultMetrics({ register: ofProcess });
  for (const part of [counts.events, counts.deliveries, counts.models]) part.register(ofProcess);
  registerConnections(ofProcess, deps);
  const isUp = new Gauge({
    name: 'attune_database_up',
    help: 'Whether everything that is read from the database could be read',
    registers: [ofProcess],
  });
  registerStored(stored, deps);
  return async () => {
    const read = await inTime(stored.metrics(), maxReadMs).catch((error: unknown) => {
      log('error', 'metrics-of-database-missing', { error: nameOf(error) });
      return null;
    });
    isUp.set(read === null ? 0 : 1);
    return [await ofProcess.metrics(), ...(read === null ? [] : [read])].join('\n');
  };
}
