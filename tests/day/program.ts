import type { DatabasePlace } from '#adapters/postgres/client.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { parseConfig, type Config } from '#bot/config/config.ts';
import { CLOCK_JOBS, type JobName } from '#bot/serve/jobs.ts';
import { serve, type Running } from '#bot/serve/serve.ts';
import { ANY_FREE } from '#tests/support/operations.ts';
import { until } from './waiting.ts';

/** Of a server, which several processes may share. */
const SECRET = 'played'.repeat(8);

export interface ProgramOptions {
  discord: { url: string; token: string };
  telegram: { url: string; token: string };
  dataDir: string;
  database: DatabasePlace;
  now: () => Date;
}

/** The whole program, running, and the hands to wait for it. */
export interface Program extends Running {
  log: Record<string, unknown>[];
  /** Waits until so many events more have been dealt with, and everything due was sent. */
  settle(events: number): Promise<void>;
  /** Waits until what was written on Discord while nothing ran has been read; resolves with how much that was. */
  caughtUp(): Promise<number>;
  /** Runs what the clock would run. */
  job(name: JobName): Promise<void>;
  /** @returns how long it took, in milliseconds */
  stop(): Promise<number>;
  ended: Promise<void>;
}

function configFor({ discord, telegram, dataDir, database }: ProgramOptions): Config {
  const config = parseConfig({
    DISCORD_TOKEN: 'a-token-that-is-long-enough',
    DISCORD_API_URL: discord.url,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.url,
    ATTUNE_DATA_DIR: dataDir,
    ...(database.kind === 'server' ? { DATABASE_URL: database.url, ATTUNE_SECRET: SECRET } : {}),
    ATTUNE_LOG_LEVEL: 'debug',
    ATTUNE_THREADS: '1',
  });
  return {
    ...config,
    http: ANY_FREE,
    discord: config.discord && { ...config.discord, token: discord.token },
  };
}

export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { now } = options;
  const log: Record<string, unknown>[] = [];
  const stopping = new AbortController();
  const started: Running[] = [];
  const ended = serve(configFor(options), {
    now,
    signal: stopping.signal,
    write: (line) => log.push(JSON.parse(line) as Record<string, unknown>),
    onStarted: (running) => started.push(running),
  });
  const failed: unknown[] = [];
  ended.catch((error: unknown) => failed.push(error));
  await until('the program starts', () => started.length + failed.length > 0);
  const [running] = started;
  if (running === undefined) throw failed[0];
  const handled = (): number =>
    log.reduce((sum, { event, events }) => (event === 'batch' ? sum + Number(events) : sum), 0);
  let seen = 0;
  return {
    ...running,
    log,
    ended,
    settle: async (events) => {
      seen += events;
      await until(`${events} events`, () => handled() >= seen);
      await running.queue.drain();
      // Commands to the bot come as messages without words, which nobody waited for.
      seen = handled();
      await running.outbox.look();
    },
    caughtUp: async () => {
      const line = () => log.find(({ event }) => event === 'discord-caught-up');
      await until('what was missed', () => line() !== undefined);
      return Number(line()?.['events']);
    },
    job: async (name) => {
      await CLOCK_JOBS[name].run({
        store: running.store,
        secrets: running.secrets,
        describePlatform,
        now: now(),
        tidy: () => Promise.resolve(),
        isBack: () => Promise.resolve(false),
      });
      await running.outbox.look();
    },
    stop: async () => {
      const begun = performance.now();
      stopping.abort();
      await ended;
      return performance.now() - begun;
    },
  };
}
