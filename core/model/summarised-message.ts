import type { Level, Mechanism } from './analysis.ts';
import type { MessageRecord } from './records.ts';

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
