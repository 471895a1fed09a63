import type { Secrets, Store } from '#core/ports/index.ts';
import { newAnswer, type Who } from './defaults.ts';
import { removePerson } from './remove-person.ts';

interface Deps {
  store: Store;
  secrets: Secrets;
  now: Date;
}

/**
 * Removes every row about a person in one community, their yes included. A no stays: whoever asked to be left out did not
 * ask to be read by erasing. The audit says that an erasure happened and how many rows went, not whose. Safe to repeat.
 * @returns how many rows went.
 */
export function eraseMember(deps: Deps, who: Who): Promise<number> {
  return deps.store.transaction(async (store) => {
    await store.communities.hold([who.communityId]);
    const before = await store.members.get(who.communityId, who.userId);
    if (before?.status !== 'opted_out') return removeAll({ ...deps, store }, who);
    // Where the community is gone, the no is all there is.
    if ((await store.communities.get(who.communityId)) === null) return 0;
    const rows = (await removePerson({ ...deps, store }, who)) - 1;
    await store.members.save(newAnswer(who, 'opted_out', before.decidedAt));
    return audited({ ...deps, store }, who, rows);
  });
}

/** Removes every row about a person and their no: afterwards they are somebody who was never asked. Safe to repeat. */
export function takeNoBack(deps: Deps, who: Who): Promise<number> {
  return deps.store.transaction(async (store) => {
    await store.communities.hold([who.communityId]);
    return removeAll({ ...deps, store }, who);
  });
}

const removeAll = async (deps: Deps, who: Who): Promise<number> =>
  audited(deps, who, await removePerson(deps, who));

/** Who asks again and again must not push other entries out of sight. */
async function audited({ store, now }: Deps, { communityId }: Who, rows: number): Promise<number> {
  if (rows > 0)
    await store.audit.append({ communityId, at: now, actorKey: null, action: 'erasure', detail: { rows } });
  return rows;
}
