import type { Level, Mechanism } from '#core/model/analysis.ts';
import type { Period } from '#core/model/period.ts';
import type {
  ChannelId,
  CommunityId,
  ConversationId,
  MessageId,
  PersonKey,
  ThreadId,
  UserId,
} from '#core/model/ids.ts';
import type {
  ConversationRecord,
  MessageRecord,
  ReactionRecord,
  ReportedMessage,
} from '#core/model/records.ts';
import type { ConversationIdentity, SummarisedMessage } from '#core/model/summarised-message.ts';

/** A channel, or a thread in it. */
export type Place = Pick<ConversationRecord, 'channelId' | 'threadId'>;

export interface SeekerPost {
  conversationId: ConversationId;
  text: string;
  expiresAt: Date;
}

export interface ReplyLevels {
  sentAt: Date;
  empathy: Readonly<Record<Mechanism, { level: Level }>>;
}

/** What a message thanks for. */
export interface Thanks {
  messageId: MessageId;
  replyIds: readonly MessageId[];
}

export interface ConversationStore {
  /** Inside a transaction the conversation is then this transaction's: others that get it wait for the end. */
  get(communityId: CommunityId, id: ConversationId): Promise<ConversationRecord | null>;
  /** As `get`, of those that are stored, in any order. */
  getMany(communityId: CommunityId, ids: readonly ConversationId[]): Promise<ConversationRecord[]>;
  /** Of those that are stored, what their messages do not tell, in any order. Held as by `get`. */
  identities(communityId: CommunityId, ids: readonly ConversationId[]): Promise<ConversationIdentity[]>;
  /** Conversation of the message that is replied to. */
  ofMessage(communityId: CommunityId, messageId: MessageId): Promise<ConversationRecord | null>;
  /** Open conversations of this place in which a new message may belong, most recent activity first. */
  openIn(communityId: CommunityId, place: Place, activeSince: Date): Promise<ConversationRecord[]>;
  /** Conversations that are still known to be this seeker's, in any order. */
  ofSeeker(communityId: CommunityId, seekerKey: PersonKey): Promise<ConversationRecord[]>;
  /** Each once. */
  save(...conversations: readonly ConversationRecord[]): Promise<void>;
  /** Removes conversations and their seekers' texts. Remaining messages stay, outside of any conversation. */
  remove(communityId: CommunityId, ...ids: readonly ConversationId[]): Promise<void>;
  /**
   * Sets closedAt and drops every keyed hash and seeker text of conversations idle since before the time,
   * and the author hashes of messages outside of any conversation that were sent before the time. Returns how many
   * conversations were closed.
   */
  closeIdle(before: Date, now: Date): Promise<number>;
  /** The seeker's words (see `conversation/kept-words`), encrypted at rest, kept only while the conversation is open and not expired. */
  seekerPost(communityId: CommunityId, conversationId: ConversationId): Promise<string | null>;
}

export interface MessageStore {
  get(communityId: CommunityId, id: MessageId): Promise<MessageRecord | null>;
  /** All messages of the conversations, oldest first. */
  ofConversation(
    communityId: CommunityId,
    ...conversationIds: readonly ConversationId[]
  ): Promise<MessageRecord[]>;
  /** What records of the conversations are made from, in any order. */
  toSummarise(
    communityId: CommunityId,
    conversationIds: readonly ConversationId[],
  ): Promise<SummarisedMessage[]>;
  /** Replies by an opted-in supporter, oldest first. */
  ofMember(communityId: CommunityId, userId: UserId, period: Period): Promise<MessageRecord[]>;
  /** The same of several supporters together. */
  ofMembers(communityId: CommunityId, userIds: readonly UserId[], period: Period): Promise<MessageRecord[]>;
  /** What growth is told from, of their scored replies in the period, by the supporter's id. */
  levelsOf(
    communityId: CommunityId,
    userIds: readonly UserId[],
    period: Period,
  ): Promise<Map<UserId, ReplyLevels[]>>;
  /** Inserts or replaces by (communityId, id), each once. A `memberId` must be a stored member's. */
  save(...messages: readonly MessageRecord[]): Promise<void>;
  /**
   * Removes messages with the nudges, alerts and outbox entries about them, and the seeker post of a conversation that
   * loses a seeker's message. Returns the ids of the conversations that lost a message, so that they can be recomputed.
   */
  remove(communityId: CommunityId, ids: readonly MessageId[]): Promise<ConversationId[]>;
  /** As `remove`, for every message that stands in the thread. */
  removeThread(communityId: CommunityId, threadId: ThreadId): Promise<ConversationId[]>;
  /** As `remove`, for every message of the channel, those in its threads included. */
  removeChannel(communityId: CommunityId, channelId: ChannelId): Promise<ConversationId[]>;
  /** When the newest message kept of the community was sent. */
  lastSentAt(communityId: CommunityId): Promise<Date | null>;
  /** When the last message with a sign of danger that is still known to be the person's was sent. */
  lastRiskAt(communityId: CommunityId, authorKey: PersonKey): Promise<Date | null>;
  /** How many messages since the time nothing could read; of all communities for null. */
  unreadSince(communityId: CommunityId | null, since: Date): Promise<number>;
  /** The earliest message kept of the thread. */
  firstOfThread(communityId: CommunityId, threadId: ThreadId): Promise<MessageRecord | null>;
  /** Streams derived rows for the community's report, oldest first. */
  inPeriod(
    communityId: CommunityId,
    period: Period,
    channelId: ChannelId | null,
  ): AsyncIterable<ReportedMessage>;
  conversationsInPeriod(
    communityId: CommunityId,
    period: Period,
    channelId: ChannelId | null,
  ): AsyncIterable<ConversationRecord>;
  /** Those communities that keep messages, conversations or weeks from before their time. */
  keepingOlder(limits: readonly { communityId: CommunityId; before: Date }[]): Promise<CommunityId[]>;
  /** Removes messages and conversations before the time; returns how many rows. */
  removeBefore(communityId: CommunityId, before: Date): Promise<number>;
}

/** How replies were received. All of it goes with the messages it is about. */
export interface ReceptionStore {
  /** A reaction that is known already stays one. The reply must be stored. */
  addReaction(reaction: ReactionRecord): Promise<void>;
  removeReaction(reaction: ReactionRecord): Promise<void>;
  /** Removes everybody's reactions to the message, or those with one mark. */
  clearReactions(communityId: CommunityId, messageId: MessageId, mark: string | null): Promise<void>;
}

/** Marks of messages that have no row: of those removed, so that they stay so when they are delivered again, and of those without words. */
export interface TombstoneStore {
  /** Where a mark is kept already, the later time stays. The community must be stored. */
  save(communityId: CommunityId, marks: readonly string[], at: Date): Promise<void>;
  /** Those of the marks that are kept, with their times, in any order. */
  among(communityId: CommunityId, marks: readonly string[]): Promise<{ mark: string; at: Date }[]>;
  /** Forgets the marks of all communities from before the time. Returns how many. */
  removeBefore(before: Date): Promise<number>;
}
