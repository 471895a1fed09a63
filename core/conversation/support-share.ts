import { keyOf } from '#core/lib/key-of.ts';
import type { ChannelId, CommunityId } from '#core/model/ids.ts';
import type { MessageRecord } from '#core/model/records.ts';

/** How many of the latest messages of a channel belong to conversations. */
export interface RecentTalk {
  messages: number;
  ofSupport: number;
}

export interface ChannelTalk extends RecentTalk {
  communityId: CommunityId;
  channelId: ChannelId;
}

export const NO_TALK: RecentTalk = { messages: 0, ofSupport: 0 };

/** Where more than this are counted, both counts are halved, so that what is long past counts less and less. */
export const MOST_COUNTED = 1_000;

/** The share of support that a channel of which nothing is known is taken to have. */
const USUAL_SHARE = 0.2;
/** So many messages it takes until a channel's own share counts as much as the usual one. */
const USUAL_COUNTS_AS = 50;

export const LEAST_SCARCITY = 0.8;
export const MOST_SCARCITY = 4;

/** The counts after more messages. Stores count in the same way; an edited message is counted again. */
export function countedOn(before: RecentTalk, added: RecentTalk): RecentTalk {
  const messages = before.messages + added.messages;
  const ofSupport = before.ofSupport + added.ofSupport;
  if (messages <= MOST_COUNTED) return { messages, ofSupport };
  return { messages: Math.floor(messages / 2), ofSupport: Math.floor(ofSupport / 2) };
}

/**
 * By how much the odds that a message asks have to be higher here than elsewhere: where nobody asks for support, most of what
 * looks like a request is none. By the root of the shares, so that one who asks among people who never do is still heard.
 */
export function scarcityOf({ messages, ofSupport }: RecentTalk): number {
  const share = (ofSupport + USUAL_SHARE * USUAL_COUNTS_AS) / (messages + USUAL_COUNTS_AS);
  return Math.min(Math.max(Math.sqrt(USUAL_SHARE / share), LEAST_SCARCITY), MOST_SCARCITY);
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
