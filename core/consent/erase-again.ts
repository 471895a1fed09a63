import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { personTombstone } from '#core/retention/tombstones.ts';
import { eraseMember } from './erase-member.ts';

interface Deps {
  store: Store;
  secrets: Secrets;
  now: Date;
}

interface Who {
  communityId: CommunityId;
  userId: UserId;
}

/**
 * After a restore: removes once more what is stored about people whose no is known, and about those who erased their data
 * after the yes that came back with it.
 * @returns how many people
 */
export async function eraseAgain(deps: Deps, saidNo: readonly Who[]): Promise<number> {
  for (const who of saidNo) await eraseMember(deps, who);
  const erased = await erasedSince(deps);
  // As of then: what they wrote later is read.
  for (const { at, ...who } of erased) await eraseMember({ ...deps, now: at }, who);
  return saidNo.length + erased.length;
}

async function erasedSince({ store, secrets }: Deps): Promise<(Who & { at: Date })[]> {
  const found: (Who & { at: Date })[] = [];
  for (const { id: communityId } of await store.communities.list())
    for (const { userId, status, decidedAt } of await store.members.list(communityId)) {
      const mark = personTombstone(secrets, communityId, userId);
      const [erased] = await store.tombstones.among(communityId, [mark]);
      if (status === 'opted_in' && erased !== undefined && erased.at > decidedAt)
        found.push({ communityId, userId, at: erased.at });
    }
  return found;
}
