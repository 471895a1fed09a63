import type { Store } from '#core/ports/index.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';
import { keepLine, type KeptWords, parseKept } from '#core/conversation/kept-words.ts';
import { summarise } from '#core/conversation/summarise.ts';

interface Known {
  record: ConversationRecord;
  messages: Map<string, MessageRecord>;
}

/**
 * The store as it will be once the messages planned so far are written. Models are asked once for a whole batch, so
 * conversations of a batch are decided before anything of it is stored.
 */
export class BatchView {
  readonly #store: Store;
  readonly #messages = new Map<string, MessageRecord>();
  readonly #conversations = new Map<string, Promise<Known | null>>();
  readonly #keptWords = new Map<string, KeptWords>();
  readonly #places = new Map<string, { since: Date; ids: readonly string[] }>();
  readonly #openers = new Map<string, MessageRecord | null>();

  constructor(store: Store) {
    this.#store = store;
  }

  async conversation(communityId: string, id: string): Promise<ConversationRecord | null> {
    return (await this.#known(communityId, id))?.record ?? null;
  }

  async messagesOf(communityId: string, conversationId: string): Promise<MessageRecord[]> {
    return [...((await this.#known(communityId, conversationId))?.messages.values() ?? [])];
  }

  async conversationOfMessage(communityId: string, messageId: string): Promise<ConversationRecord | null> {
    const planned = this.#messages.get(keyOf(communityId, messageId));
    if (planned !== undefined) {
      return planned.conversationId === null ? null : this.conversation(communityId, planned.conversationId);
    }
    const stored = await this.#store.conversations.ofMessage(communityId, messageId);
    return stored === null ? null : this.conversation(communityId, stored.id);
  }

  /** The message a thread grew from, else the first one that stands in it. */
  async threadOpener(communityId: string, threadId: string): Promise<MessageRecord | null> {
    const starter =
      this.#messages.get(keyOf(communityId, threadId)) ?? (await this.#storedOpener(communityId, threadId));
    if (starter !== null) return starter;
    for (const message of this.#messages.values()) {
      if (message.communityId === communityId && message.threadId === threadId) return message;
    }
    return null;
  }

  /** Open conversations of one channel and thread, most recent activity first. */
  async openIn(
    place: Pick<MessageRecord, 'communityId' | 'channelId' | 'threadId'>,
    activeSince: Date,
  ): Promise<ConversationRecord[]> {
    const { communityId, channelId, threadId } = place;
    const found = new Map<string, ConversationRecord>();
    for (const id of await this.#storedIn(place, activeSince)) {
      const record = await this.conversation(communityId, id);
      if (record !== null && record.lastActivityAt >= activeSince) found.set(id, record);
    }
    for (const pending of this.#conversations.values()) {
      const record = (await pending)?.record;
      if (record?.communityId !== communityId || record.channelId !== channelId) continue;
      if (record.threadId === threadId && record.lastActivityAt >= activeSince) found.set(record.id, record);
    }
    return [...found.values()]
      .filter((record) => record.closedAt === null)
      .sort((first, second) => second.lastActivityAt.getTime() - first.lastActivityAt.getTime());
  }

  /** The seeker's words as far as the batch has come. */
  async keptWords(communityId: string, conversationId: string): Promise<KeptWords> {
    const key = keyOf(communityId, conversationId);
    const present = this.#keptWords.get(key);
    if (present !== undefined) return present;
    const stored = parseKept(await this.#store.conversations.seekerPost(communityId, conversationId));
    this.#keptWords.set(key, stored);
    return stored;
  }

  /** Adds a planned message; `text` matters only for a seeker's words. */
  async put(message: MessageRecord, text: string): Promise<void> {
    const { communityId, conversationId } = message;
    this.#messages.set(keyOf(communityId, message.id), message);
    if (conversationId === null) return;
    const key = keyOf(communityId, conversationId);
    if (message.role === 'seeker' && message.scored) {
      const kept = await this.keptWords(communityId, conversationId);
      this.#keptWords.set(key, keepLine(kept, { ...message, text }));
    }
    const known = await this.#known(communityId, conversationId);
    const messages = new Map(known?.messages).set(message.id, message);
    const identity = known?.record ?? { id: conversationId, communityId, closedAt: null };
    const record = summarise(identity, [...messages.values()]);
    this.#conversations.set(key, Promise.resolve(record === null ? null : { record, messages }));
  }

  /** One query for a place in a batch, unless a message reaches further back than the first one did. */
  async #storedIn(
    { communityId, channelId, threadId }: Pick<MessageRecord, 'communityId' | 'channelId' | 'threadId'>,
    since: Date,
  ): Promise<readonly string[]> {
    const key = JSON.stringify([communityId, channelId, threadId]);
    const present = this.#places.get(key);
    if (present !== undefined && present.since <= since) return present.ids;
    const stored = await this.#store.conversations.openIn(communityId, channelId, threadId, since);
    const ids = stored.map(({ id }) => id);
    this.#places.set(key, { since, ids });
    return ids;
  }

  /** The starter as the store has it; a starter that is planned in this batch is looked up first. */
  async #storedOpener(communityId: string, threadId: string): Promise<MessageRecord | null> {
    const key = keyOf(communityId, threadId);
    const present = this.#openers.get(key);
    if (present !== undefined) return present;
    const stored =
      (await this.#store.messages.get(communityId, threadId)) ??
      (await this.#store.messages.firstOfThread(communityId, threadId));
    this.#openers.set(key, stored);
    return stored;
  }

  #known(communityId: string, id: string): Promise<Known | null> {
    const key = keyOf(communityId, id);
    const present = this.#conversations.get(key);
    if (present !== undefined) return present;
    const loaded = this.#load(communityId, id);
    this.#conversations.set(key, loaded);
    return loaded;
  }

  async #load(communityId: string, id: string): Promise<Known | null> {
    const record = await this.#store.conversations.get(communityId, id);
    if (record === null) return null;
    const messages = await this.#store.messages.ofConversation(communityId, id);
    return { record, messages: new Map(messages.map((message) => [message.id, message])) };
  }
}

function keyOf(communityId: string, id: string): string {
  return `${communityId}\n${id}`;
}
