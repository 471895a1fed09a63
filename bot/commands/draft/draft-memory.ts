import { MINUTE_MS } from '#core/lib/durations.ts';
import type { DraftReading } from '#core/coaching/draft-reading.ts';
import type { UserId } from '#core/model/ids.ts';

/** What the window of "Coach my reply" holds, and how the draft was read. */
export interface Draft {
  /** Who wrote it. */
  userId: UserId;
  seekerPost: string;
  draft: string;
  reading: DraftReading | null;
}

/** Drafts that can be opened once more. They live in this process only, for a short time, and are written nowhere. */
export interface DraftMemory {
  /** @returns the key under which it is found; nobody can guess it */
  keep(draft: Draft): string;
  /** Null when its time is over, newer ones needed the room, or another process had it. */
  recall(key: string): Draft | null;
  /** How the person's latest draft for the same post was read; null when there is none any more. */
  latestReading(userId: UserId, seekerPost: string): DraftReading | null;
}

/** As long as Discord lets an answer be changed; the texts say "a quarter of an hour". */
export const KEPT_MS = 15 * MINUTE_MS;
/** With the longest drafts these are some 5 MB. */
export const MAX_KEPT = 300;

/** Runs something after a time; the process does not wait for it. */
const inTime = (run: () => void, afterMs: number): void => {
  setTimeout(run, afterMs).unref();
};

export function createDraftMemory(later: (run: () => void, afterMs: number) => void = inTime): DraftMemory {
  const kept = new Map<string, Draft>();
  return {
    keep: (draft) => {
      const key = crypto.randomUUID();
      kept.set(key, draft);
      const [oldest] = kept.keys();
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      later(() => kept.delete(key), KEPT_MS);
      return key;
    },
    recall: (key) => kept.get(key) ?? null,
    latestReading: (userId, seekerPost) => {
      const own = [...kept.values()].filter((draft) => draft.userId === userId);
      return own.findLast((draft) => draft.seekerPost === seekerPost)?.reading ?? null;
    },
  };
}
