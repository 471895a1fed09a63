import type { Level, Mechanism } from './analysis.ts';
import type { ConversationRecord, MessageRecord } from './records.ts';

/** What of a conversation's record its messages do not tell. */
export type ConversationIdentity = Pick<
  ConversationRecord,
  'id' | 'communityId' | 'closedAt' | 'hasRisk' | 'ownWord' | 'ownWordAfterEmpathy'
>;

/** What the record of a conversation is made from. */
export interface SummarisedMessage extends Pick<
  MessageRecord,
  | 'id'
  | 'channelId'
  | 'threadId'
  | 'conversationId'
  | 'sentAt'
  | 'role'
  | 'authorKey'
  | 'sentimentClass'
  | 'risk'
> {
  empathy: Readonly<Record<Mechanism, { level: Level }>> | null;
}
