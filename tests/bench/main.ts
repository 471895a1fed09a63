import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { ObserveRun } from '#adapters/onnx/models.ts';
import { openBare, recorder } from './bare.ts';
import { benchMessages } from './messages.ts';
import { openPipeline } from './pipeline.ts';
import { processorMilliseconds } from './processor-time.ts';
import type { Stopwatch } from './stopwatch.ts';
import { asId } from '#tests/support/ids.ts';

const ROUNDS = 3;
const root = fileURLToPath(new URL('../..', import.meta.url));
const migrationsFolder = join(root, 'migrations');
const secret = 'bench'.repeat(8);

interface Round {
  messagesPerSecond: number;
  barePerSecond: number;
  processorMillisecondsPerMessage: number;
  bareProcessorMillisecondsPerMessage: number;
  /** The processor time of the pipeline by its parts, which make up all of it. */
  parts: Record<string, number>;
}

/** Milliseconds from starting a process until it could take a message, with an existing data folder. */
function measureStart(dataFolder: string, modelsFolder: string): Promise<number> {
  const start = performance.now();
  const script = fileURLToPath(new URL('start-up.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [...process.execArgv, script, dataFolder, modelsFolder, migrationsFolder, secret],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    let ready: number | null = null;
    child.stdout.once('data', () => {
      ready = performance.now() - start;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0 && ready !== null) resolve(ready);
      else reject(new Error(`The start-up process ended with status ${code ?? 'unknown'}.`));
    });
  });
}

function partsOf(watch: Stopwatch, messages: number): Record<string, number> {
  return Object.fromEntries(watch.parts.map((part) => [part, watch.of(part) / messages]));
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

function printTable(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(width)}  ${value}\n`);
}

const values = new Command('npm run bench --')
  .description('how fast and how large the whole way of a message is, beside the bare graphs, in one run')
  .option('--json <file>', 'write the figures there as well')
  .option('--models <folder>', 'graphs to measure', join(root, 'models'))
  .option('--messages <count>', 'messages of a round', '480')
  .option('--threads <count>', 'threads of a graph', '2')
  .parse()
  .opts<{ json?: string; models: string; messages: string; threads: string }>();
const count = Number(values.messages);
const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'));
const dataFolder = join(folder, 'database');

try {
  // Makes the data folder in a process of its own: the first start needs memory that no later one does.
  const firstStart = await measureStart(dataFolder, values.models);
  const startUp: number[] = [];
  for (let round = 0; round < ROUNDS; round++) startUp.push(await measureStart(dataFolder, values.models));
  const ignore: ObserveRun = () => undefined;
  const observer = { current: ignore };
  const threads = Number(values.threads);
  const pipeline = await openPipeline({
    dataFolder,
    modelsFolder: values.models,
    migrationsFolder,
    secret,
    threads,
    observer,
  });
  await pipeline.run('console:warm-up', benchMessages('console:warm-up', 48, 1));
  const rounds: Round[] = [];
  let bare: Awaited<ReturnType<typeof openBare>> | null = null;
  let peakMegabytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { batches, observe } = recorder();
    observer.current = observe;
    const events = benchMessages(asId(`console:bench-${round}`), count, 100 + round);
    const beforePipeline = processorMilliseconds();
    const { milliseconds, parts } = await pipeline.run(asId(`console:bench-${round}`), events);
    const afterPipeline = processorMilliseconds();
    // Read before the second set of graphs is loaded, which only the comparison needs.
    if (bare === null) peakMegabytes = process.resourceUsage().maxRSS / 1024;
    bare ??= await openBare(values.models, threads);
    const beforeBare = processorMilliseconds();
    const bareMs = await bare.run(batches);
    const afterBare = processorMilliseconds();
    rounds.push({
      messagesPerSecond: (count / milliseconds) * 1000,
      barePerSecond: (count / bareMs) * 1000,
      processorMillisecondsPerMessage: (afterPipeline - beforePipeline) / count,
      bareProcessorMillisecondsPerMessage: (afterBare - beforeBare) / count,
      parts: partsOf(parts, count),
    });
  }
  await bare?.close();
  await pipeline.close();
  const partNames = Object.keys(rounds[0]?.parts ?? {});
  const result = {
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      node: process.version,
      threads,
    },
    messages: count,
    messagesPerSecond: median(rounds.map((round) => round.messagesPerSecond)),
    bareMessagesPerSecond: median(rounds.map((round) => round.barePerSecond)),
    shareOfBareProcessorTime: median(
      rounds.map(
        (round) => round.bareProcessorMillisecondsPerMessage / round.processorMillisecondsPerMessage,
      ),
    ),
    shareOfBare: median(rounds.map((round) => round.messagesPerSecond / round.barePerSecond)),
    processorMillisecondsPerMessage: median(rounds.map((round) => round.processorMillisecondsPerMessage)),
    bareProcessorMillisecondsPerMessage: median(
      rounds.map((round) => round.bareProcessorMillisecondsPerMessage),
    ),
    partMillisecondsPerMessage: Object.fromEntries(
      partNames.map((name) => [name, median(rounds.map((round) => round.parts[name] ?? 0))]),
    ),
    firstStartMilliseconds: firstStart,
    startUpMilliseconds: median(startUp),
    peakMemoryMegabytes: peakMegabytes,
    rounds,
  };
  printTable([
    ['processor', `${result.machine.processor}, ${result.machine.cores} cores, ${threads} threads`],
    ['messages per second, whole pipeline', result.messagesPerSecond.toFixed(1)],
    ['messages per second, graphs alone', result.bareMessagesPerSecond.toFixed(1)],
    ['pipeline as a share of graphs alone, by the clock', percent(result.shareOfBare)],
    ['the same by processor time', percent(result.shareOfBareProcessorTime)],
    ['processor time of the pipeline', `${result.processorMillisecondsPerMessage.toFixed(2)} ms a message`],
    [
      'processor time of graphs alone',
      `${result.bareProcessorMillisecondsPerMessage.toFixed(2)} ms a message`,
    ],
    ...Object.entries(result.partMillisecondsPerMessage).map(
      ([name, ms]) => [`  ${name}`, `${ms.toFixed(2)} ms a message`] as const,
    ),
    ['first start, making the data folder', `${(result.firstStartMilliseconds / 1000).toFixed(2)} s`],
    ['start with an existing data folder', `${(result.startUpMilliseconds / 1000).toFixed(2)} s`],
    ['peak memory of the pipeline', `${result.peakMemoryMegabytes.toFixed(0)} MB`],
  ]);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
