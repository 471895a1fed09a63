import { DAY_MS } from '#core/lib/durations.ts';
import type { Store } from '#core/ports/index.ts';
import { freezeWeeks } from './freeze-weeks.ts';

/** A conversation nobody wrote in for this long is over: its keyed hashes and its seeker's words are dropped. */
export const CLOSE_AFTER_DAYS = 14;

/**
 * Counts the weeks that are over while it can still tell people apart, then closes. What cannot be counted is closed all
 * the same: that hashes go in time is a promise. Returns how many conversations were closed.
 */
export async function closeConversations({ store, now }: { store: Store; now: Date }): Promise<number> {
  const before = new Date(now.getTime() - CLOSE_AFTER_DAYS * DAY_MS);
  const close = async () => {
    await store.care.removeAnswersBefore(before);
    return store.conversations.closeIdle(before, now);
  };
  try {
    await freezeWeeks({ store, now });
  } catch (error) {
    await close();
    throw error;
  }
  return close();
}
