import { keyOf } from '#core/lib/key-of.ts';
import { type KeptWords, parseKept } from '#core/conversation/kept-words.ts';
import { bySentAt } from '#core/conversation/summarise.ts';
import type { RecentTalk } from '#core/model/channel-talk.ts';
import type { CommunityId, ConversationId, MessageId } from '#core/model/ids.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import type { Placing, Surroundings } from '#core/ports/store-batches.ts';

export interface KnownConversation {
  record: ConversationRecord;
  messages: Map<MessageId, MessageRecord>;
}

/** Each by a key of the community and what it is of. */
export interface Ahead {
  conversations: Map<string, KnownConversation | null>;
  keptWords: Map<string, KeptWords>;
  openIn: Map<string, { since: Date; ids: readonly ConversationId[] }>;
  threadOpeners: Map<string, MessageRecord | null>;
  conversationIds: Map<string, ConversationId | null>;
  /** By channel; what is missing was never counted. */
  talk: Map<string, RecentTalk>;
}

export const nothingAhead = (): Ahead => ({
  conversations: new Map(),
  keptWords: new Map(),
  openIn: new Map(),
  threadOpeners: new Map(),
  conversationIds: new Map(),
  talk: new Map(),
});

/** Reads what the messages of a batch will ask for, at once. */
export async function readAhead(store: Store, placings: readonly Placing[]): Promise<Ahead> {
  if (placings.length === 0) return nothingAhead();
  const found = await store.batches.around(placings);
  return {
    ...conversationsIn(found, placings),
    ...messagesIn(found, placings),
    openIn: openIn(found, placings),
    talk: new Map(found.talk.map((one) => [keyOf(one.communityId, one.channelId), one])),
  };
}

/** A conversation that nobody read ahead. */
export async function loadConversation(
  { conversations, messages }: Store,
  communityId: CommunityId,
  id: ConversationId,
): Promise<KnownConversation | null> {
  const record = await conversations.get(communityId, id);
  if (record === null) return null;
  const told = await messages.ofConversation(communityId, id);
  return { record, messages: new Map(told.map((message) => [message.id, message])) };
}

function conversationsIn(
  { conversations }: Surroundings,
  placings: readonly Placing[],
): Pick<Ahead, 'conversations' | 'keptWords'> {
  // What is not there, nobody needs to look for again.
  const known = new Map<string, KnownConversation | null>(
    placings.flatMap(({ communityId, messageId, conversationId }) => [
      [keyOf(communityId, conversationId ?? messageId), null],
      [keyOf(communityId, messageId), null],
    ]),
  );
  const keptWords = new Map<string, KeptWords>();
  for (const { record, messages, post } of conversations) {
    const key = keyOf(record.communityId, record.id);
    known.set(key, { record, messages: new Map(messages.map((message) => [message.id, message])) });
    keptWords.set(key, parseKept(post));
  }
  return { conversations: known, keptWords };
}

/** Messages that are answered, and those that threads begin with. */
function messagesIn(
  { messages }: Surroundings,
  placings: readonly Placing[],
): Pick<Ahead, 'threadOpeners' | 'conversationIds'> {
  const byId = new Map(messages.map((message) => [keyOf(message.communityId, message.id), message]));
  // The earliest of a thread is put last, and stays.
  const backwards = [...messages].sort((first, second) => bySentAt(second, first));
  const byThread = new Map(
    backwards.map((message) => [keyOf(message.communityId, message.threadId), message]),
  );
  const threadOpeners = new Map<string, MessageRecord | null>();
  const conversationIds = new Map<string, ConversationId | null>();
  for (const { communityId, threadId, replyToId } of placings) {
    if (replyToId !== null) {
      const key = keyOf(communityId, replyToId);
      conversationIds.set(key, byId.get(key)?.conversationId ?? null);
    }
    if (threadId === null) continue;
    const key = keyOf(communityId, threadId);
    threadOpeners.set(key, byId.get(key) ?? byThread.get(key) ?? null);
  }
  return { threadOpeners, conversationIds };
}

function openIn({ conversations }: Surroundings, placings: readonly Placing[]): Ahead['openIn'] {
  const placeOf = (place: Pick<ConversationRecord, 'communityId' | 'channelId' | 'threadId'>): string =>
    keyOf(place.communityId, place.channelId, place.threadId);
  const records = Map.groupBy(
    conversations.map(({ record }) => record),
    placeOf,
  );
  return new Map(
    [...Map.groupBy(placings, placeOf)].map(([place, group]) => {
      const since = new Date(Math.min(...group.map((one) => one.since.getTime())));
      const isOpen = ({ closedAt, lastActivityAt }: ConversationRecord): boolean =>
        closedAt === null && lastActivityAt >= since;
      return [place, { since, ids: (records.get(place) ?? []).filter(isOpen).map(({ id }) => id) }];
    }),
  );
}
