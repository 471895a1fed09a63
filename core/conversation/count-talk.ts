import { type ChannelTalk, MOST_COUNTED, NO_TALK, type RecentTalk } from '#core/model/channel-talk.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { keyOf } from '#core/lib/key-of.ts';

/** The counts after more messages. Stores count in the same way; an edited message is counted again. */
export function countedOn(before: RecentTalk, added: RecentTalk): RecentTalk {
  const messages = before.messages + added.messages;
  const ofSupport = before.ofSupport + added.ofSupport;
  if (messages <= MOST_COUNTED) return { messages, ofSupport };
  return { messages: Math.floor(messages / 2), ofSupport: Math.floor(ofSupport / 2) };
}

/** What messages add to the talk of each channel, in a fixed order of channels. */
export function talkOf(messages: readonly MessageRecord[]): ChannelTalk[] {
  const groups = Map.groupBy(messages, ({ communityId, channelId }) => keyOf(communityId, channelId));
  return [...groups.entries()]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const ofSupport = group.filter(({ conversationId }) => conversationId !== null).length;
      return [
        { communityId: first.communityId, channelId: first.channelId, messages: group.length, ofSupport },
      ];
    });
}

/** Counts a message on to what is known of the channels by their keys. */
export function countIn(talk: Map<string, RecentTalk>, message: MessageRecord): void {
  const key = keyOf(message.communityId, message.channelId);
  const added = { messages: 1, ofSupport: message.conversationId === null ? 0 : 1 };
  talk.set(key, countedOn(talk.get(key) ?? NO_TALK, added));
}
