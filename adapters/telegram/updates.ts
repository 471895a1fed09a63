import type { Update } from 'grammy/types';
import type { ChatEvent } from '#core/model/message.ts';
import type { Observed } from './check-up.ts';
import type { Log } from '#core/ports/log.ts';
import { toEvent } from './to-chat-event.ts';

/** Telegram repeats an update within minutes; more than this many do not come in between. */
const REMEMBERED_UPDATES = 10_000;

/** What a person asked the bot for. */
export interface Asked {
  answer: () => Promise<void>;
  /** Whether they also wrote words that the command does not take: these are read like any message. */
  saysMore: boolean;
}

/** What a person asked for, or null if they asked for nothing. */
export type Asking = (update: Update) => Asked | null;

export interface IntakeDeps {
  /** Resolves once the event is durable. */
  store: (event: ChatEvent) => Promise<void>;
  asking: Asking;
  observed: Observed;
  now: () => Date;
  log: Log;
  /** What went wrong in an answer, as a code. */
  codeOf: (error: unknown) => number | null;
}

/** Where updates come in, by polling or webhook. */
export interface Intake {
  /**
   * Resolves once an update is dealt with: an event is durable, an answer is under way.
   * @throws what `store` threw: the update has to come again
   */
  accept: (update: Update) => Promise<void>;
  /** Resolves when every answer under way has ended. */
  idle: () => Promise<void>;
}

/** Remembers the last ids it was shown. */
function createMemory(size: number): (id: number) => boolean {
  const seen = new Set<number>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > size && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}

/**
 * Events are stored each time they come, because the core recognises them; an answer is given once, beside the stream
 * of updates, because it may take long and must not hold up other people's messages.
 */
export function createIntake(deps: IntakeDeps): Intake {
  const { observed, now, log } = deps;
  const isNew = createMemory(REMEMBERED_UPDATES);
  const underWay = new Set<Promise<void>>();

  const begin = (work: () => Promise<void>): void => {
    const running = work()
      .catch((error: unknown) => {
        log('warn', 'interaction-not-answered', { code: deps.codeOf(error) });
      })
      .finally(() => underWay.delete(running));
    underWay.add(running);
  };

  /** An update that cannot be read would fail each time it comes: it is passed over. */
  const read = (update: Update): { event: ChatEvent | null; asked: Asked | null } => {
    try {
      const asked = deps.asking(update);
      return { event: asked?.saysMore === false ? null : toEvent(update, now()), asked };
    } catch (error) {
      log('error', 'update-not-read', { error: error instanceof Error ? error.name : 'unknown' });
      return { event: null, asked: null };
    }
  };

  return {
    accept: async (update) => {
      observed.lastEventAt = now();
      const { event, asked } = read(update);
      if (event !== null) await deps.store(event);
      if (asked !== null && isNew(update.update_id)) begin(asked.answer);
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
