import {
  expiryOf,
  keepLine,
  type KeptLine,
  type KeptWords,
  parseKept,
  writeKept,
} from '#core/conversation/kept-words.ts';
import { keyOf } from '#core/lib/key-of.ts';
import { summarise } from '#core/conversation/summarise.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import type { Thanks } from '#core/ports/store-conversations.ts';

interface State {
  conversation: ConversationRecord;
  messages: readonly MessageRecord[];
}

interface Key {
  communityId: string;
  conversationId: string;
}

/**
 * Gathers what a batch of messages changes and writes it at once, in a statement for each kind. Conversations are
 * recomputed message by message, and are this transaction's from the moment they are read.
 */
export class BatchWriter {
  readonly #store: Store;
  readonly #stored = new Map<string, State>();
  readonly #states = new Map<string, State>();
  readonly #messages: MessageRecord[] = [];
  readonly #posts = new Map<string, Key & { kept: KeptWords }>();
  readonly #changedPosts = new Set<string>();
  readonly #thanks = new Map<string, Thanks[]>();

  private constructor(store: Store) {
    this.#store = store;
  }

  /** @param records the messages that may be added */
  static async open(store: Store, records: readonly MessageRecord[]): Promise<BatchWriter> {
    const writer = new BatchWriter(store);
    for (const [communityId, written] of Map.groupBy(records, (record) => record.communityId))
      await writer.#read(communityId, written);
    return writer;
  }

  /**
   * The conversation as it is with this message.
   * @returns null for a message outside of any conversation
   */
  add(message: MessageRecord): State | null {
    const { communityId, conversationId } = message;
    if (conversationId === null) return null;
    const key = keyOf(communityId, conversationId);
    const before = this.#states.get(key) ?? this.#stored.get(key);
    const messages = [...(before?.messages.filter(({ id }) => id !== message.id) ?? []), message];
    const identity = before?.conversation ?? { id: conversationId, communityId, closedAt: null };
    const conversation = summarise(identity, messages);
    // The message that opens it may have failed in this batch, or was deleted since: trying again finds the right place.
    if (conversation === null) throw new Error(`Conversation ${conversationId} has no seeker's message.`);
    const state = { conversation, messages };
    this.#states.set(key, state);
    return state;
  }

  /** @param message as it is stored */
  save(message: MessageRecord): void {
    this.#messages.push(message);
  }

  keepWords(where: Key, line: KeptLine): void {
    const key = keyOf(where.communityId, where.conversationId);
    this.#posts.set(key, { ...where, kept: keepLine(this.#posts.get(key)?.kept ?? [], line) });
    this.#changedPosts.add(key);
  }

  thank(communityId: string, thanks: Thanks): void {
    this.#thanks.set(communityId, [...(this.#thanks.get(communityId) ?? []), thanks]);
  }

  async flush(now: Date): Promise<void> {
    const { conversations, messages, reception } = this.#store;
    await conversations.save(...[...this.#states.values()].map(({ conversation }) => conversation));
    await messages.save(...this.#messages);
    const changed = [...this.#posts].flatMap(([key, post]) => (this.#changedPosts.has(key) ? [post] : []));
    for (const [communityId, posts] of Map.groupBy(changed, (post) => post.communityId))
      await conversations.saveSeekerPosts(
        communityId,
        posts.map(({ conversationId, kept }) => ({
          conversationId,
          text: writeKept(kept),
          expiresAt: expiryOf(kept, now),
        })),
      );
    for (const [communityId, thanks] of this.#thanks) await reception.saveThanks(communityId, thanks);
  }

  async #read(communityId: string, records: readonly MessageRecord[]): Promise<void> {
    const { conversations, messages } = this.#store;
    const ids = [...new Set(records.flatMap(({ conversationId }) => conversationId ?? []))];
    const stored = ids.length === 0 ? [] : await conversations.getMany(communityId, ids);
    if (stored.length === 0) return;
    const known = stored.map(({ id }) => id);
    const byConversation = Map.groupBy(
      await messages.ofConversation(communityId, ...known),
      ({ conversationId }) => conversationId,
    );
    for (const conversation of stored) {
      const key = keyOf(communityId, conversation.id);
      this.#stored.set(key, { conversation, messages: byConversation.get(conversation.id) ?? [] });
    }
    const told = new Set(
      records.flatMap(({ role, conversationId }) => (role === 'seeker' ? [conversationId] : [])),
    );
    const wanted = known.filter((id) => told.has(id));
    const posts = wanted.length === 0 ? [] : await conversations.seekerPosts(communityId, wanted);
    for (const [conversationId, post] of posts) {
      const where = { communityId, conversationId };
      this.#posts.set(keyOf(where.communityId, where.conversationId), { ...where, kept: parseKept(post) });
    }
  }
}
