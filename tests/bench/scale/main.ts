import { availableParallelism, cpus } from 'node:os';
import { Command } from 'commander';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { bytesByRelation, openCounted } from './database.ts';
import { collectFigures } from './figures.ts';
import { fill } from './fill.ts';
import { ALL_DAYS } from './fill-slice.ts';
import { closing, erasing, reading, weeklyReports } from './parts.ts';
import { storeStage } from './store-stage.ts';
import { measureWorkers, type WorkersOptions } from './workers.ts';

const SECRET = 'bench'.repeat(8);

const values = new Command('npm run bench:scale --')
  .description(
    'fills a PostgreSQL of its own and measures what grows with messages: reports, erasing, closing, storing',
  )
  .option('--json <file>', 'write the figures there as well, after each part')
  .option('--messages <count>', 'messages to fill it with', '1000000')
  .option('--days <count>', 'only the last days of them, for what closing costs', String(ALL_DAYS))
  .option('--workers <counts>', 'how many workers at once, with commas', '1,2,4')
  .option('--inference-ms <time>', 'what the models, elsewhere, take for 64 messages of a worker', '1000')
  .parse()
  .opts<{ days: string; json?: string; messages: string; workers: string; inferenceMs: string }>();

const secrets = createSecrets(SECRET);
const { url, sql, db, statements, close } = await openCounted();
const store = createStore({ db }, secrets);
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  node: process.version,
};
const inferenceMs = Number(values.inferenceMs);
const figures = collectFigures(sql, values.json, { machine, inferenceMs });
const deps = { store, secrets, figures };

async function filling() {
  const filled = await figures.measure('fill', () => fill(url, Number(values.messages), Number(values.days)));
  const bytes = await bytesByRelation(sql, filled.messages);
  for (const [name, each] of Object.entries(bytes))
    if (each >= 1)
      process.stdout.write(`  ${name.padEnd(44)}${each.toFixed(1).padStart(8)} bytes a message\n`);
  const [size] = await sql<{ bytes: number }[]>`select pg_database_size(current_database())::float8 as bytes`;
  return { ...filled, bytes, bytesPerMessage: (size?.bytes ?? NaN) / filled.messages };
}

/** Messages a second by number of workers. */
async function sharing(key: string, name: string, from: WorkersOptions['from']): Promise<void> {
  const perSecond: Record<string, number> = {};
  const numbers = values.workers
    .split(',')
    .map(Number)
    .filter((number) => number > 0);
  for (const workers of numbers)
    await figures.add(`${name}, ${workers}`, async () => {
      const options = { url, secret: SECRET, workers, inferenceMs, from };
      perSecond[workers] = await figures.measure(`${name}, ${workers}`, () => measureWorkers(options));
      process.stdout.write(`  ${perSecond[workers].toFixed(1)} messages a second\n`);
      return { [key]: perSecond };
    });
}

try {
  if (await figures.add('fill', filling)) {
    await figures.add('reading', () => reading(deps));
    await figures.add('weekly reports', () => weeklyReports(deps));
    await figures.add('closing', () => closing(deps));
    await figures.add('erasing', () => erasing(deps));
    await figures.add('storing', () => storeStage(store, secrets, statements));
    await sharing('workers', 'workers of many', 'many');
    await sharing('workersOfOne', 'workers of one', 'one');
    await sharing('workersOfOneMixed', 'workers of one, threads by turns', 'oneMixed');
  }
} finally {
  await close();
}
