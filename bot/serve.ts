import { setTimeout as delay } from 'node:timers/promises';
import { createCharts } from '#adapters/charts/charts.ts';
import { createDiscord } from '#adapters/discord/platform.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createTelegram } from '#adapters/telegram/platform.ts';
import { considerNudge } from '#core/coaching/consider-nudge.ts';
import { sendDue } from '#core/coaching/send-due.ts';
import { AttuneError } from '#core/errors.ts';
import { handleEvents, throwIfFailed } from '#core/handle-events.ts';
import type { ChatPlatform } from '#core/interactions.ts';
import type { Sender, Store } from '#core/ports.ts';
import { textsFor } from '#core/texts/index.ts';
import { coachDraftReply } from './coach-draft.ts';
import { commands, followUps } from './commands/index.ts';
import { openAnalysers, openPersistence, type Analysers, type Persistence } from './compose.ts';
import type { Config } from './config.ts';
import { scheduleJobs } from './jobs.ts';
import { createLog, type Log } from './log.ts';
import { openOperations } from './operations.ts';
import { reconcileCommunities } from './reconcile.ts';
import { createRouter } from './router.ts';

/** Between two looks into the outbox when nothing is due. */
const OUTBOX_PAUSE_MS = 2000;

type Queue = Awaited<ReturnType<typeof openQueue>>;

const does = (config: Config, role: 'gateway' | 'worker' | 'scheduler'): boolean =>
  config.role === 'all' || config.role === role;

function createPlatforms(config: Config, log: Log, stop: (error: AttuneError) => void): ChatPlatform[] {
  const shared = { now: () => new Date(), log, onFatal: stop };
  const texts = textsFor('en').platforms;
  return [
    ...(config.discord === null
      ? []
      : [createDiscord({ ...shared, ...config.discord, draftForm: texts.draftForm })]),
    ...(config.telegram === null
      ? []
      : [createTelegram({ ...shared, ...config.telegram, texts: texts.telegram })]),
  ];
}

/** Sends through the platform a community belongs to. */
function senderOver(platforms: readonly ChatPlatform[]): Sender {
  return {
    send: (communityId, recipient, message) => {
      const platform = platforms.find((candidate) => communityId.startsWith(`${candidate.platform}:`));
      if (platform === undefined) return Promise.resolve({ kind: 'retry', afterMs: 60 * 60_000 });
      return platform.send(communityId, recipient, message);
    },
  };
}

/** Sends what is due until told to stop. */
async function keepSending(store: Store, sender: Sender, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const result of await sendDue({ store, sender, now: new Date() }))
        log(result.outcome === 'failed' ? 'error' : 'info', 'delivery', {
          id: result.id,
          kind: result.kind,
          outcome: result.outcome,
        });
    } catch (error) {
      log('error', 'outbox-failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
    await delay(OUTBOX_PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}

async function work(
  queue: Queue,
  { store, secrets }: Persistence,
  { models, language }: Analysers,
  log: Log,
): Promise<void> {
  await queue.work(async (events) => {
    const outcomes = await handleEvents(
      { store, secrets, models, language, considerNudge, now: new Date() },
      events,
    );
    log('debug', 'batch', {
      events: outcomes.length,
      failed: outcomes.filter(({ outcome }) => outcome === 'failed').length,
    });
    throwIfFailed(outcomes);
  });
}

async function startPlatforms(
  platforms: readonly ChatPlatform[],
  queue: Queue,
  { store, secrets }: Persistence,
  { models, language }: Analysers,
  log: Log,
): Promise<void> {
  const charts = createCharts();
  const router = createRouter(commands, followUps, coachDraftReply, log);
  for (const platform of platforms) {
    await platform.start({
      onEvent: (event) => queue.enqueue(event),
      onInteraction: (interaction) =>
        router.handle({ store, secrets, models, language, platform, charts, queue }, interaction),
      formFor: router.formFor,
      commands: commands.map(({ definition }) => definition),
    });
    await reconcileCommunities(store, platform, new Date());
    log('info', 'platform-started', { platform: platform.platform });
  }
}

/** Resolves when the process is asked to stop or a platform ends for good. */
function untilStopped(): { signal: AbortSignal; stop: (reason?: AttuneError) => void } {
  const controller = new AbortController();
  const stop = (reason?: AttuneError): void => {
    controller.abort(reason ?? 'signal');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop();
    });
  return { signal: controller.signal, stop };
}

/**
 * Runs the parts this process has: gateways hold the platforms and send, workers analyse, the scheduler keeps the
 * clock. Ends on SIGINT or SIGTERM after what is in work has been finished.
 * @throws AttuneError `platform` when a platform ends the connection for good
 */
export async function serve(config: Config): Promise<void> {
  const log = createLog(
    config.logLevel,
    (line) => process.stdout.write(`${line}\n`),
    () => new Date(),
  );
  const { signal, stop } = untilStopped();
  const persistence = await openPersistence(config);
  const analysers = await openAnalysers(config);
  const queue = await openQueue({
    database: persistence.database,
    secrets: persistence.secrets,
    onError: (error, job) => {
      log('error', 'job-failed', { job, error: error instanceof Error ? error.name : 'unknown' });
    },
  });
  const platforms = does(config, 'gateway') ? createPlatforms(config, log, stop) : [];
  const operations = await openOperations(config, { store: persistence.store, queue, platforms, log });
  if (does(config, 'worker')) await work(queue, persistence, analysers, log);
  if (does(config, 'scheduler')) await scheduleJobs(queue.jobs, persistence.store, createCharts());
  await startPlatforms(platforms, queue, persistence, analysers, log);
  operations.ready();
  const sending =
    platforms.length === 0
      ? Promise.resolve()
      : keepSending(persistence.store, senderOver(platforms), log, signal);
  log('info', 'started', { role: config.role });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
  for (const platform of platforms) await platform.stop();
  await sending;
  await queue.stop();
  await operations.close();
  await analysers.close();
  await persistence.close();
  if (signal.reason instanceof AttuneError) throw signal.reason;
}
