import type { ChatPlatform } from '#core/ports/platform.ts';
import { takeBack } from '#core/retention/take-back.ts';
import type { CommunityId } from '#core/model/ids.ts';
import { heldFor } from './outbox.ts';
import type { Store } from '#core/ports/index.ts';

/**
 * Asks the platform of a community whether the bot is in it.
 * @returns null: it does not answer now; false also where this process does not hold it
 */
export const isBackIn =
  (platforms: readonly ChatPlatform[]) =>
  async (communityId: CommunityId): Promise<boolean | null> => {
    const platform = heldFor(platforms, communityId);
    return platform === undefined ? false : platform.isIn(communityId).catch(() => null);
  };

/**
 * Notices what happened while the bot was away: a community it was removed from is marked so (its rows go after the
 * stated delay), one it was added to again is kept, and read from now on.
 */
export async function reconcileCommunities(
  store: Store,
  platform: Pick<ChatPlatform, 'platform' | 'isIn'>,
  now: Date,
): Promise<void> {
  for (const community of await store.communities.list()) {
    if (!community.id.startsWith(`${platform.platform}:`)) continue;
    const isIn = await platform.isIn(community.id);
    if (isIn === null) continue;
    if (isIn) await takeBack(store, community.id, now);
    if (!isIn && community.removedAt === null) await store.communities.markRemoved(community.id, now);
  }
}
