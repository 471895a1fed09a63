import { keyOf } from '#core/lib/key-of.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { countedOn, talkOf } from '#core/conversation/count-talk.ts';
import { type ChannelTalk, NO_TALK } from '#core/model/channel-talk.ts';
import type { BatchStore, OfCommunity, Placing, StoredConversation } from '#core/ports/store-batches.ts';
import { answerOf } from './answer-of.ts';
import { byTime } from './by-time.ts';
import { replaceThanks } from './reception.ts';
import type { Table } from './table.ts';
import type { View } from './tables.ts';

const unique = (of: readonly OfCommunity<string>[]): string[] => [
  ...new Set(of.map(({ communityId, id }) => keyOf(communityId, id))),
];

const present = <T extends object>(table: Table<T>, keys: Iterable<string>): T[] =>
  [...keys].flatMap((key) => table.get(key) ?? []);

function stored({ tables }: View, keys: Iterable<string>): StoredConversation[] {
  return present(tables.conversations, keys).map((record) => {
    const key = keyOf(record.communityId, record.id);
    const messages = byTime(tables.messages.where('conversation', key));
    return { record, messages, post: tables.seekerPosts.get(key)?.text ?? null };
  });
}

function related({ tables }: View, { communityId, threadId, replyToId }: Placing): MessageRecord[] {
  const get = (id: string | null): MessageRecord | null =>
    id === null ? null : tables.messages.get(keyOf(communityId, id));
  const named = get(threadId);
  const first =
    named !== null || threadId === null
      ? undefined
      : byTime(tables.messages.where('thread', keyOf(communityId, threadId)))[0];
  return [named, first, get(replyToId)].flatMap((message) => message ?? []);
}

/** A place is looked through once, however many messages came there. */
function openAround({ tables }: View, placings: readonly Placing[]): string[] {
  const places = Map.groupBy(placings, ({ communityId, channelId, threadId }) =>
    keyOf(communityId, channelId, threadId),
  );
  return [...places].flatMap(([place, group]) => {
    const since = Math.min(...group.map((one) => one.since.getTime()));
    return tables.conversations
      .where('openPlace', place, ({ lastActivityAt }) => lastActivityAt.getTime() >= since)
      .map(({ communityId, id }) => keyOf(communityId, id));
  });
}

const named = ({ communityId, messageId, conversationId }: Placing): string[] =>
  [messageId, conversationId].flatMap((id) => (id === null ? [] : keyOf(communityId, id)));

function countOn({ tables, journal }: View, { communityId, channelId, ...added }: ChannelTalk): void {
  const before = tables.talk.get(keyOf(communityId, channelId)) ?? NO_TALK;
  tables.talk.set({ communityId, channelId, ...countedOn(before, added) }, journal);
}

export function memoryBatches(view: View): BatchStore {
  const { tables, journal } = view;
  return {
    find: ({ people, messages, marks, conversations }) =>
      Promise.resolve({
        communities: present(
          tables.communities,
          new Set([...people, ...messages, ...marks, ...conversations].map(({ communityId }) => communityId)),
        ),
        members: unique(people).flatMap((key) => answerOf(view, key) ?? []),
        messages: present(tables.messages, unique(messages)),
        marks: present(
          tables.tombstones,
          new Set(marks.map(({ communityId, mark }) => keyOf(communityId, mark))),
        ),
        conversations: stored(view, unique(conversations)),
      }),
    around(placings) {
      const messages = new Map(
        placings
          .flatMap((one) => related(view, one))
          .map((message) => [keyOf(message.communityId, message.id), message]),
      );
      const told = [...messages.values()].flatMap(({ communityId, conversationId }) =>
        conversationId === null ? [] : keyOf(communityId, conversationId),
      );
      const keys = new Set([...placings.flatMap(named), ...told, ...openAround(view, placings)]);
      const channels = new Set(placings.map(({ communityId, channelId }) => keyOf(communityId, channelId)));
      return Promise.resolve({
        messages: [...messages.values()],
        conversations: stored(view, keys),
        talk: present(tables.talk, channels),
      });
    },
    save({ conversations, messages, posts, thanks }) {
      for (const record of conversations) tables.conversations.set(record, journal);
      for (const record of messages) tables.messages.set(record, journal);
      for (const one of talkOf(messages)) countOn(view, one);
      for (const post of posts) tables.seekerPosts.set(post, journal);
      replaceThanks(view, thanks);
      return Promise.resolve();
    },
  };
}
