import { MINUTE_MS } from '#core/lib/durations.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import type { Missed } from '#core/ports/platform.ts';
import { MAX_READ_BACK_MS, readSince } from '#core/settings/reading.ts';
import { settingsAt } from '#core/settings/settings-at.ts';

/** Messages of different channels may be stored a little out of order; those known already change nothing. */
export const OVERLAP_MS = 5 * MINUTE_MS;

/**
 * Events are stored in the order in which they happened, so nothing is missing from before the last one stored. In each
 * place nothing is asked for from before its own reading; what else happened meanwhile does not matter.
 * @returns null where nothing is read
 */
export async function missedIn(
  { store, now }: { store: Store; now: Date },
  communityId: CommunityId,
): Promise<Missed | null> {
  const community = await store.communities.get(communityId);
  if (community === null || community.removedAt !== null) return null;
  const { settings, createdAt } = community;
  const stored = await store.messages.lastSentAt(communityId);
  const unstored = Math.max(
    now.getTime() - MAX_READ_BACK_MS,
    stored === null ? createdAt.getTime() : stored.getTime() - OVERLAP_MS,
  );
  return {
    since: (place) =>
      settingsAt(settings, place).isRead
        ? new Date(Math.max(unstored, readSince(settings, place)?.getTime() ?? 0))
        : null,
  };
}
