import {
  expiryOf,
  keepLine,
  type KeptLine,
  type KeptWords,
  parseKept,
  withoutLine,
  writeKept,
} from '#core/conversation/kept-words.ts';
import { keyOf } from '#core/lib/key-of.ts';
import { summarise } from '#core/conversation/summarise.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';
import type { StoredConversation, Written } from '#core/ports/store-batches.ts';

interface State {
  conversation: ConversationRecord;
  messages: readonly MessageRecord[];
}

interface Key {
  communityId: CommunityId;
  conversationId: ConversationId;
}

/** Gathers what a batch of messages changes. Conversations are recomputed message by message. */
export class BatchWriter {
  readonly #stored: ReadonlyMap<string, State>;
  readonly #states = new Map<string, State>();
  readonly #messages: MessageRecord[] = [];
  readonly #posts: Map<string, Key & { kept: KeptWords }>;
  readonly #changedPosts = new Set<string>();
  readonly #thanks: Written['thanks'][number][] = [];

  /** @param stored those that messages may be added to, which are the transaction's own */
  constructor(stored: readonly StoredConversation[]) {
    const keyed = stored.map((one) => [keyOf(one.record.communityId, one.record.id), one] as const);
    this.#stored = new Map(
      keyed.map(([key, { record, messages }]) => [key, { conversation: record, messages }]),
    );
    this.#posts = new Map(
      keyed.map(
        ([
          key,
          {
            record: { communityId, id: conversationId },
            post,
          },
        ]) => [key, { communityId, conversationId, kept: parseKept(post) }],
      ),
    );
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

  /** What is kept of a message goes; where nothing is, nothing happens. */
  forgetWords(where: Key, messageId: string): void {
    const key = keyOf(where.communityId, where.conversationId);
    const before = this.#posts.get(key)?.kept ?? [];
    const kept = withoutLine(before, messageId);
    if (kept.length === before.length) return;
    this.#posts.set(key, { ...where, kept });
    this.#changedPosts.add(key);
  }

  thank(thanks: Written['thanks'][number]): void {
    this.#thanks.push(thanks);
  }

  /** All of it, to be stored at once. */
  written(now: Date): Written {
    return {
      conversations: [...this.#states.values()].map(({ conversation }) => conversation),
      messages: this.#messages,
      posts: [...this.#posts].flatMap(([key, { kept, ...where }]) =>
        this.#changedPosts.has(key)
          ? { ...where, text: writeKept(kept), expiresAt: expiryOf(kept, now) }
          : [],
      ),
      thanks: this.#thanks,
    };
  }
}
