import type { CommunityId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import type { Written } from '#core/ports/store-batches.ts';
import type { SeekerPost, Thanks } from '#core/ports/store-conversations.ts';

/** A batch with nothing but this. */
export const written = (part: Partial<Written>): Written => ({
  conversations: [],
  messages: [],
  posts: [],
  thanks: [],
  ...part,
});

export const savePosts = (
  store: Store,
  communityId: CommunityId,
  posts: readonly SeekerPost[],
): Promise<void> => store.batches.save(written({ posts: posts.map((post) => ({ communityId, ...post })) }));

export const saveThanks = (
  store: Store,
  communityId: CommunityId,
  thanks: readonly Thanks[],
): Promise<void> => store.batches.save(written({ thanks: thanks.map((one) => ({ communityId, ...one })) }));
