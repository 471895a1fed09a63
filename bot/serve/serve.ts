import { createCharts } from '#adapters/charts/charts.ts';
import { databaseBytes } from '#adapters/postgres/size.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { missedIn } from '#core/pipeline/catch-up.ts';
import { considerNudge } from '#core/coaching/consider-nudge.ts';
import type { AttuneError } from '#core/model/errors.ts';
import type { Platform } from '#core/model/ids.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { type EventOutcome, settlementOf } from '#core/pipeline/outcome.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';
import type { EventQueue, Secrets, Store } from '#core/ports/index.ts';
import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import { openAnalysers, openPersistence, type Analysers, type Persistence } from './compose.ts';
import type { Config } from '#bot/config/config.ts';
import { configuredPlatforms } from '#bot/platforms/configured.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { createDraftMemory } from '#bot/commands/draft/draft-memory.ts';
import { createProcessCounts, type ProcessCounts } from './metrics/metrics.ts';
import { scheduleJobs } from './jobs.ts';
import { createLog, nameOf } from './log.ts';
import type { Log } from '#core/ports/log.ts';
import { openOperations } from './operations.ts';
import { adminsOver, createOutbox, senderOver, type Outbox } from './outbox.ts';
import { reconcileCommunities } from './reconcile.ts';
import { createClosing, createEnds, type Closing } from './ending.ts';
import { createRouter } from '#bot/commands/router.ts';
import { readVersion } from './version.ts';

/** What runs, for whoever started it. */
export interface Running {
  store: Store;
  secrets: Secrets;
  queue: EventQueue;
  outbox: Outbox;
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

interface Parts extends Persistence, Pick<Analysers, 'models' | 'language'> {
  config: Config;
  now: () => Date;
  log: Log;
  queue: Awaited<ReturnType<typeof openQueue>>;
  counts: ProcessCounts;
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

async function work({ queue, store, secrets, models, language, now, log, counts }: Parts): Promise<void> {
  await queue.work(async (events) => {
    const outcomes = await handleEvents(
      { store, secrets, models, language, describePlatform, considerNudge, now: now() },
      events,
    );
    log('debug', 'batch', {
      events: outcomes.length,
      failed: outcomes.filter(({ outcome }) => outcome === 'failed').length,
    });
    for (const outcome of outcomes) logFailures(outcome, log);
    counts.events.add(outcomes, now());
    return outcomes.map(settlementOf);
  });
}

/** What a message broke while it was stored all the same. */
function logFailures({ message, failures = [] }: EventOutcome, log: Log): void {
  for (const { analyser, error } of failures)
    log('error', 'not-read', { message: message?.id ?? null, analyser, error: nameOf(error) });
}

async function startPlatform(platform: ChatPlatform, parts: Parts): Promise<void> {
  const { store, secrets, models, language, queue, now, log } = parts;
  const router = createRouter(commands, followUps, createDraftCoaching(createDraftMemory()), log);
  const version = readVersion();
  const deps = { store, secrets, models, language, platform, charts: createCharts(), queue, version };
  await platform.start({
    onEvent: (event) => queue.enqueue(event),
    missedIn: (communityId) => missedIn({ store, now: now() }, communityId),
    onInteraction: (interaction) => router.handle(deps, interaction),
    formFor: router.formFor,
    commands: commands.map(({ definition }) => definition),
    onConnected: async () => {
      await reconcileCommunities(store, platform, now()).catch((error: unknown) => {
        log('error', 'communities-not-looked-at', { platform: platform.platform, error: nameOf(error) });
      });
      log('info', 'platform-started', { platform: platform.platform });
    },
  });
}

async function openParts(config: Config, now: () => Date, log: Log, closing: Closing): Promise<Parts> {
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

async function run(
  parts: Parts,
  platforms: readonly ChatPlatform[],
  closing: Closing,
  signal: AbortSignal,
): Promise<Running> {
  const { config, store, secrets, queue, now, log } = parts;
  const operations = await openOperations(config, {
    ...parts,
    platforms,
    version: readVersion(),
    databaseBytes: () => databaseBytes(parts.database),
  });
  closing.add(() => operations.close());
  if (does(config, 'worker')) await work(parts);
  if (does(config, 'scheduler'))
    await scheduleJobs(queue.jobs, { store, secrets, now, tidy: () => parts.database.tidy() });
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
    isAdmin: adminsOver(platforms),
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
  return { store, secrets, queue, outbox };
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });

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
