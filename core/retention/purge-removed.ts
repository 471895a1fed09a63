import { DAY_MS } from '#core/lib/durations.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { takeBack } from './take-back.ts';

/** Long enough to undo a mistaken removal, short enough to keep nothing of a community that left. */
export const PURGE_AFTER_DAYS = 7;
/** A platform that cannot be asked is waited for until then: after a standstill it is not connected yet. */
export const ASK_FOR_DAYS = 30;

interface PurgeDeps {
  store: Store;
  now: Date;
  /**
   * Whether the bot is in the community again, of which word may still be on its way: null where the platform does not answer
   * now; false too where it is not for this process to ask.
   */
  isBack: (communityId: CommunityId) => Promise<boolean | null>;
}

/**
 * Removes every row of the communities that removed the bot this long ago, and takes back those that have it again. Returns how many
 * communities were removed.
 */
export async function purgeRemoved({ store, now, isBack }: PurgeDeps): Promise<number> {
  let purged = 0;
  for (const community of await store.communities.list()) {
    const days = daysSince(community, now);
    if (days < PURGE_AFTER_DAYS) continue;
    const back = await isBack(community.id);
    if (back === true) await takeBack(store, community.id, now);
    else if (back === false || days >= ASK_FOR_DAYS) purged += Number(await purge(store, community));
  }
  return purged;
}

const daysSince = ({ removedAt }: CommunityRecord, now: Date): number =>
  removedAt === null ? 0 : (now.getTime() - removedAt.getTime()) / DAY_MS;

/** @returns false where it has the bot again, as was told meanwhile */
function purge(store: Store, { id, removedAt }: CommunityRecord): Promise<boolean> {
  return store.transaction(async (within) => {
    await within.communities.hold([id]);
    const present = await within.communities.get(id);
    if (present?.removedAt?.getTime() !== removedAt?.getTime()) return false;
    await within.communities.purge(id);
    return true;
  });
}
