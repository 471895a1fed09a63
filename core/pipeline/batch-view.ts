import type { Store } from '#core/ports/index.ts';
import {
  type CommunityId,
  type ConversationId,
  type MessageId,
  origin,
  type ThreadId,
} from '#core/model/ids.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';
import { keptAfter, type KeptWords, parseKept } from '#core/conversation/kept-words.ts';
import { summarise } from '#core/conversation/summarise.ts';
import { countIn } from '#core/conversation/count-talk.ts';
import { NO_TALK, type RecentTalk } from '#core/model/channel-talk.ts';
import { type Ahead, type KnownConversation, loadConversation, nothingAhead } from './read-ahead.ts';
import { keyOf } from '#core/lib/key-of.ts';

/**
 * The store as it will be once the messages planned so far are written. Models are asked once for a whole batch, so
 * conversations of a batch are decided before anything of it is stored.
 */
export class BatchView {
  readonly #store: Store;
  readonly #messages = new Map<string, MessageRecord>();
  readonly #ahead: Ahead;

  /** @param ahead what was read for the whole batch; what it lacks is read when it is asked for */
  constructor(store: Store, ahead: Ahead = nothingAhead()) {
    this.#store = store;
    this.#ahead = ahead;
  }

  async conversation(communityId: CommunityId, id: ConversationId): Promise<ConversationRecord | null> {
    return (await this.#known(communityId, id))?.record ?? null;
  }

  async messagesOf(communityId: CommunityId, conversationId: ConversationId): Promise<MessageRecord[]> {
    return [...((await this.#known(communityId, conversationId))?.messages.values() ?? [])];
  }

  async conversationOfMessage(communityId: CommunityId, id: MessageId): Promise<ConversationRecord | null> {
    const planned = this.#messages.get(keyOf(communityId, id));
    if (planned !== undefined) {
      return planned.conversationId === null ? null : this.conversation(communityId, planned.conversationId);
    }
    const ahead = this.#ahead.conversationIds.get(keyOf(communityId, id));
    const known = ahead ?? (await this.#store.conversations.ofMessage(communityId, id))?.id;
    return known === undefined ? null : this.conversation(communityId, known);
  }

  /** The message a thread grew from, else the first one that stands in it. */
  async threadOpener(communityId: CommunityId, threadId: ThreadId): Promise<MessageRecord | null> {
    const starter =
      this.#messages.get(keyOf(communityId, threadId)) ?? (await this.#storedOpener(communityId, threadId));
    if (starter !== null) return starter;
    const planned = [...this.#messages.values()].filter((message) => message.communityId === communityId);
    return planned.find((message) => message.threadId === threadId) ?? null;
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
    for (const known of this.#ahead.conversations.values()) {
      const record = known?.record;
      if (record?.communityId !== communityId || record.channelId !== channelId) continue;
      if (record.threadId === threadId && record.lastActivityAt >= activeSince) found.set(record.id, record);
    }
    return [...found.values()]
      .filter((record) => record.closedAt === null)
      .sort((first, second) => second.lastActivityAt.getTime() - first.lastActivityAt.getTime());
  }

  /** What was talked about in the channel as far as the batch has come. */
  recentTalk({ communityId, channelId }: Pick<MessageRecord, 'communityId' | 'channelId'>): RecentTalk {
    return this.#ahead.talk.get(keyOf(communityId, channelId)) ?? NO_TALK;
  }

  /** The seeker's words as far as the batch has come. */
  async keptWords(communityId: CommunityId, conversationId: ConversationId): Promise<KeptWords> {
    const key = keyOf(communityId, conversationId);
    const present = this.#ahead.keptWords.get(key);
    if (present !== undefined) return present;
    const isStored = this.#ahead.conversations.get(key) !== null;
    const stored = parseKept(
      isStored ? await this.#store.conversations.seekerPost(communityId, conversationId) : null,
    );
    this.#ahead.keptWords.set(key, stored);
    return stored;
  }

  /** Adds a planned message; `text` matters only for a seeker's words. */
  async put(message: MessageRecord, text: string): Promise<void> {
    const { communityId, conversationId } = message;
    this.#messages.set(keyOf(communityId, message.id), message);
    countIn(this.#ahead.talk, message);
    if (conversationId === null) return;
    const key = keyOf(communityId, conversationId);
    const kept = await this.keptWords(communityId, conversationId);
    this.#ahead.keptWords.set(key, keptAfter(kept, message, text));
    const known = await this.#known(communityId, conversationId);
    const messages = new Map(known?.messages).set(message.id, message);
    const identity = known?.record ?? { id: conversationId, communityId, closedAt: null };
    const record = summarise(identity, [...messages.values()]);
    this.#ahead.conversations.set(key, record === null ? null : { record, messages });
  }

  /** One query for a place in a batch, unless a message reaches further back than the first one did. */
  async #storedIn(
    { communityId, channelId, threadId }: Pick<MessageRecord, 'communityId' | 'channelId' | 'threadId'>,
    since: Date,
  ): Promise<readonly ConversationId[]> {
    const key = keyOf(communityId, channelId, threadId);
    const present = this.#ahead.openIn.get(key);
    if (present !== undefined && present.since <= since) return present.ids;
    const stored = await this.#store.conversations.openIn(communityId, { channelId, threadId }, since);
    const ids = stored.map(({ id }) => id);
    this.#ahead.openIn.set(key, { since, ids });
    return ids;
  }

  /** The starter as the store has it; a starter that is planned in this batch is looked up first. */
  async #storedOpener(communityId: CommunityId, threadId: ThreadId): Promise<MessageRecord | null> {
    const key = keyOf(communityId, threadId);
    const present = this.#ahead.threadOpeners.get(key);
    if (present !== undefined) return present;
    const { messages } = this.#store;
    const named = await messages.get(communityId, origin(threadId));
    const opener = named ?? (await messages.firstOfThread(communityId, threadId));
    this.#ahead.threadOpeners.set(key, opener);
    return opener;
  }

  async #known(communityId: CommunityId, id: ConversationId): Promise<KnownConversation | null> {
    const key = keyOf(communityId, id);
    const present = this.#ahead.conversations.get(key);
    if (present !== undefined) return present;
    const loaded = await loadConversation(this.#store, communityId, id);
    this.#ahead.conversations.set(key, loaded);
    return loaded;
  }
}
