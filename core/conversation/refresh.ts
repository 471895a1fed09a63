import type { Store } from '#core/ports/index.ts';
import type { ConversationRecord } from '#core/model/records.ts';
import { summarise } from './summarise.ts';

/**
 * Brings a conversation in line with the messages that are left of it, or removes it when its seeker's messages are gone.
 * Returns what is stored afterwards.
 */
export async function refreshConversation(
  store: Store,
  communityId: string,
  conversationId: string,
): Promise<ConversationRecord | null> {
  const stored = await store.conversations.get(communityId, conversationId);
  if (stored === null) return null;
  const messages = await store.messages.ofConversation(communityId, conversationId);
  const conversation = summarise(stored, messages);
  if (conversation === null) await store.conversations.remove(communityId, conversationId);
  else await store.conversations.save(conversation);
  return conversation;
}
