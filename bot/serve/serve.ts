import { describePlatform } from '#bot/platforms/described.ts';
import { createCharts } from '#adapters/charts/charts.ts';
import { databaseAnswers, databaseBytes } from '#adapters/postgres/size.ts';
import type { AttuneError } from '#core/model/errors.ts';
import type { Platform } from '#core/model/ids.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';
import type { EventQueue, Secrets, Store } from '#core/ports/index.ts';
import type { Config } from '#bot/config/config.ts';
import { configuredPlatforms } from '#bot/platforms/configured.ts';
import { scheduleJobs } from './jobs.ts';
import { createLog } from './log.ts';
import type { Log } from '#core/ports/log.ts';
import { openOperations } from './operations.ts';
import { createOutbox, senderOver, standingOver, type Outbox } from './outbox.ts';
import { createClosing, createEnds, type Closing, untilAborted } from './ending.ts';
import { readVersion } from './version.ts';
import { type Parts, openParts } from './parts.ts';
import { isBackIn } from './reconcile.ts';
import { work } from './work.ts';
import { startPlatform } from './start-platform.ts';

/** What runs, for whoever started it. */
export interface Running {
  store: Store;
  secrets: Secrets;
  queue: EventQueue;
  outbox: Outbox;
  /** Where health and metrics are; null: the settings name no port. */
  httpPort: number | null;
}

export interface ServeOptions {
  /** The time of everything the bot decides. */
  now?: () => Date;
  /** Ends the program as SIGTERM does. */
  signal?: AbortSignal;
  /** Takes the log's lines. */
  write?: (line: string) => void;
  /** Called once everything works. */
  onStarted?: (running: Running) => void;
}

const does = (config: Config, role: 'gateway' | 'worker' | 'scheduler'): boolean =>
  config.role === 'all' || config.role === role;

function createPlatforms(
  config: Config,
  shared: { now: () => Date; log: Log },
  onEnd: (platform: Platform, error: AttuneError) => void,
): ChatPlatform[] {
  if (!does(config, 'gateway')) return [];
  return configuredPlatforms(config).map(({ description: { platform }, open }) =>
    open({
      ...shared,
      onFatal: (error) => {
        onEnd(platform, error);
      },
    }),
  );
}

async function run(
  parts: Parts,
  platforms: readonly ChatPlatform[],
  closing: Closing,
  signal: AbortSignal,
): Promise<Running> {
  const { config, store, secrets, queue, now, log } = parts;
  const operations = await openOperations(config.http, {
    ...parts,
    platforms,
    version: readVersion(),
    databaseBytes: () => databaseBytes(parts.database),
    databaseAnswers: () => databaseAnswers(parts.database),
  });
  closing.add(() => operations.close());
  if (does(config, 'worker')) await work(parts);
  if (does(config, 'scheduler'))
    await scheduleJobs(queue.jobs, {
      store,
      secrets,
      describePlatform,
      now,
      tidy: () => parts.database.tidy(),
      isBack: isBackIn(platforms),
    });
  for (const platform of platforms) {
    if (signal.aborted) break;
    closing.add(() => platform.stop());
    await startPlatform(platform, parts);
  }
  const outbox = createOutbox({
    store,
    platforms: platforms.map(({ platform }) => platform),
    sender: senderOver(platforms),
    charts: createCharts(),
    standing: standingOver(platforms),
    now,
    log,
    onResults: (results) => {
      parts.counts.deliveries.add(results);
    },
  });
  if (platforms.length > 0) {
    const sending = outbox.keepLooking(signal);
    closing.add(() => sending);
  }
  operations.ready();
  log('info', 'started', { role: config.role });
  return { store, secrets, queue, outbox, httpPort: operations.port };
}

/**
 * Runs the parts this process has: gateways hold the platforms and send, workers analyse, the scheduler keeps the
 * clock. Ends on SIGINT or SIGTERM after what is in work has been finished.
 * @throws AttuneError `platform` when a platform refuses the connection at the start, or the last of them ended it for good
 */
export async function serve(config: Config, options: ServeOptions = {}): Promise<void> {
  const { now = () => new Date(), write = (line) => process.stdout.write(`${line}\n`) } = options;
  const log = createLog(config.logLevel, write, now);
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.once(name, stop);
  options.signal?.addEventListener('abort', stop);
  const closing = createClosing(log);
  const ends = createEnds(log, stop);
  try {
    const parts = await openParts(config, now, log, closing);
    const platforms = createPlatforms(config, { now, log }, ends.note);
    ends.watch(platforms);
    const running = await run(parts, platforms, closing, stopping.signal);
    options.onStarted?.(running);
    await untilAborted(stopping.signal);
  } finally {
    stop();
    for (const name of signals) process.off(name, stop);
    await closing.close();
    log('info', 'stopped', {});
  }
  const reason = ends.reason();
  if (reason !== null) throw reason;
}
