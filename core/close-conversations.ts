import type { Store } from '#core/ports.ts';

/** A conversation nobody wrote in for this long is over: its keyed hashes and its seeker's words are dropped. */
export const CLOSE_AFTER_DAYS = 14;

const DAY_MS = 86_400_000;

/** Returns how many conversations were closed. */
export function closeConversations({ store, now }: { store: Store; now: Date }): Promise<number> {
  return store.conversations.closeIdle(new Date(now.getTime() - CLOSE_AFTER_DAYS * DAY_MS), now);
}
