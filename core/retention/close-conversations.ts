import type { Store } from '#core/ports/index.ts';
import { tallyWeeks } from './tally-weeks.ts';

/** A conversation nobody wrote in for this long is over: its keyed hashes and its seeker's words are dropped. */
export const CLOSE_AFTER_DAYS = 14;

const DAY_MS = 86_400_000;

/** Counts people while it still can, then closes. Returns how many conversations were closed. */
export async function closeConversations({ store, now }: { store: Store; now: Date }): Promise<number> {
  await tallyWeeks({ store, now });
  return store.conversations.closeIdle(new Date(now.getTime() - CLOSE_AFTER_DAYS * DAY_MS), now);
}
