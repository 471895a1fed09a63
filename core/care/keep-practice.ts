import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';

/** Keeps that somebody practised, and when: only for those who said yes, and not what. */
export async function keepPractice(
  { store, now }: { store: Store; now: Date },
  { communityId, userId }: { communityId: CommunityId; userId: UserId },
): Promise<void> {
  await store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const member = await within.members.get(communityId, userId);
    if (member?.status === 'opted_in')
      await within.care.saveEntry({ communityId, userId, kind: 'practice', at: now });
  });
}

/** How many scenes the person ended since the time. */
export async function practisedSince(
  { care }: Store,
  { communityId, userId }: { communityId: CommunityId; userId: UserId },
  since: Date,
): Promise<number> {
  const entries = await care.entries(communityId, userId);
  return entries.filter(({ kind, at }) => kind === 'practice' && at >= since).length;
}
