import { retry, type Tried } from '#core/lib/retry.ts';
import type { ChatEvent } from '#core/model/message.ts';

type Happened = ChatEvent | readonly ChatEvent[] | null;

/** Finds out what happened; null when it is nothing the core needs to know. May be asked again after it failed. */
export type Translate = () => Happened | Promise<Happened>;

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
  /** Stores nothing more until it is released: something that happened earlier is still to come. */
  hold(): void;
  /** @param earlier goes before everything that waits */
  release(earlier: readonly Translate[]): void;
  /** How many events are not durable yet. */
  waiting(): number;
  /** Takes nothing more in; resolves with how many events could not be stored in one last attempt. */
  close(): Promise<number>;
}

interface Item {
  translate: Translate;
  events?: readonly ChatEvent[];
}

/** Stored together, so that one statement of the database can take them all. */
const AT_ONCE = 200;
/** While the database is away. */
const BACK_OFF = { firstMs: 250, maxMs: 10_000 };

const listOf = (happened: Happened): readonly ChatEvent[] =>
  happened === null ? [] : 'kind' in happened ? [happened] : happened;

/** Translates one after another, because a translation may have to ask Discord; stops at the first that fails. */
async function translateAll(
  items: readonly Item[],
): Promise<{ known: Item[]; rest: Item[]; error: unknown }> {
  const known: Item[] = [];
  for (const [index, item] of items.entries()) {
    try {
      const events = item.events ?? listOf(await item.translate());
      if (events.length > 0) known.push({ ...item, events });
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
  const results = await Promise.allSettled(items.map(({ events = [] }) => Promise.all(events.map(store))));
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
  const earlier: Item[] = [];
  let running: Promise<void> | null = null;
  let held = false;
  let closed = false;

  const round = async (): Promise<boolean> => {
    items = [...earlier.splice(0), ...items];
    const batch = items.slice(0, AT_ONCE);
    const { known, rest, error: unclear } = await translateAll(batch);
    const { left, error: refused } = await storeAll(deps, known);
    const again = [...left, ...rest];
    items = [...again, ...items.slice(batch.length)];
    if (again.length > 0) deps.onFailure(refused ?? unclear, items.length);
    return again.length === 0;
  };

  const run = async (): Promise<void> => {
    const retrying = { backOff: BACK_OFF, wait: deps.wait, isStopped: () => closed };
    const tryRound = async (pauseMs: number): Promise<Tried<true>> =>
      held || (await round()) ? { value: true } : { restMs: pauseMs };
    while (waiting() > 0 && !held) if ((await retry(tryRound, retrying)) === null) break;
    running = null;
  };

  const waiting = (): number => items.length + earlier.length;
  const begin = (): void => {
    if (!held && waiting() > 0) running ??= run();
  };

  return {
    add(translate) {
      if (closed) return;
      items.push({ translate });
      begin();
    },
    hold() {
      held = true;
    },
    release(translations) {
      earlier.push(...translations.map((translate) => ({ translate })));
      held = false;
      begin();
    },
    waiting,
    async close() {
      closed = true;
      await running;
      return waiting();
    },
  };
}
