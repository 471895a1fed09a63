import type { ChatEvent } from '#core/message.ts';

/** Finds out what happened; null when it is nothing the core needs to know. May be asked again after it failed. */
export type Translate = () => ChatEvent | null | Promise<ChatEvent | null>;

export interface LineDeps {
  /** Resolves once the event is durable. */
  store: (event: ChatEvent) => Promise<void>;
  /** Resolves after this time, or at once when the line is closed. */
  wait: (milliseconds: number) => Promise<void>;
  onFailure: (error: unknown, waiting: number) => void;
}

/** Events on their way into the queue. */
export interface Line {
  add(translate: Translate): void;
  /** How many events are not durable yet. */
  waiting(): number;
  /** Takes nothing more in; resolves with how many events could not be stored in one last attempt. */
  close(): Promise<number>;
}

interface Item {
  translate: Translate;
  event?: ChatEvent;
}

/** Stored together, so that one statement of the database can take them all. */
const AT_ONCE = 200;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** Translates one after another, because a translation may have to ask Discord; stops at the first that fails. */
async function translateAll(
  items: readonly Item[],
): Promise<{ known: Item[]; rest: Item[]; error: unknown }> {
  const known: Item[] = [];
  for (const [index, item] of items.entries()) {
    try {
      const event = item.event ?? (await item.translate());
      if (event !== null) known.push({ ...item, event });
    } catch (error) {
      return { known, rest: items.slice(index), error };
    }
  }
  return { known, rest: [], error: null };
}

/**
 * @returns those that have to be tried again: everything from the first that failed, so that the order in which they
 * are stored last is the order in which they happened. Whoever takes them out of the queue knows what it had already.
 */
async function storeAll(
  { store }: LineDeps,
  items: readonly Item[],
): Promise<{ left: readonly Item[]; error: unknown }> {
  const results = await Promise.allSettled(
    items.map(({ event }) => (event === undefined ? Promise.resolve() : store(event))),
  );
  const index = results.findIndex(({ status }) => status === 'rejected');
  const failed = results[index];
  return failed?.status === 'rejected'
    ? { left: items.slice(index), error: failed.reason }
    : { left: [], error: null };
}

/**
 * Keeps events in the order in which they happened, for as long as the database is away: Discord sends nothing twice.
 */
export function createLine(deps: LineDeps): Line {
  let items: Item[] = [];
  let running: Promise<void> | null = null;
  let closed = false;

  const round = async (): Promise<boolean> => {
    const batch = items.slice(0, AT_ONCE);
    const { known, rest, error: unclear } = await translateAll(batch);
    const { left, error: refused } = await storeAll(deps, known);
    const again = [...left, ...rest];
    items = [...again, ...items.slice(batch.length)];
    if (again.length > 0) deps.onFailure(refused ?? unclear, items.length);
    return again.length === 0;
  };

  const run = async (): Promise<void> => {
    let pause = FIRST_PAUSE_MS;
    while (items.length > 0) {
      const stored = await round();
      if (!stored && closed) break;
      if (!stored) await deps.wait(pause);
      pause = stored ? FIRST_PAUSE_MS : Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
    running = null;
  };

  return {
    add(translate) {
      if (closed) return;
      items.push({ translate });
      running ??= run();
    },
    waiting: () => items.length,
    async close() {
      closed = true;
      await running;
      return items.length;
    },
  };
}
