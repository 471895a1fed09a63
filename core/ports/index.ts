import type {
  Empathy,
  MessageInContext,
  MessageReading,
  OperatingPoints,
  SentenceScores,
} from '#core/model/analysis.ts';
import type { CommunityId, PersonKey, UserId } from '#core/model/ids.ts';
import type { Delivery, OutgoingMessage, Recipient, Urgency } from '#core/model/outgoing.ts';
import type { BatchStore } from './store-batches.ts';
import type { AuditStore, CommunityStore, MemberStore } from './store-communities.ts';
import type {
  ConversationStore,
  MessageStore,
  ReceptionStore,
  TombstoneStore,
} from './store-conversations.ts';
import type { AlertStore, NudgeStore, OutboxStore } from './store-outgoing.ts';
import type { CareStore } from './store-care.ts';
import type { SeekerStore } from './store-seekers.ts';
import type { WeekStore } from './store-weeks.ts';

export type { EarlyReader, EventHandler, EventQueue, Settlement } from './queue.ts';

export interface Models {
  /** From which probability on a sentence is said to show a family of techniques. */
  readonly operatingPoints: OperatingPoints;
  /**
   * One result for each message, in order: the cheap first look that every message gets. The same message in the same
   * context reads the same in every batch.
   */
  readMessages(messages: readonly MessageInContext[]): Promise<MessageReading[]>;
  /** One result for each text, in order. Texts longer than the graph takes are cut. */
  scoreSentences(texts: readonly string[]): Promise<SentenceScores[]>;
  /** One result for each pair, in order. A seeker post that repeats is encoded once. */
  scoreEmpathy(pairs: readonly { seekerPost: string; responsePost: string }[]): Promise<Empathy[]>;
}

export interface Language {
  /** ISO 639-1 code of the text; `und` when it is too short or mixed to tell. */
  detect(text: string): string;
}

export type DigestPurpose =
  | 'alert'
  | 'earlyAnswer'
  | 'emoji'
  | 'erasedPerson'
  | 'no'
  | 'outboxKey'
  | 'removedChannel'
  | 'removedMessage'
  | 'removedThread'
  | 'text'
  | 'trialLots'
  | 'waitingMessage'
  | 'wordlessMessage';

/** Table, then the key of the row, community first where there is one. */
export type SealedPlace = readonly [
  table: 'diaryEntries' | 'events' | 'installation' | 'outbox' | 'seekerPosts',
  ...key: readonly string[],
];

export interface Secrets {
  /** Keyed hash (HMAC-SHA-256, hex) of a person within one community; the same person differs between communities. */
  personKey(communityId: CommunityId, userId: UserId): PersonKey;
  /**
   * Keyed hash (hex) of `parts` for one purpose: the same parts under another purpose, or another part before them, give
   * a hash that cannot be compared with it.
   */
  digest(purpose: DigestPurpose, ...parts: readonly string[]): string;
  /** @param place what the bytes are and the row they stand in; bytes moved to another place cannot be read */
  encrypt(plain: string, place: SealedPlace): Uint8Array;
  /** @throws AttuneError `secret` when the bytes were not written with this secret for this place. */
  decrypt(sealed: Uint8Array, place: SealedPlace): string;
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
  seekers: SeekerStore;
  care: CareStore;
  weeks: WeekStore;
  tombstones: TombstoneStore;
  batches: BatchStore;
  /** All or nothing. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
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
  send(
    communityId: CommunityId,
    recipient: Recipient,
    message: OutgoingMessage,
    urgency?: Urgency,
  ): Promise<Delivery>;
}
