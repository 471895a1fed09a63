import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createMetrics } from '#bot/serve/metrics/metrics.ts';
import { operationsDeps } from '#tests/support/operations.ts';

/** Names that a scrape gives, those of a histogram's parts among them. */
async function givenNames(): Promise<Set<string>> {
  const scrape = await createMetrics(operationsDeps())();
  return new Set(
    [...scrape.matchAll(/^# TYPE (\w+) (\w+)/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name],
    ),
  );
}

/** Every name of a metric in the text; what follows `by` and stands in labels is none. */
const namesIn = (text: string): string[] => [...new Set(text.match(/\b(?:attune|nodejs|process)_\w+/g))];

it.each(['prometheus-rules.yaml', 'grafana-dashboard.json'])(
  '%s asks only for metrics that a scrape gives',
  async (file) => {
    const text = await readFile(new URL(`../../deploy/${file}`, import.meta.url), 'utf8');
    const given = await givenNames();
    expect(namesIn(text).length).toBeGreaterThan(0);
    expect(namesIn(text).filter((name) => !given.has(name))).toEqual([]);
  },
);

it('the dashboard shows every metric of the program', async () => {
  const text = await readFile(new URL('../../deploy/grafana-dashboard.json', import.meta.url), 'utf8');
  const shown = namesIn(text).map((name) => name.replace(/_(?:bucket|sum|count)$/, ''));
  const own = [...(await givenNames())]
    .filter((name) => name.startsWith('attune_'))
    .map((name) => name.replace(/_(?:bucket|sum|count)$/, ''));
  expect(own.filter((name) => !shown.includes(name))).toEqual([]);
});

it('every alert is shown to come in the tests of the rules', async () => {
  const [rules, tests] = await Promise.all(
    ['prometheus-rules.yaml', 'prometheus-rules.test.yaml'].map((file) =>
      readFile(new URL(`../../deploy/${file}`, import.meta.url), 'utf8'),
    ),
  );
  const named = [...(rules ?? '').matchAll(/- alert: (\w+)/g)].map(([, name]) => name);
  const shown = [...(tests ?? '').matchAll(/alertname: (\w+)\n +exp_alerts:\n/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !shown.includes(name))).toEqual([]);
});
