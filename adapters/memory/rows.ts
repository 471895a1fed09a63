import type { CommunityId, ConversationId, MessageId, PersonKey, UserId } from '#core/model/ids.ts';
import type { AuditRecord } from '#core/model/audit.ts';
import type { ReactionRecord } from '#core/model/records.ts';
import type { FrozenCounts } from '#core/model/frozen-week.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';

export interface SeekerPost {
  communityId: CommunityId;
  conversationId: ConversationId;
  text: string;
  expiresAt: Date;
}

export type OutboxState = 'waiting' | 'claimed' | 'sent' | 'unreachable' | 'uncertain';

export interface OutboxRow {
  entry: OutboxEntry;
  /** Stays when the entry is put back for later. */
  firstDueAt: Date;
  state: OutboxState;
  changedAt: Date | null;
}

export interface AuditRow extends AuditRecord {
  position: number;
}

/** Of a closed conversation it is only known that somebody reacted. */
export type ReactionRow = Omit<ReactionRecord, 'personKey' | 'mark'> & {
  personKey: PersonKey | null;
  mark: string | null;
};

export interface ThanksRow {
  communityId: CommunityId;
  messageId: MessageId;
  replyId: MessageId;
}

export type FrozenRow = FrozenCounts & { communityId: CommunityId; week: string };

export interface Tombstone {
  communityId: CommunityId;
  mark: string;
  at: Date;
}

/** A no that outlived its community. */
export interface BareNo {
  communityId: CommunityId;
  userId: UserId;
}

/** An id that a community had before. */
export interface FormerId {
  id: CommunityId;
  communityId: CommunityId;
}
