import type { ChatEvent } from '#core/model/message.ts';
import type { EventQueue } from '#core/ports/index.ts';

/** A queue in memory: one event after another, in order. */
export function directQueue(): EventQueue {
  let handle: ((events: readonly ChatEvent[]) => Promise<void>) | null = null;
  let last: Promise<void> = Promise.resolve();
  let depth = 0;
  return {
    enqueue(event) {
      depth += 1;
      last = last
        .then(() => handle?.([event]))
        .finally(() => {
          depth -= 1;
        });
      last.catch(() => undefined);
      return Promise.resolve();
    },
    work(next) {
      handle = next;
      return Promise.resolve();
    },
    depth: () => Promise.resolve(depth),
    deadLetters: () => Promise.resolve(0),
    drain: () => last,
    stop: () => Promise.resolve(),
  };
}
