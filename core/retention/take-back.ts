import type { CommunityId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import { readAnew } from '#core/settings/reading.ts';

/**
 * A community that had removed the bot has it again: it is read with its settings as they were, but nothing of what its
 * members wrote before this time, among themselves. Changes nothing of a community that was not left.
 */
export function takeBack(store: Store, communityId: CommunityId, at: Date): Promise<void> {
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const community = await within.communities.get(communityId);
    if (community === null || community.removedAt === null) return;
    await within.communities.saveSettings(communityId, readAnew(community.settings, at));
    await within.communities.markRemoved(communityId, null);
  });
}
