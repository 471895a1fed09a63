import { summarise } from '#core/conversation/summarise.ts';
import type { Store } from '#core/ports.ts';
import type { ConversationRecord, MessageRecord } from '#core/records.ts';

interface Written {
  conversation: ConversationRecord;
  messages: readonly MessageRecord[];
}

/**
 * Recomputes conversations message by message through a batch. The messages of a conversation are read once a batch, and
 * again when somebody else has changed it meanwhile.
 */
export class ConversationWriter {
  readonly #written = new Map<string, Written>();

  /**
   * Saves the conversation as it is with this message, which the caller saves in the same transaction.
   * @returns null for a message outside of any conversation
   */
  async save(store: Store, message: MessageRecord): Promise<Written | null> {
    const { communityId, conversationId } = message;
    if (conversationId === null) return null;
    const key = `${communityId}\n${conversationId}`;
    const stored = await store.conversations.get(communityId, conversationId);
    const before = await this.#messages(store, key, stored, { communityId, id: conversationId });
    this.#written.delete(key);
    const messages = [...before.filter(({ id }) => id !== message.id), message];
    const conversation = summarise(stored ?? { id: conversationId, communityId, closedAt: null }, messages);
    // The message that opens it may have failed in this batch, or was deleted since: trying again finds the right place.
    if (conversation === null) throw new Error(`Conversation ${conversationId} has no seeker's message.`);
    await store.conversations.save(conversation);
    return { conversation, messages };
  }

  /** To be called once the transaction that wrote it is through. */
  keep(written: Written): void {
    this.#written.set(`${written.conversation.communityId}\n${written.conversation.id}`, written);
  }

  async #messages(
    store: Store,
    key: string,
    stored: ConversationRecord | null,
    { communityId, id }: { communityId: string; id: string },
  ): Promise<readonly MessageRecord[]> {
    const kept = this.#written.get(key);
    if (kept !== undefined && JSON.stringify(kept.conversation) === JSON.stringify(stored))
      return kept.messages;
    return store.messages.ofConversation(communityId, id);
  }
}
