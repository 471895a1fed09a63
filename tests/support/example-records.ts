import { DEFAULT_COACHING } from '#core/consent/defaults.ts';
import type { Level } from '#core/model/analysis.ts';
import type {
  CommunitySettings,
  ConversationRecord,
  MemberRecord,
  MessageRecord,
  ReportedMessage,
} from '#core/model/records.ts';
import { asId } from './ids.ts';

/** Minutes after the beginning of a quiet Monday. */
export function minute(minutes: number): Date {
  return new Date(Date.UTC(2026, 0, 5, 9, 0) + minutes * 60_000);
}

export function messageRecord(part: Partial<MessageRecord> & Pick<MessageRecord, 'id'>): MessageRecord {
  return {
    communityId: 'console:sample',
    channelId: 'console:general',
    threadId: null,
    conversationId: null,
    sentAt: minute(0),
    role: 'bystander',
    authorKey: 'key-of-somebody',
    memberId: null,
    textDigest: `digest of ${part.id}`,
    language: 'en',
    scored: true,
    direction: 'none',
    sentenceCount: 1,
    seekingCount: 0,
    providingCount: 0,
    sentimentClass: 2,
    sentimentScore: 0,
    empathy: null,
    techniques: null,
    sureFamilies: {},
    risk: 'none',
    ...part,
  };
}

export function reportedMessage(
  part: Partial<ReportedMessage> & Pick<ReportedMessage, 'id'>,
): ReportedMessage {
  return { acknowledged: false, ...messageRecord(part) };
}

export function levels(
  emotionalReactions: Level,
  interpretations: Level = 0,
  explorations: Level = 0,
): NonNullable<MessageRecord['empathy']> {
  const at = (level: Level) => ({ level, probability: 0.9, rationales: [] });
  return {
    emotionalReactions: at(emotionalReactions),
    interpretations: at(interpretations),
    explorations: at(explorations),
  };
}

export function conversationRecord(
  part: Partial<ConversationRecord> & Pick<ConversationRecord, 'id'>,
): ConversationRecord {
  return {
    communityId: 'console:sample',
    channelId: 'console:general',
    threadId: null,
    openingMessageId: asId(part.id),
    seekerKey: 'key-of-seeker',
    openedAt: minute(0),
    lastActivityAt: part.openedAt ?? minute(0),
    closedAt: null,
    firstSentiment: 1,
    lastSentiment: null,
    firstReplyAt: null,
    replyCount: 0,
    empathicReplyCount: 0,
    hasRisk: false,
    ownWord: null,
    ownWordAfterEmpathy: null,
    ...part,
  };
}

export function communitySettings(part: Partial<CommunitySettings> = {}): CommunitySettings {
  return {
    mode: 'coach',
    locale: 'en',
    country: null,
    watchedChannelIds: [],
    watchesAllChannels: true,
    staffChannelId: 'console:staff',
    timeZone: 'UTC',
    quietHours: { startHour: 22, endHour: 8 },
    conversationWindowMs: 30 * 60_000,
    retentionDays: 365,
    ...part,
  };
}

export type MemberPart = Partial<Omit<MemberRecord, 'coaching'>> & {
  coaching?: Partial<MemberRecord['coaching']>;
};

/** Somebody who said yes, an hour before the Monday begins. */
export function memberRecord({
  coaching = {},
  ...part
}: MemberPart & Pick<MemberRecord, 'userId'>): MemberRecord {
  return {
    communityId: 'console:sample',
    status: 'opted_in',
    decidedAt: minute(-60),
    lot: null,
    howHeavyAskedAt: null,
    offDutyUntil: null,
    unreachableUntil: null,
    locale: null,
    unreachableCount: 0,
    ...part,
    coaching: { ...DEFAULT_COACHING, reportWeekday: 1, reportHour: 9, ...coaching },
  };
}
