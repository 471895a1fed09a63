import { MINUTE_MS } from '#core/lib/durations.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import type { Missed } from '#core/ports/platform.ts';
import { MAX_READ_BACK_MS } from '#core/settings/reading.ts';
import { settingsAt } from '#core/settings/settings-at.ts';

/** Messages of different channels may be stored a little out of order; those known already change nothing. */
export const OVERLAP_MS = 5 * MINUTE_MS;

/**
 * Events are stored in the order in which they happened, so nothing is missing from before the last one stored. Nothing
 * is read from before the last change of settings either: the channel may not have been chosen yet.
 * @returns null where nothing is read
 */
export async function missedIn(
  { store, now }: { store: Store; now: Date },
  communityId: CommunityId,
): Promise<Missed | null> {
  const community = await store.communities.get(communityId);
  if (community === null || community.removedAt !== null) return null;
  const stored = await store.messages.lastSentAt(communityId);
  const changed = await store.audit.latest(communityId, 'config');
  if (stored === null && changed === null) return null;
  const since = Math.max(
    now.getTime() - MAX_READ_BACK_MS,
    stored === null ? 0 : stored.getTime() - OVERLAP_MS,
    changed?.at.getTime() ?? 0,
  );
  return { since: new Date(since), isRead: (place) => settingsAt(community.settings, place).isRead };
}
