import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { parseConfig } from '#bot/config/config.ts';
import { createEventCounts } from '#bot/serve/event-counts.ts';
import { openOperations, type Operations } from '#bot/serve/operations.ts';
import { directQueue } from '#tests/doubles/direct-queue.ts';

const PORT = 38_231;

let operations: Operations;
beforeAll(async () => {
  const config = parseConfig({ ATTUNE_HTTP_PORT: String(PORT), ATTUNE_HTTP_HOST: '127.0.0.1' });
  operations = await openOperations(config, {
    store: createMemoryStore(),
    queue: directQueue(),
    platforms: [],
    counts: createEventCounts(),
    log: () => undefined,
    now: () => new Date(),
  });
});
afterAll(() => operations.close());

it('the alert rules name only metrics that a scrape gives', async () => {
  const rules = await readFile(new URL('../../deploy/prometheus-rules.yaml', import.meta.url), 'utf8');
  const named = new Set(rules.match(/\battune_\w+/g));
  const scrape = await (await fetch(`http://127.0.0.1:${PORT}/metrics`)).text();
  const given = new Set([...scrape.matchAll(/^# TYPE (\w+)/gm)].map((match) => match[1]));
  expect(named.size).toBeGreaterThan(0);
  expect([...named].filter((name) => !given.has(name))).toEqual([]);
});
