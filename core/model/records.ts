// Long because: all that is stored, on one page.
import type {
  Direction,
  KeptRisk,
  Level,
  Mechanism,
  RiskSignal,
  Span,
  Technique,
  TechniqueFamily,
} from './analysis.ts';
import type {
  AlertId,
  ChannelId,
  CommunityId,
  ConversationId,
  MessageId,
  NudgeId,
  PersonKey,
  PlaceId,
  RoleId,
  ThreadId,
  UserId,
} from './ids.ts';
import type { Locale } from './locale.ts';
import type { OwnWord } from './own-word.ts';
import type { AlertFrom, ChannelSettings, CommunityMode, ReportRhythm } from './setting-values.ts';
import type { CommunityTrial, TrialLot } from './trial.ts';

/** A role in one conversation, not a kind of person. */
export type Role = 'seeker' | 'supporter' | 'bystander';

export interface MechanismRecord {
  level: Level;
  /** Probability the model gives to that level. */
  probability: number;
  rationales: readonly Span[];
}

/** What is kept of one message: derived values, never its words. */
export interface MessageRecord {
  id: MessageId;
  communityId: CommunityId;
  channelId: ChannelId;
  threadId: ThreadId | null;
  conversationId: ConversationId | null;
  sentAt: Date;
  role: Role;
  /** Keyed hash of the author; null once the conversation is closed. */
  authorKey: PersonKey | null;
  /** Only for an author who opted in. */
  memberId: UserId | null;
  /** Keyed digest of the text: tells an edit that changed words from one that did not. */
  textDigest: string;
  /** ISO 639-1, null when it could not be told. */
  language: string | null;
  /** False for other languages and empty text; all values below are then empty. */
  scored: boolean;
  direction: Direction;
  sentenceCount: number;
  seekingCount: number;
  providingCount: number;
  /** 0 very negative … 4 very positive; null when not scored. */
  sentimentClass: number | null;
  /** Expected value in [-1, 1]. */
  sentimentScore: number | null;
  /** Only for a supporter's reply in a conversation. */
  empathy: Readonly<Record<Mechanism, MechanismRecord>> | null;
  /** Sentences per most probable technique; techniques that do not occur are left out. Only for a supporter's reply. */
  techniques: Readonly<Partial<Record<Technique, number>>> | null;
  /** Sentences per family that they surely show, for what is said to the supporter; empty for other messages. */
  sureFamilies: Readonly<Partial<Record<TechniqueFamily, number>>>;
  risk: KeptRisk;
}

/** A message as the report reads it. */
export interface ReportedMessage extends MessageRecord {
  /** Whether somebody reacted to it or, as a reply, was thanked for it. */
  acknowledged: boolean;
}

/** Somebody else's reaction to a reply. */
export interface ReactionRecord {
  communityId: CommunityId;
  /** The reply. */
  messageId: MessageId;
  /** Keyed hash of who reacted; forgotten once the conversation is closed. */
  personKey: PersonKey;
  /** Keyed digest of the emoji: tells two reactions of one person apart when one is taken back. */
  mark: string;
}

/** One seeker's request and what follows it. Recomputed from its messages whenever one of them changes. */
export interface ConversationRecord {
  id: ConversationId;
  communityId: CommunityId;
  channelId: ChannelId;
  threadId: ThreadId | null;
  /** Message that opened it. */
  openingMessageId: MessageId;
  /** Keyed hash of the seeker; null once closed. */
  seekerKey: PersonKey | null;
  openedAt: Date;
  lastActivityAt: Date;
  closedAt: Date | null;
  /** Sentiment class of the opening post; null when not scored. */
  firstSentiment: number | null;
  /** Sentiment class of the seeker's last message after the first reply; null when there is none. */
  lastSentiment: number | null;
  firstReplyAt: Date | null;
  replyCount: number;
  /** Replies before the seeker's last message with level 1 or 2 in at least one mechanism. */
  empathicReplyCount: number;
  /** Whether anything in it ever sounded as if a life could be in danger. */
  hasRisk: boolean;
  /** How it was afterwards, in the seeker's own word; null where nobody asked or answered. */
  ownWord: OwnWord | null;
  /** Whether an empathic reply had come when they answered; null where they did not. */
  ownWordAfterEmpathy: boolean | null;
}

/** What an admin can configure. `null` in lists means "not set yet". */
export interface CommunitySettings {
  mode: CommunityMode;
  locale: Locale;
  /** ISO 3166 alpha-2, for help resources. */
  country: string | null;
  /** Channel or topic ids that are read. Empty: none until set up (console and replay: all). */
  watchedChannelIds: readonly PlaceId[];
  watchesAllChannels: boolean;
  staffChannelId: PlaceId | null;
  /** Whether staff are told of words that may hurt somebody; absent: yes. */
  tellHostile?: boolean;
  /** Whether people who ask for support may choose to be asked how it is afterwards; absent: no. */
  asksSeekers?: boolean;
  /** Whether people may fill in a check-in on themselves; absent: no. */
  checkIn?: boolean;
  /** Absent: concern. */
  alertFrom?: AlertFrom;
  /** Role that is mentioned with an alert; null for nobody. */
  alertRole?: RoleId | null;
  /** Absent: off. */
  reportEvery?: ReportRhythm;
  /** IANA name. */
  timeZone: string;
  /** Local hours, 0–23; nudges wait outside of them. `start` may be later than `end` (over midnight). */
  quietHours: { startHour: number; endHour: number };
  /** How long a flat channel's conversation stays open to messages that do not reply explicitly. */
  conversationWindowMs: number;
  /** Derived rows older than this are removed. */
  retentionDays: number;
  /** By the id of a channel, thread or topic: what is otherwise there than in what it belongs to. */
  byChannel?: Readonly<Record<PlaceId, ChannelSettings>>;
  /** The admin who started the bot with /setup: told in private when alerts do not reach the staff channel. */
  setUpBy?: UserId;
  /** A trial by lot of the notes that an admin agreed to, with its figure once it is over. */
  trial?: CommunityTrial;
  /** Chosen in /setup, and in force once the members' notice is posted: nothing is read before members could know. */
  prepared?: Pick<CommunitySettings, 'mode' | 'watchedChannelIds' | 'watchesAllChannels' | 'byChannel'>;
  /** By the id of a place that is read, or `*` for all that are not named: since when, as ISO 8601. Kept by the program. */
  readFrom?: Readonly<Record<string, string>>;
}

export interface CommunityRecord {
  id: CommunityId;
  settings: CommunitySettings;
  createdAt: Date;
  removedAt: Date | null;
}

export type ConsentStatus = 'opted_in' | 'opted_out';

/** How notes speak to a person: `plain` for those who speak directly, so that warmth is not asked for. */
export const COACHING_STYLES = ['warm', 'plain'] as const;
export type CoachingStyle = (typeof COACHING_STYLES)[number];

/** A person who answered the question whether they want feedback. Nobody else is ever stored by id. */
export interface MemberRecord {
  communityId: CommunityId;
  userId: UserId;
  status: ConsentStatus;
  decidedAt: Date;
  coaching: {
    enabled: boolean;
    pausedUntil: Date | null;
    maxPerDay: number;
    maxPerWeek: number;
    timeZone: string | null;
    quietHours: { startHour: number; endHour: number } | null;
    /** Weekly report: ISO weekday 1–7 and local hour. */
    reportWeekday: number;
    reportHour: number;
    sharesWithStaff: boolean;
    style: CoachingStyle;
    /** Whether they want to be asked, every second week, how heavy helping was. */
    asksHowHeavy: boolean;
  };
  /** Their own language, as their platform told it when they last did something here; null: not told, or not spoken here. */
  locale: Locale | null;
  /** How the lot fell in a trial of the notes that is not over; null for everybody else. */
  lot: TrialLot | null;
  /** When they were last asked how heavy helping was. */
  howHeavyAskedAt: Date | null;
  /** Off duty, in all their communities alike: nothing is sent before this time, whatever else rests. */
  offDutyUntil: Date | null;
  /** After failed direct messages: nothing is sent before this time. */
  unreachableUntil: Date | null;
  unreachableCount: number;
}

export type NudgeKind = 'encouraging' | 'improving';
/** What a person may say of a note. */
export const NUDGE_ANSWERS = ['helpful', 'not_helpful', 'wrong', 'pause'] as const;
export type NudgeAnswer = (typeof NUDGE_ANSWERS)[number];

export interface NudgeRecord {
  id: NudgeId;
  communityId: CommunityId;
  memberId: UserId;
  messageId: MessageId;
  kind: NudgeKind;
  /** Which skill it speaks of: a mechanism or a technique. */
  topic: string;
  createdAt: Date;
  answer: NudgeAnswer | null;
  answeredAt: Date | null;
}

export type AlertState = 'open' | 'seen' | 'false_alarm' | 'handled';

/** What an alert is about: somebody in danger, or words that may hurt somebody. A message has at most one of each. */
export type AlertKind = 'risk' | 'hostile';

export interface AlertRecord {
  id: AlertId;
  kind: AlertKind;
  communityId: CommunityId;
  channelId: ChannelId;
  messageId: MessageId;
  /** How grave a risk is; `none` for words that may hurt somebody. */
  label: RiskSignal;
  createdAt: Date;
  state: AlertState;
  stateChangedAt: Date | null;
  escalatedAt: Date | null;
}
