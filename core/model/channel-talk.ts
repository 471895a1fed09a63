import type { ChannelId, CommunityId } from './ids.ts';

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
