import { nameOf } from '#core/lib/error-name.ts';
import type { Message, Update } from 'grammy/types';
import type { ChatEvent } from '#core/model/message.ts';
import type { Observed } from './check-up.ts';
import type { Log } from '#core/ports/log.ts';
import { toEvent } from './to-chat-event.ts';

/** Telegram repeats an update within minutes; more than this many do not come in between. */
const REMEMBERED_UPDATES = 10_000;

/** What a person asks the bot for. */
export interface Asking {
  /** The answer to what they asked for, or null if they asked for nothing. */
  answerTo: (update: Update) => (() => Promise<void>) | null;
  /** Whether a message is a command to the bot and nothing more. */
  isOnlyCommand: (message: Message) => boolean;
}

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
 * What the core has to know of an update. A command to the bot says nothing to people: it is told as a message without
 * words, because an edit may make a message of it, or a command of a message.
 */
function eventOf(update: Update, at: Date, { isOnlyCommand }: Asking): ChatEvent | null {
  const event = toEvent(update, at);
  const written = update.message ?? update.edited_message;
  if (event === null || written === undefined || !('message' in event) || !isOnlyCommand(written))
    return event;
  const { notOwn: _none, ...message } = event.message;
  return { ...event, message: { ...message, text: '' } };
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
  const read = (update: Update): { event: ChatEvent | null; answer: (() => Promise<void>) | null } => {
    try {
      return { event: eventOf(update, now(), deps.asking), answer: deps.asking.answerTo(update) };
    } catch (error) {
      log('error', 'update-not-read', { error: nameOf(error) });
      return { event: null, answer: null };
    }
  };

  return {
    accept: async (update) => {
      observed.lastEventAt = now();
      const { event, answer } = read(update);
      if (event !== null) await deps.store(event);
      if (answer !== null && isNew(update.update_id)) begin(answer);
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
