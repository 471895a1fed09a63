import { piecesOf } from '#core/lib/pieces.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { MemberRecord } from '#core/model/records.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { personTombstone } from '#core/retention/tombstones.ts';
import type { Who } from './defaults.ts';
import { eraseMember } from './erase-member.ts';

interface Deps {
  store: Store;
  secrets: Secrets;
  now: Date;
}

interface SaidNo extends Who {
  /** Ids that the community had before, one of which it may have again. */
  formerIds: readonly CommunityId[];
}

interface Erased extends Who {
  at: Date;
}

/** People who are looked up at a time. */
const AT_ONCE = 2000;

/**
 * After a restore: removes once more what is stored about people whose no is known, and about those who erased their data
 * after the yes that came back with it.
 * @returns how many people
 */
export async function eraseAgain(deps: Deps, saidNo: readonly SaidNo[]): Promise<number> {
  for (const { communityId, formerIds, userId } of saidNo)
    for (const id of [communityId, ...formerIds]) await eraseMember(deps, { communityId: id, userId });
  const erased = await erasedSince(deps);
  // As of then: what they wrote later is read.
  for (const { at, ...who } of erased) await eraseMember({ ...deps, now: at }, who);
  return saidNo.length + erased.length;
}

async function erasedSince(deps: Deps): Promise<Erased[]> {
  const found: Erased[] = [];
  for (const { id } of await deps.store.communities.list()) {
    const agreed = (await deps.store.members.list(id)).filter(({ status }) => status === 'opted_in');
    for (const piece of piecesOf(agreed, AT_ONCE)) found.push(...(await erasedAmong(deps, id, piece)));
  }
  return found;
}

async function erasedAmong(
  { store, secrets }: Deps,
  communityId: CommunityId,
  agreed: readonly MemberRecord[],
): Promise<Erased[]> {
  const markOf = ({ userId }: MemberRecord): string => personTombstone(secrets, communityId, userId);
  const known = await store.tombstones.among(communityId, agreed.map(markOf));
  const erasedAt = new Map(known.map(({ mark, at }) => [mark, at]));
  return agreed.flatMap((member): Erased[] => {
    const at = erasedAt.get(markOf(member));
    return at !== undefined && at > member.decidedAt ? [{ communityId, userId: member.userId, at }] : [];
  });
}
