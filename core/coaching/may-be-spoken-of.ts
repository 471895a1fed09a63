import type { CommunityId, MessageId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';

/**
 * Whether anything may still be said to a supporter of a reply: the conversation it answers in is there, and nothing in it
 * ever sounded as if a life could be in danger. Both may change after a note about it was written.
 */
export async function mayBeSpokenOf(
  store: Store,
  communityId: CommunityId,
  replyId: MessageId,
): Promise<boolean> {
  const conversation = await store.conversations.ofMessage(communityId, replyId);
  return conversation !== null && !conversation.hasRisk;
}
