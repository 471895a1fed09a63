import { createMemoryStore } from '#adapters/memory/store.ts';
import { createProcessCounts } from '#bot/serve/metrics/metrics.ts';
import type { OperationsDeps } from '#bot/serve/operations.ts';
import { directQueue } from '#tests/doubles/direct-queue.ts';

/** Where a test listens: no port is fixed, so that tests may run beside one another. */
export const ANY_FREE = { port: 0, host: '127.0.0.1' } as const;

/** What health and metrics are read from, empty. */
export function operationsDeps(): OperationsDeps {
  return {
    store: createMemoryStore(),
    queue: directQueue(),
    platforms: [],
    databaseBytes: () => Promise.resolve(8_000_000),
    databaseAnswers: () => Promise.resolve(),
    version: '1.2.3',
    now: () => new Date(),
    counts: createProcessCounts(),
    log: () => undefined,
  };
}
