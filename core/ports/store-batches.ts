import type { ChannelId, CommunityId, ConversationId, MessageId, ThreadId, UserId } from '#core/model/ids.ts';
import type {
  CommunityRecord,
  ConversationRecord,
  MemberRecord,
  MessageRecord,
} from '#core/model/records.ts';
import type { ChannelTalk } from '#core/model/channel-talk.ts';
import type { SeekerPost, Thanks } from './store-conversations.ts';

/** A row of a community. */
export interface OfCommunity<Id> {
  communityId: CommunityId;
  id: Id;
}

export interface Mark {
  communityId: CommunityId;
  mark: string;
}

/** What to look for: people by their user ids, messages and conversations by theirs. */
export interface Sought {
  people: readonly OfCommunity<UserId>[];
  messages: readonly OfCommunity<MessageId>[];
  marks: readonly Mark[];
  conversations: readonly OfCommunity<ConversationId>[];
}

export interface StoredConversation {
  record: ConversationRecord;
  /** All of them, oldest first. */
  messages: readonly MessageRecord[];
  /** The seeker's words, while they are kept. */
  post: string | null;
}

/** Those that are stored, in any order. */
export interface Found {
  /** Of everything that was sought. */
  communities: readonly CommunityRecord[];
  members: readonly MemberRecord[];
  messages: readonly MessageRecord[];
  marks: readonly (Mark & { at: Date })[];
  conversations: readonly StoredConversation[];
}

/** A message that looks for its place. */
export interface Placing {
  communityId: CommunityId;
  messageId: MessageId;
  channelId: ChannelId;
  threadId: ThreadId | null;
  replyToId: MessageId | null;
  /** Where an earlier version of it stands. */
  conversationId: ConversationId | null;
  /** Conversations that were active since then may be its own. */
  since: Date;
}

export interface Surroundings {
  /** The messages that are answered and those that threads are named after; else the first message of a thread. */
  messages: readonly MessageRecord[];
  /**
   * Those of these messages, those that a message may have opened or stood in before, and those that are open in its place
   * and active since its time.
   */
  conversations: readonly StoredConversation[];
  /** Of the channels of these messages, where anything was counted. */
  talk: readonly ChannelTalk[];
}

/** Of any number of communities, each row once. */
export interface Written {
  conversations: readonly ConversationRecord[];
  /** A `memberId` must be a stored member's. */
  messages: readonly MessageRecord[];
  posts: readonly (SeekerPost & { communityId: CommunityId })[];
  /** Replaces the replies that each message thanks for; none when it does not thank. All must be stored. */
  thanks: readonly (Thanks & { communityId: CommunityId })[];
}

/** What a batch of messages asks for and leaves behind, of all its communities: a trip to the store each. */
export interface BatchStore {
  /** Inside a transaction the conversations are then this transaction's: others that look for them wait for its end. */
  find(sought: Sought): Promise<Found>;
  around(placings: readonly Placing[]): Promise<Surroundings>;
  /** Inserts or replaces, and counts the messages on to the talk of their channels (`countedOn`). */
  save(written: Written): Promise<void>;
}
