import type { UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';

/** Until when somebody is off duty, which holds in all their communities, also in those they come to meanwhile; null when they are not. */
export async function offDutyOf(
  { members, seekers }: Pick<Store, 'members' | 'seekers'>,
  userId: UserId,
  now: Date,
): Promise<Date | null> {
  let latest: Date | null = null;
  for (const communityId of await members.communitiesOf(userId)) {
    const kept = [await members.get(communityId, userId), await seekers.get(communityId, userId)];
    for (const until of kept.map((one) => one?.offDutyUntil ?? null))
      if (until !== null && until > (latest ?? now)) latest = until;
  }
  return latest;
}
