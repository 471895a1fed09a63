import type { Empathy, OperatingPoints, SentenceScores } from './analysis/types.ts';
import type { ChatEvent, Platform } from './message.ts';
import type { Delivery, OutboxEntry, OutgoingMessage, Recipient } from './outgoing.ts';
import type {
  AlertRecord,
  AlertState,
  AuditRecord,
  CommunityRecord,
  CommunitySettings,
  ConversationRecord,
  MemberRecord,
  MessageRecord,
  NudgeAnswer,
  NudgeRecord,
  ReactionRecord,
  ReportedMessage,
  WeekTally,
} from './records.ts';

/** Half-open: `from` is in, `to` is out. */
export interface Period {
  from: Date;
  to: Date;
}

export interface Models {
  /** From which probability on a sentence is said to show a family of techniques. */
  readonly operatingPoints: OperatingPoints;
  /** One result for each text, in order. Texts longer than the graph takes are cut. */
  scoreSentences(texts: readonly string[]): Promise<SentenceScores[]>;
  /** One result for each pair, in order. A seeker post that repeats is encoded once. */
  scoreEmpathy(pairs: readonly { seekerPost: string; responsePost: string }[]): Promise<Empathy[]>;
}

export interface Language {
  /** ISO 639-1 code of the text; `und` when it is too short or mixed to tell. */
  detect(text: string): string;
}

export interface Secrets {
  /** Keyed hash (HMAC-SHA-256, hex) of a person within one community; the same person differs between communities. */
  personKey(communityId: string, userId: string): string;
  /** Keyed hash of a text, to notice that an edit changed it. */
  digest(text: string): string;
  encrypt(plain: string): Uint8Array;
  /** @throws AttuneError `secret` when the bytes were not written with this secret. */
  decrypt(sealed: Uint8Array): string;
}

export interface CommunityStore {
  get(communityId: string): Promise<CommunityRecord | null>;
  /** Creates the community with these settings if it is new; returns what is stored. */
  ensure(communityId: string, settings: CommunitySettings, now: Date): Promise<CommunityRecord>;
  list(): Promise<CommunityRecord[]>;
  saveSettings(communityId: string, settings: CommunitySettings): Promise<void>;
  markRemoved(communityId: string, at: Date | null): Promise<void>;
  /** Removes the community and every row that belongs to it. */
  purge(communityId: string): Promise<void>;
  /**
   * Telegram group → supergroup: every row moves to the new id in one transaction. Keyed hashes are bound to the old id
   * and could not be recomputed for an erasure, so they are dropped, with seeker texts, and open conversations close.
   */
  rekey(from: string, to: string): Promise<void>;
}

export interface MemberStore {
  get(communityId: string, userId: string): Promise<MemberRecord | null>;
  /** Those of them who are stored, in any order. */
  getMany(communityId: string, userIds: readonly string[]): Promise<MemberRecord[]>;
  list(communityId: string): Promise<MemberRecord[]>;
  /** Ids of the communities that keep a yes or no of the person, in order of the ids. For private chats. */
  communitiesOf(userId: string): Promise<string[]>;
  save(member: MemberRecord): Promise<void>;
  /** Leaves zero rows about the person (their messages, nudges, outbox, conversations they opened). Returns rows removed. */
  erase(communityId: string, userId: string, personKey: string): Promise<number>;
  /** Everything stored about the person, for `/privacy export`. */
  export(communityId: string, userId: string, personKey: string): Promise<Record<string, unknown[]>>;
}

/** Open conversations in which a new message may belong, most recent activity first. */
export interface ConversationStore {
  /** Inside a transaction the conversation is then this transaction's: others that get it wait for the end. */
  get(communityId: string, id: string): Promise<ConversationRecord | null>;
  /** Conversation of the message that is replied to. */
  ofMessage(communityId: string, messageId: string): Promise<ConversationRecord | null>;
  openIn(
    communityId: string,
    channelId: string,
    threadId: string | null,
    activeSince: Date,
  ): Promise<ConversationRecord[]>;
  save(conversation: ConversationRecord): Promise<void>;
  /** Removes a conversation and its seeker text. Its remaining messages stay, outside of any conversation. */
  remove(communityId: string, id: string): Promise<void>;
  /**
   * Also drops the author hashes of messages outside of any conversation that were sent before the time.
   * Sets closedAt and drops every keyed hash and seeker text of conversations idle since before the time. Returns how many.
   */
  closeIdle(before: Date, now: Date): Promise<number>;
  /** The seeker's latest words, encrypted at rest, kept only while the conversation is open and not expired. */
  seekerPost(communityId: string, conversationId: string): Promise<string | null>;
  saveSeekerPost(communityId: string, conversationId: string, text: string, expiresAt: Date): Promise<void>;
}

export interface MessageStore {
  get(communityId: string, id: string): Promise<MessageRecord | null>;
  /** Those of them that are stored, in any order. */
  getMany(communityId: string, ids: readonly string[]): Promise<MessageRecord[]>;
  /** All messages of a conversation, oldest first. */
  ofConversation(communityId: string, conversationId: string): Promise<MessageRecord[]>;
  /** Replies by an opted-in supporter, oldest first. */
  ofMember(communityId: string, userId: string, period: Period): Promise<MessageRecord[]>;
  /** Inserts or replaces by (communityId, id). A `memberId` must be a stored member's. */
  save(message: MessageRecord): Promise<void>;
  /**
   * Removes messages with the nudges, alerts and outbox entries about them, and the seeker post of a conversation that
   * loses a seeker's message. Returns the ids of the conversations that lost a message, so that they can be recomputed.
   */
  remove(communityId: string, ids: readonly string[]): Promise<string[]>;
  /** As `remove`, for every message that stands in the thread. */
  removeThread(communityId: string, threadId: string): Promise<string[]>;
  /** As `remove`, for every message of the channel, those in its threads included. */
  removeChannel(communityId: string, channelId: string): Promise<string[]>;
  /** When the newest message kept of the community was sent. */
  lastSentAt(communityId: string): Promise<Date | null>;
  /** The earliest message kept of a thread. */
  firstOfThread(communityId: string, threadId: string): Promise<MessageRecord | null>;
  /** Streams derived rows for the community's report, oldest first. */
  inPeriod(communityId: string, period: Period, channelId: string | null): AsyncIterable<ReportedMessage>;
  conversationsInPeriod(
    communityId: string,
    period: Period,
    channelId: string | null,
  ): AsyncIterable<ConversationRecord>;
  /** Removes messages and conversations before the time; returns how many rows. */
  removeBefore(communityId: string, before: Date): Promise<number>;
}

/** How replies were received. All of it goes with the messages it is about. */
export interface ReceptionStore {
  /** A reaction that is known already stays one. The reply must be stored. */
  addReaction(reaction: ReactionRecord): Promise<void>;
  removeReaction(reaction: ReactionRecord): Promise<void>;
  /** Removes everybody's reactions to the message, or those with one mark. */
  clearReactions(communityId: string, messageId: string, mark: string | null): Promise<void>;
  /** Replaces the replies that the message thanks for; none when it does not thank. All must be stored. */
  saveThanks(communityId: string, messageId: string, replyIds: readonly string[]): Promise<void>;
}

export interface NudgeStore {
  /** Inserts or replaces by (communityId, id). */
  save(nudge: NudgeRecord): Promise<void>;
  get(communityId: string, id: string): Promise<NudgeRecord | null>;
  /** For a button in a private chat, where the community is not known: the nudge, if it was written to this person. */
  find(userId: string, id: string): Promise<NudgeRecord | null>;
  /** Newest first. */
  ofMember(communityId: string, userId: string, since: Date): Promise<NudgeRecord[]>;
  answer(communityId: string, id: string, answer: NudgeAnswer, at: Date): Promise<void>;
}

export interface AlertStore {
  /** One alert a message: a second save for the same message is ignored. Returns false then. */
  open(alert: AlertRecord): Promise<boolean>;
  get(communityId: string, id: string): Promise<AlertRecord | null>;
  setState(communityId: string, id: string, state: AlertState, at: Date): Promise<void>;
  /** Alerts of all communities created before the time, still open and not yet escalated, oldest first. */
  unseenSince(before: Date): Promise<AlertRecord[]>;
  markEscalated(communityId: string, id: string, at: Date): Promise<void>;
}

/** Claim, send, settle: a crash may delay an entry, never send it twice. */
export interface OutboxStore {
  add(entry: OutboxEntry): Promise<void>;
  /** Whether an entry with this key was ever added, finished ones included. */
  has(dedupeKey: string): Promise<boolean>;
  /** Claims due entries for this sender; a claimed entry is not given out again. */
  claimDue(now: Date, limit: number): Promise<OutboxEntry[]>;
  /** Ends an entry. `retry` puts it back for `dueAt = at + afterMs`. The payload of a finished entry is removed. */
  settle(id: string, delivery: Delivery, at: Date): Promise<void>;
  /** Removes a claimed entry that is not to be sent after all, as if it had never been added. */
  withdraw(id: string): Promise<void>;
  /** How private messages ended since the time, in all communities of a platform. */
  endedSince(platform: Platform, since: Date): Promise<{ sent: number; unreachable: number }>;
  /** Entries that wait to be claimed. */
  pendingCount(): Promise<number>;
  /**
   * Ends entries claimed before the time that nobody settled, because their process died: whether the message left
   * cannot be known, so they become `uncertain` and are never sent again (at most once). Returns how many.
   */
  settleAbandoned(claimedBefore: Date, at: Date): Promise<number>;
  /** Entries that ended as `uncertain` and are still kept. */
  uncertainCount(): Promise<number>;
  /** Forgets finished entries (their keys no longer stop a repeat). Returns how many. */
  removeFinished(before: Date): Promise<number>;
}

export interface AuditStore {
  append(record: AuditRecord): Promise<void>;
  /** Newest first. */
  list(communityId: string, limit: number): Promise<AuditRecord[]>;
}

export interface TallyStore {
  /** Where a tally of that week and channel is kept already, the greater of each count stays. */
  save(tally: WeekTally): Promise<void>;
  /** Of the weeks whose Monday lies in the period, of all channels and the whole community. */
  inPeriod(communityId: string, period: Period): Promise<WeekTally[]>;
}

/** Remembers what was removed, so that a message that is delivered again stays removed. */
export interface TombstoneStore {
  /** Where a mark is kept already, the later time stays. The community must be stored. */
  save(communityId: string, marks: readonly string[], at: Date): Promise<void>;
  /** Those of the marks that are kept, in any order. */
  among(communityId: string, marks: readonly string[]): Promise<string[]>;
  /** Forgets the marks of all communities from before the time. Returns how many. */
  removeBefore(before: Date): Promise<number>;
}

/** Everything that is kept. One implementation on PostgreSQL (server or PGlite), one in memory for replay. */
export interface Store {
  communities: CommunityStore;
  members: MemberStore;
  conversations: ConversationStore;
  messages: MessageStore;
  reception: ReceptionStore;
  nudges: NudgeStore;
  alerts: AlertStore;
  outbox: OutboxStore;
  audit: AuditStore;
  tallies: TallyStore;
  tombstones: TombstoneStore;
  /** All or nothing. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

/** Durable, at-least-once. A payload is encrypted at rest and removed when done. Not to be used inside a store's transaction. */
export interface EventQueue {
  /** Resolves when the event is stored. A message that already waits is not stored twice. */
  enqueue(event: ChatEvent): Promise<void>;
  /**
   * Hands batches to the worker, oldest first; a batch whose promise rejects is given out again later, event by event,
   * and an event that keeps failing becomes a dead letter.
   */
  work(handle: (events: readonly ChatEvent[]) => Promise<void>): Promise<void>;
  /** Events waiting or in work. */
  depth(): Promise<number>;
  /** Events that were given up; of those only the kind, the ids and the time are kept. */
  deadLetters(): Promise<number>;
  /** Resolves when nothing waits and nothing is in work. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** Work that repeats by the clock. */
export interface Jobs {
  /**
   * Runs at the times of `cron` (five fields, UTC), in one process at a time of all that share the database. Runs missed
   * while nothing was up are made good by one run.
   * @param name letters, digits and hyphens
   */
  every(cron: string, name: string, run: (now: Date) => Promise<void>): Promise<void>;
}

/** Sends platform-neutral messages; never throws for what the platform said, returns it. */
export interface Sender {
  send(communityId: string, recipient: Recipient, message: OutgoingMessage): Promise<Delivery>;
}
