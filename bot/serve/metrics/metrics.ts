import { collectDefaultMetrics, Registry } from 'prom-client';
import { createDeliveryCounts } from './delivery-counts.ts';
import { createEventCounts } from './event-counts.ts';
import { type InstallationDeps, registerInstallation } from './installation.ts';
import { createModelTimes } from './model-times.ts';

/** What this process counts since it was started. */
export const createProcessCounts = () => ({
  events: createEventCounts(),
  deliveries: createDeliveryCounts(),
  models: createModelTimes(),
});

export type ProcessCounts = ReturnType<typeof createProcessCounts>;

/** Counts of this process, and others read from the database at each scrape. Labels are few: no id stands in any. */
export function createMetrics(counts: ProcessCounts, installation: InstallationDeps): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const part of [counts.events, counts.deliveries, counts.models]) part.register(registry);
  registerInstallation(registry, installation);
  return registry;
}
