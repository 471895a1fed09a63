import { DAY_MS, MINUTE_MS } from '#core/lib/durations.ts';
import type {
  AlertId,
  CommunityId,
  ConversationId,
  MessageId,
  NudgeId,
  OutboxEntryId,
  Platform,
  UserId,
} from '#core/model/ids.ts';
import type { Delivery, OutboxEntry, OutboxKind } from '#core/model/outgoing.ts';
import type { AlertRecord, AlertState, NudgeAnswer, NudgeRecord } from '#core/model/records.ts';

/** How long what is for staff may be in one sender's hands before it is given to another. */
export const ALERT_CLAIMED_FOR_MS = 2 * MINUTE_MS;

/** What is for staff is never put off for so long: where it seems to be, a clock was wrong when that was written. */
export const ALERT_PUT_OFF_FOR_MS = 15 * MINUTE_MS;

/** How long what was given up can still be settled by a sender that lives all the same. */
export const UNCERTAIN_PAYLOAD_KEPT_MS = DAY_MS;

/** What the people who got notes said of them. */
export interface NudgeRatings {
  /** Who rated any. */
  people: number;
  answers: readonly { answer: NudgeAnswer; count: number }[];
}

export interface NudgeStore {
  /** Inserts or replaces by (communityId, id). */
  save(nudge: NudgeRecord): Promise<void>;
  get(communityId: CommunityId, id: NudgeId): Promise<NudgeRecord | null>;
  /** For a button in a private chat, where the community is not known: the nudge, if it was written to this person. */
  find(userId: UserId, id: NudgeId): Promise<NudgeRecord | null>;
  /** Newest first. */
  ofMember(communityId: CommunityId, userId: UserId, since: Date): Promise<NudgeRecord[]>;
  /** The same of several people together. */
  ofMembers(communityId: CommunityId, userIds: readonly UserId[], since: Date): Promise<NudgeRecord[]>;
  answer(communityId: CommunityId, id: NudgeId, answer: NudgeAnswer, at: Date): Promise<void>;
  /** For a note that is not sent after all. */
  remove(communityId: CommunityId, id: NudgeId): Promise<void>;
  /** Of notes created since the time, in all communities together. */
  ratings(since: Date): Promise<NudgeRatings>;
}

/** Alerts of one channel, kind and state. */
export interface AlertTally extends Pick<AlertRecord, 'channelId' | 'kind' | 'state'> {
  count: number;
}

/** Alerts of one kind and state; `isLate` where nobody had seen them in time. */
export interface AlertCount extends Pick<AlertRecord, 'kind' | 'state'> {
  isLate: boolean;
  count: number;
}

export interface AlertStore {
  /** One alert a message and kind: a second save is ignored. Returns false then. */
  open(alert: AlertRecord): Promise<boolean>;
  /** At most one of each kind, in any order. */
  ofMessage(communityId: CommunityId, messageId: MessageId): Promise<AlertRecord[]>;
  /** As if it had never been opened. */
  remove(communityId: CommunityId, id: AlertId): Promise<void>;
  get(communityId: CommunityId, id: AlertId): Promise<AlertRecord | null>;
  setState(communityId: CommunityId, id: AlertId, state: AlertState, at: Date): Promise<void>;
  /** Alerts about messages of one conversation, oldest first. */
  ofConversation(communityId: CommunityId, conversationId: ConversationId): Promise<AlertRecord[]>;
  /** Alerts that nobody has called handled or false, oldest first. */
  unresolved(communityId: CommunityId, page: { limit: number; offset: number }): Promise<AlertRecord[]>;
  /** How alerts since the time ended, by channel, kind and state. */
  tally(communityId: CommunityId, since: Date): Promise<AlertTally[]>;
  /** Alerts of all communities together, created since the time. */
  counts(since: Date): Promise<AlertCount[]>;
  /** Alerts of all communities created before the time, still open and not yet escalated, oldest first. */
  unseenSince(before: Date): Promise<AlertRecord[]>;
  markEscalated(communityId: CommunityId, id: AlertId, at: Date): Promise<void>;
}

/**
 * Claim, send, settle: a crash may delay an entry, never send it twice. What is `FOR_STAFF` is the exception: rather sent twice
 * than never.
 */
export interface OutboxStore {
  add(...entries: readonly OutboxEntry[]): Promise<void>;
  /** Those of the keys with which an entry was ever added, finished ones included. */
  known(dedupeKeys: readonly string[]): Promise<Set<string>>;
  /** When the entry with this key left: `at` is null as long as it did not. Null where there is no such entry. */
  sentAt(dedupeKey: string): Promise<{ at: Date | null } | null>;
  /**
   * Claims due entries for this sender; a claimed entry is not given out again. What is for staff is, once nobody has settled it
   * for {@link ALERT_CLAIMED_FOR_MS}: its process died, or does not know whether it left. What is for staff comes first, then
   * communities that have not had their turn, then what has been due for longest.
   * @param platforms whose communities this sender reaches; without them it reaches all
   * @param served communities that had their turn
   */
  claimDue(
    now: Date,
    limit: number,
    platforms?: readonly Platform[],
    served?: readonly CommunityId[],
  ): Promise<OutboxEntry[]>;
  /** Ends an entry. `retry` puts it back for `dueAt = at + afterMs`. The payload of a finished entry is removed. */
  settle(id: OutboxEntryId, delivery: Delivery, at: Date): Promise<void>;
  /** Removes a claimed entry that is not to be sent after all, as if it had never been added. */
  withdraw(id: OutboxEntryId): Promise<void>;
  /** How private messages ended since the time, in all communities of a platform. */
  endedSince(platform: Platform, since: Date): Promise<{ sent: number; unreachable: number }>;
  /** Entries that wait to be claimed. */
  pendingCount(): Promise<number>;
  /**
   * Messages whose alerts were first due before the time and have not reached their channel, wishes to be written to beside
   * them, and when the oldest was due.
   * @param communityId null for all communities
   */
  overdueAlerts(
    communityId: CommunityId | null,
    dueBefore: Date,
  ): Promise<{ count: number; since: Date | null }>;
  /**
   * Gives up entries claimed before the time that nobody settled, because their process died: whether the message left
   * cannot be known, so they become `uncertain` and are never sent again (at most once). Nothing that is for staff: that is due
   * at once where a clock that was wrong has put it off ({@link ALERT_PUT_OFF_FOR_MS}). A sender that lives
   * all the same, after its clock jumped or its machine slept, still settles its entry, whose payload is kept a day
   * longer for that. Returns how many were given up.
   */
  settleAbandoned(claimedBefore: Date, at: Date): Promise<number>;
  /** Entries that ended as `uncertain` and are still kept. */
  uncertainCount(): Promise<number>;
  /**
   * Forgets finished entries (their keys no longer stop a repeat). Returns how many.
   * @param kind absent: of every kind
   */
  removeFinished(before: Date, kind?: OutboxKind): Promise<number>;
}
