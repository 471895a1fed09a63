import { summarise } from '#core/conversation/summarise.ts';
import type { Store } from '#core/ports/index.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';

interface State {
  conversation: ConversationRecord;
  messages: readonly MessageRecord[];
}

/**
 * Recomputes conversations message by message within one transaction: each is read (and with that held) once, and
 * written once at the end.
 */
export class ConversationWriter {
  readonly #store: Store;
  readonly #states = new Map<string, State>();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * The conversation as it is with this message, which the caller saves.
   * @returns null for a message outside of any conversation
   */
  async add(message: MessageRecord): Promise<State | null> {
    const { communityId, conversationId } = message;
    if (conversationId === null) return null;
    const key = `${communityId}\n${conversationId}`;
    const before = this.#states.get(key) ?? (await this.#read(communityId, conversationId));
    const messages = [...before.messages.filter(({ id }) => id !== message.id), message];
    const conversation = summarise(before.conversation, messages);
    // The message that opens it may have failed in this batch, or was deleted since: trying again finds the right place.
    if (conversation === null) throw new Error(`Conversation ${conversationId} has no seeker's message.`);
    const state = { conversation, messages };
    this.#states.set(key, state);
    return state;
  }

  async flush(): Promise<void> {
    for (const { conversation } of this.#states.values()) await this.#store.conversations.save(conversation);
  }

  async #read(communityId: string, id: string) {
    const stored = await this.#store.conversations.get(communityId, id);
    const messages = stored === null ? [] : await this.#store.messages.ofConversation(communityId, id);
    return { conversation: stored ?? { id, communityId, closedAt: null }, messages };
  }
}
