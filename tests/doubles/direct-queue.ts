import type { ChatEvent } from '#core/model/message.ts';
import type { EventHandler, EventQueue } from '#core/ports/index.ts';

/** A queue in memory: one event after another, in order. What is not done stays, and everything behind it. */
export function directQueue(): EventQueue {
  let handle: EventHandler | null = null;
  let last: Promise<void> = Promise.resolve();
  let depth = 0;
  const settle = async (event: ChatEvent): Promise<void> => {
    const [settlement] = (await handle?.([event], [])) ?? [];
    if (settlement?.kind !== 'done') throw new Error('The event was not done.', { cause: settlement });
  };
  return {
    enqueue(event) {
      depth += 1;
      last = last
        .then(() => settle(event))
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
    oldestAt: () => Promise.resolve(null),
    deadLetters: () => Promise.resolve(0),
    drain: () => last,
    stop: () => Promise.resolve(),
  };
}
