import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Store } from '#core/ports/index.ts';

/**
 * Keeps the language in which somebody just spoke with the bot, in every community that writes to them, so that what is sent
 * later is in it. Nothing is kept of those who asked for nothing, and nothing beside a no.
 */
export async function rememberLanguage(store: Store, userId: UserId, locale: Locale): Promise<void> {
  for (const communityId of await store.members.communitiesOf(userId)) {
    const { member, seeker } = await outdated(store, communityId, userId, locale);
    if (member === null && seeker === null) continue;
    await store.transaction(async (within) => {
      await within.communities.hold([communityId]);
      const { member, seeker } = await outdated(within, communityId, userId, locale);
      if (member !== null) await within.members.save({ ...member, locale });
      if (seeker !== null) await within.seekers.save({ ...seeker, locale });
    });
  }
}

/** What is stored of the person and names another language, or none. */
async function outdated(store: Store, communityId: CommunityId, userId: UserId, locale: Locale) {
  const member = await store.members.get(communityId, userId);
  const seeker = await store.seekers.get(communityId, userId);
  return {
    member: member?.status === 'opted_in' && member.locale !== locale ? member : null,
    seeker: seeker !== null && seeker.locale !== locale ? seeker : null,
  };
}
