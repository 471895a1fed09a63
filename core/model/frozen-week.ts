import type { Level, Mechanism } from './analysis.ts';
import type { ChannelId, CommunityId, ConversationId, PersonKey, ThreadId, UserId } from './ids.ts';
import type { Period } from './period.ts';
import type { ConversationRecord, MessageRecord, NudgeRecord, Role } from './records.ts';

/** A period of one community. */
export interface CommunityPeriod extends Period {
  communityId: CommunityId;
}

/** Rows of one community, of several that are read together. */
export interface RowsOf<T> {
  communityId: CommunityId;
  rows: readonly T[];
}

/** What is counted of one message. */
export interface WrittenMessage {
  channelId: ChannelId;
  threadId: ThreadId | null;
  authorKey: PersonKey | null;
  memberId: UserId | null;
  role: Role;
  scored: boolean;
  direction: MessageRecord['direction'];
  /** Only of a supporter's scored reply. */
  levels: Readonly<Record<Mechanism, Level>> | null;
  /** Whether somebody reacted to it or thanked for it. Of anything but a supporter's scored reply it may not be told. */
  acknowledged: boolean;
}

export interface ConversationTurn extends Pick<MessageRecord, 'role' | 'sentimentClass' | 'techniques'> {
  /** Only of a supporter's scored reply. */
  empathy: Readonly<Record<Mechanism, { level: Level }>> | null;
}

/** What is counted of one conversation. */
export type CountedConversation = Pick<
  ConversationRecord,
  | 'id'
  | 'channelId'
  | 'threadId'
  | 'seekerKey'
  | 'openedAt'
  | 'firstReplyAt'
  | 'firstSentiment'
  | 'lastSentiment'
  | 'replyCount'
  | 'empathicReplyCount'
  | 'ownWord'
  | 'ownWordAfterEmpathy'
>;

/** A conversation nobody writes in any more, with its messages, oldest first. */
export interface EndedConversation {
  conversation: CountedConversation;
  turns: readonly ConversationTurn[];
}

/** Counts of one table in one cut, as they may be shown to anybody for ever. */
export interface FrozenCounts {
  /** Null: the whole community; else a channel or thread as `placeKey` names it. */
  cut: string | null;
  /** Names the table; see `measures.ts`. */
  measure: string;
  /** One number a cell, in steps of five. */
  counts: readonly number[];
  /** The least number of distinct people behind the table, in steps of five. */
  people: number;
}

/** Exact counts that are not shown: they count when more have come. */
export interface WaitingCounts {
  cut: string | null;
  measure: string;
  counts: readonly number[];
  /** Weeks withheld so far; 0 where only the rest of a rounding waits. */
  weeks: number;
  /** Sixteen bits, one for each sixteenth of all people: who waits lies somewhere in these. */
  marks: number;
}

/** One week of one community, ready to be kept. */
export interface FrozenWeek {
  communityId: CommunityId;
  /** ISO date of the week's Monday on the community's clock. */
  week: string;
  endedAt: Date;
  counts: readonly FrozenCounts[];
  /** Replaces all that waited before. */
  waiting: readonly WaitingCounts[];
  /** Conversations that are counted with it, and never again. */
  conversationIds: readonly ConversationId[];
}

/** What is counted of one private note. */
export type CountedNote = Pick<NudgeRecord, 'memberId' | 'answer'>;

/** How far a community's weeks are frozen. */
export type FreezeProgress = Pick<FrozenWeek, 'week' | 'endedAt'>;

/** Where a community's next week begins: after the last one, or with the earliest message kept. */
export interface FreezeStart {
  progress: FreezeProgress | null;
  /** Told only where no week is frozen. */
  firstSentAt: Date | null;
}

/** Mondays, as ISO dates: `from` is in, `until` is out. */
export interface WeekRange {
  from: string;
  until: string;
}

/** A table over several weeks. */
export interface SummedCounts {
  measure: string;
  counts: readonly number[];
  /** The greatest number of people that one of the weeks has for certain. */
  people: number;
}
