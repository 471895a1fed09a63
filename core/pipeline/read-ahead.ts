import { keyOf } from '#core/lib/key-of.ts';
import { type KeptWords, parseKept } from '#core/conversation/kept-words.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';

/** What a message of a batch may ask for. */
export interface Wanted {
  communityId: string;
  messageId: string;
  channelId: string;
  threadId: string | null;
  replyToId: string | null;
  /** Where an earlier version of it stands. */
  conversationId: string | null;
  /** Conversations that were active since then may be its own. */
  since: Date;
}

export interface KnownConversation {
  record: ConversationRecord;
  messages: Map<string, MessageRecord>;
}

/** Each by a key of the community and what it is of. */
export interface Ahead {
  conversations: Map<string, KnownConversation | null>;
  keptWords: Map<string, KeptWords>;
  openIn: Map<string, { since: Date; ids: readonly string[] }>;
  threadOpeners: Map<string, MessageRecord | null>;
  conversationIds: Map<string, string | null>;
}

export const nothingAhead = (): Ahead => ({
  conversations: new Map(),
  keptWords: new Map(),
  openIn: new Map(),
  threadOpeners: new Map(),
  conversationIds: new Map(),
});

/** Reads what the messages of a batch will ask for, in one query for each kind and community. */
export async function readAhead(store: Store, wanted: readonly Wanted[]): Promise<Ahead> {
  const ahead = nothingAhead();
  for (const [communityId, messages] of Map.groupBy(wanted, (one) => one.communityId)) {
    const open = await readOpen(store, communityId, messages, ahead);
    const related = await readRelated(store, communityId, messages, ahead);
    const ids = new Set([
      ...related.flatMap(({ conversationId }) => conversationId ?? []),
      // A message that opens a conversation gives it its id: it may be there from an earlier try.
      ...messages.flatMap(({ conversationId, messageId }) => [conversationId ?? messageId, messageId]),
    ]);
    for (const { id } of open) ids.delete(id);
    const others = await store.conversations.getMany(communityId, [...ids]);
    for (const id of ids) ahead.conversations.set(keyOf(communityId, id), null);
    await readConversations(store, communityId, [...open, ...others], ahead);
  }
  return ahead;
}

async function readOpen(
  store: Store,
  communityId: string,
  messages: readonly Wanted[],
  { openIn }: Ahead,
): Promise<ConversationRecord[]> {
  const placeOf = ({ channelId, threadId }: Pick<ConversationRecord, 'channelId' | 'threadId'>): string =>
    keyOf(communityId, channelId, threadId);
  const places = Map.groupBy(messages, placeOf);
  const earliest = (group: readonly Wanted[]): Date =>
    new Date(Math.min(...group.map(({ since }) => since.getTime())));
  const found = Map.groupBy(
    await store.conversations.openIn(
      communityId,
      [...places.values()].flatMap((group) => group.slice(0, 1)),
      earliest(messages),
    ),
    placeOf,
  );
  const open: ConversationRecord[] = [];
  for (const [place, group] of places) {
    const since = earliest(group);
    const here = found.get(place)?.filter(({ lastActivityAt }) => lastActivityAt >= since) ?? [];
    openIn.set(place, { since, ids: here.map(({ id }) => id) });
    open.push(...here);
  }
  return open;
}

/** Messages that are answered, and those that threads begin with. */
async function readRelated(
  store: Store,
  communityId: string,
  messages: readonly Wanted[],
  { threadOpeners, conversationIds }: Ahead,
): Promise<MessageRecord[]> {
  const threads = [...new Set(messages.flatMap(({ threadId }) => threadId ?? []))];
  const answered = [...new Set(messages.flatMap(({ replyToId }) => replyToId ?? []))];
  if (threads.length + answered.length === 0) return [];
  const named = await store.messages.getMany(communityId, [...new Set([...threads, ...answered])]);
  const byId = new Map(named.map((message) => [message.id, message]));
  for (const id of answered)
    conversationIds.set(keyOf(communityId, id), byId.get(id)?.conversationId ?? null);
  const nameless = threads.filter((id) => !byId.has(id));
  const first = nameless.length === 0 ? [] : await store.messages.firstOfThreads(communityId, nameless);
  const byThread = new Map(first.map((message) => [message.threadId, message]));
  for (const id of threads)
    threadOpeners.set(keyOf(communityId, id), byId.get(id) ?? byThread.get(id) ?? null);
  return [...named, ...first];
}

async function readConversations(
  store: Store,
  communityId: string,
  records: readonly ConversationRecord[],
  { conversations, keptWords }: Ahead,
): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  const messages = Map.groupBy(
    await store.messages.ofConversation(communityId, ...ids),
    ({ conversationId }) => conversationId,
  );
  const posts = await store.conversations.seekerPosts(communityId, ids);
  for (const record of records) {
    const key = keyOf(communityId, record.id);
    const own = messages.get(record.id)?.map((message): [string, MessageRecord] => [message.id, message]);
    conversations.set(key, { record, messages: new Map(own) });
    keptWords.set(key, parseKept(posts.get(record.id) ?? null));
  }
}
