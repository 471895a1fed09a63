import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { removePerson } from './remove-person.ts';

/**
 * Removes every row about a person in one community, their no or yes included: afterwards they are somebody who was never asked.
 * The audit says that an erasure happened and how many rows went, not whose. Safe to repeat.
 * @returns how many rows went.
 */
export async function eraseMember(
  deps: { store: Store; secrets: Secrets; now: Date },
  who: { communityId: CommunityId; userId: UserId },
): Promise<number> {
  return deps.store.transaction(async (store) => {
    await store.communities.hold([who.communityId]);
    const rows = await removePerson({ ...deps, store }, who);
    // Who asks again and again must not push other entries out of sight.
    if (rows === 0) return 0;
    await store.audit.append({
      communityId: who.communityId,
      at: deps.now,
      actorKey: null,
      action: 'erasure',
      detail: { rows },
    });
    return rows;
  });
}
