import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';

/**
 * The community of a question in private. Buttons of earlier versions do not name it: theirs is the only one where the person
 * is known, and of several it is not guessed.
 */
export async function communityMeant(
  store: Store,
  userId: UserId,
  named: CommunityId | null,
): Promise<CommunityId | null> {
  if (named !== null) return named;
  const [only = null, ...others] = await store.members.communitiesOf(userId);
  return others.length === 0 ? only : null;
}
