import type { ChatEvent } from '#core/model/message.ts';
import type { EventQueue } from '#core/ports/index.ts';
import type { Handled } from './pipeline.ts';

type Listener = (handled: Handled) => Promise<void>;

/** Hands what the worker found out to whoever waits for it. */
export interface Relay {
  onHandled: Listener;
  onFailure: (error: unknown) => void;
  /** The listener gets everything from now on; it replaces the one before. */
  listen(listener: Listener): void;
  /** Queues the event and resolves when the worker is done with its message; rejects when the worker fails. */
  submit(queue: EventQueue, event: Extract<ChatEvent, { kind: 'message' }>): Promise<Handled>;
  /** Resolves when the queue is empty; rejects when the worker fails. */
  drained(queue: EventQueue): Promise<void>;
}

export function createRelay(): Relay {
  let listener: Listener = () => Promise.resolve();
  const waiting = new Map<string, (handled: Handled) => void>();
  const failures = new Set<(error: unknown) => void>();
  const unlessFailed = async <T>(work: Promise<T>): Promise<T> => {
    let fail: (error: unknown) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    failures.add(fail);
    try {
      return await Promise.race([work, failed]);
    } finally {
      failures.delete(fail);
    }
  };
  return {
    async onHandled(handled) {
      await listener(handled);
      const { event } = handled.outcome;
      if (event.kind !== 'message') return;
      waiting.get(event.message.id)?.(handled);
      waiting.delete(event.message.id);
    },
    onFailure: (error) => {
      for (const fail of failures) fail(error);
    },
    listen: (next) => {
      listener = next;
    },
    async submit(queue, event) {
      const handled = new Promise<Handled>((resolve) => waiting.set(event.message.id, resolve));
      await queue.enqueue(event);
      return unlessFailed(handled);
    },
    drained: (queue) => unlessFailed(queue.drain()),
  };
}
