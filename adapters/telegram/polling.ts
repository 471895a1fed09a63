import { MINUTE_MS } from '#core/lib/durations.ts';
import { retry, type Retrying, type Tried } from '#core/lib/retry.ts';
import { nameOf } from '#core/lib/error-name.ts';
import type { Update } from 'grammy/types';
import { ALLOWED_UPDATES } from './client.ts';
import { restAfter, toFailure } from './failure.ts';
import type { Log } from '#core/ports/log.ts';

// Telegram holds a call open for this long when there is nothing new.
const HELD_OPEN_SECONDS = 25;
const EMPTY_PAUSE_MS = 200;
/** While Telegram does not answer, or the database takes nothing. */
const BACK_OFF = { firstMs: 500, maxMs: 30_000 };

/** Two programs that fetch for one bot end one another's calls; so does one that was just replaced, which passes. */
const CONFLICT = 409;
const CONFLICT_LASTS_MS = MINUTE_MS;
/** So many calls without a conflict make an end of it. */
const CALM_CALLS = 100;

/** The part of a signal that grammY's client and Node.js have in common. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The part of the Bot API that hands updates out. */
export interface UpdateSource {
  getUpdates(
    options: {
      offset: number;
      timeout: number;
      limit?: number;
      allowed_updates?: (typeof ALLOWED_UPDATES)[number][];
    },
    signal?: StopSignal,
  ): Promise<Update[]>;
}

export interface PollingDeps {
  api: UpdateSource;
  /** Resolves once an update is dealt with; rejects when it has to be given again. */
  accept: (update: Update) => Promise<void>;
  /** Resolves after this time, or at once when told to stop. */
  wait: (milliseconds: number) => Promise<void>;
  log: Log;
  signal: StopSignal;
}

const retryingOf = ({ wait, signal }: PollingDeps): Retrying => ({
  backOff: BACK_OFF,
  wait,
  isStopped: () => signal.aborted,
});

/**
 * Gives updates to `accept` until it has taken them all.
 * @returns the first one Telegram has to hand out again because the bot was stopped before it was taken; null if none
 */
async function acceptAll(deps: PollingDeps, updates: readonly Update[]): Promise<Update | null> {
  let waiting = updates;
  const give = async (pauseMs: number): Promise<Tried<null>> => {
    const results = await Promise.allSettled(waiting.map((update) => deps.accept(update)));
    const failed = results.findIndex(({ status }) => status === 'rejected');
    const [fault] = results.filter((result) => result.status === 'rejected');
    // What came after it is given once more too: the core recognises it, and the last order is the right one.
    waiting = failed === -1 ? [] : waiting.slice(failed);
    if (waiting.length === 0) return { value: null };
    deps.log('error', 'event-not-stored', { waiting: waiting.length, error: nameOf(fault?.reason) });
    return { restMs: pauseMs };
  };
  await retry(give, retryingOf(deps));
  return waiting[0] ?? null;
}

/** Remembers how long conflicts have gone on. */
interface Patience {
  calm: () => void;
  bears: (error: unknown, rest: number) => boolean;
}

function createPatience(): Patience {
  let conflictMs = 0;
  let calmCalls = 0;
  return {
    calm: () => {
      calmCalls += 1;
      if (calmCalls >= CALM_CALLS) conflictMs = 0;
    },
    bears: (error, rest) => {
      if (toFailure(error).code !== CONFLICT || conflictMs >= CONFLICT_LASTS_MS) return false;
      calmCalls = 0;
      conflictMs += rest;
      return true;
    },
  };
}

/** What Telegram has after that, however often it takes; null when the bot was stopped first. */
async function fetchAfter(deps: PollingDeps, offset: number, patience: Patience): Promise<Update[] | null> {
  const { api, signal, log } = deps;
  const request = { timeout: HELD_OPEN_SECONDS, allowed_updates: [...ALLOWED_UPDATES], offset };
  const retrying = retryingOf(deps);
  const ask = async (pauseMs: number): Promise<Tried<Update[]> | null> => {
    if (retrying.isStopped()) return null;
    try {
      const value = await api.getUpdates(request, signal);
      patience.calm();
      return { value };
    } catch (error) {
      if (retrying.isStopped()) return null;
      const restMs = patience.bears(error, pauseMs) ? pauseMs : restAfter(error, pauseMs);
      log('warn', 'telegram-not-reached', { code: toFailure(error).code ?? null, pauseMs: restMs });
      return { restMs };
    }
  };
  return retry(ask, retrying);
}

/**
 * Fetches updates until told to stop. The next call tells Telegram which updates it may forget, so it is made only
 * after every update of the last one is durable: grammY's own loops acknowledge an update that is still in work when
 * the bot is stopped, and it would be lost.
 * @throws AttuneError `platform` when another program keeps fetching this bot's updates or the token is refused
 */
export async function poll(deps: PollingDeps): Promise<void> {
  let offset = 0;
  const patience = createPatience();
  for (;;) {
    const updates = await fetchAfter(deps, offset, patience);
    if (updates === null) break;
    // A server that holds no call open would be asked hundreds of times a second.
    if (updates.length === 0) await deps.wait(EMPTY_PAUSE_MS);
    const undone = await acceptAll(deps, updates);
    offset = undone?.update_id ?? (updates.at(-1)?.update_id ?? offset - 1) + 1;
  }
  // Otherwise commands that were answered already would be answered once more after the next start.
  if (offset > 0) await deps.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}
