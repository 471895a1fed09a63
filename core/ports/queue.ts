import type { ChatEvent } from '#core/model/message.ts';

/**
 * What is to become of one event that was handed out:
 * - `done`: it is removed with its payload
 * - `failed`: it is tried again later and holds back what follows it in its community; one that keeps failing becomes a
 *   dead letter. An error with the code `model` counts no attempt: what the event needs is away.
 * - `released`: it stands behind one that failed, and is handed out again as if it had not been yet
 */
export type Settlement = { kind: 'done' } | { kind: 'failed'; error: unknown } | { kind: 'released' };

/**
 * Settles each of the events, in their order.
 * @param early what an {@link EarlyReader} found out about some of them
 */
export type EventHandler = (
  events: readonly ChatEvent[],
  early: readonly string[],
) => Promise<readonly Settlement[]>;

/**
 * Finds out ahead what handling the events will need, and changes nothing. One text for each event, in order; empty where
 * there is nothing to tell. None of them holds words of people.
 */
export type EarlyReader = (events: readonly ChatEvent[]) => Promise<readonly string[]>;

/** Durable, at-least-once. A payload is encrypted at rest and removed when done. Not to be used inside a store's transaction. */
export interface EventQueue {
  /** Resolves when the event is stored. A message that already waits is not stored twice. */
  enqueue(event: ChatEvent): Promise<void>;
  /**
   * Hands batches to the worker, oldest first. A handler that rejects has settled nothing, and nobody knows which event
   * was to blame: a single one has failed; several are handed out again one by one.
   * @param readEarly asked while another worker holds back a community of which a whole batch waits; what it tells is
   * kept encrypted beside the event, and handed out with its first try
   */
  work(handle: EventHandler, readEarly?: EarlyReader): Promise<void>;
  /** Events waiting or in work. */
  depth(): Promise<number>;
  /** When the oldest of those arrived; null when there is none. */
  oldestAt(): Promise<Date | null>;
  /** Events that were given up; of those only the kind, the ids and the time are kept. */
  deadLetters(): Promise<number>;
  /** Resolves when nothing waits and nothing is in work. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}
