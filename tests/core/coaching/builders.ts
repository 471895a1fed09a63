import { familyOf } from '#core/analysis/techniques.ts';
import type { Level, Mechanism, SentenceAnalysis, Technique } from '#core/model/analysis.ts';
import type {
  CommunityRecord,
  ConversationRecord,
  MechanismRecord,
  MemberRecord,
  MessageRecord,
  NudgeRecord,
} from '#core/model/records.ts';

/** A Wednesday, noon in Berlin. */
export const NOON = new Date('2026-03-11T11:00:00Z');
export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;
export const before = (ms: number, at: Date = NOON): Date => new Date(at.getTime() - ms);
export const after = (ms: number, at: Date = NOON): Date => new Date(at.getTime() + ms);

export function community(settings: Partial<CommunityRecord['settings']> = {}): CommunityRecord {
  return {
    id: 'console:home',
    createdAt: before(100 * DAY),
    removedAt: null,
    settings: {
      mode: 'coach',
      locale: 'en',
      country: null,
      watchedChannelIds: [],
      watchesAllChannels: true,
      staffChannelId: null,
      timeZone: 'Europe/Berlin',
      quietHours: { startHour: 22, endHour: 8 },
      conversationWindowMs: 6 * HOUR,
      retentionDays: 365,
      ...settings,
    },
  };
}

type MemberChange = Partial<Omit<MemberRecord, 'coaching'>> & {
  coaching?: Partial<MemberRecord['coaching']>;
};

export function member({ coaching = {}, ...rest }: MemberChange = {}): MemberRecord {
  return {
    communityId: 'console:home',
    userId: 'console:robin',
    status: 'opted_in',
    decidedAt: before(90 * DAY),
    unreachableUntil: null,
    unreachableCount: 0,
    ...rest,
    coaching: {
      enabled: true,
      pausedUntil: null,
      maxPerDay: 1,
      maxPerWeek: 3,
      timeZone: null,
      quietHours: null,
      reportWeekday: 7,
      reportHour: 18,
      sharesWithStaff: false,
      style: 'warm',
      ...coaching,
    },
  };
}

export function nudge(part: Partial<NudgeRecord> = {}): NudgeRecord {
  return {
    id: part.messageId ?? 'earlier',
    communityId: 'console:home',
    memberId: 'console:robin',
    messageId: 'console:earlier',
    kind: 'encouraging',
    topic: 'affirmsSupports',
    createdAt: before(30 * DAY),
    answer: null,
    answeredAt: null,
    ...part,
  };
}

const NOTHING: MechanismRecord = { level: 0, probability: 0.95, rationales: [] };

/** A mechanism that the model is sure about, shown by these words of the text. */
export function shows(text: string, words: string, level: Level = 2, probability = 0.9): MechanismRecord {
  const start = text.indexOf(words);
  return { level, probability, rationales: start < 0 ? [] : [{ start, end: start + words.length }] };
}

export function empathy(part: Partial<Record<Mechanism, MechanismRecord>> = {}): MessageRecord['empathy'] {
  return { emotionalReactions: NOTHING, interpretations: NOTHING, explorations: NOTHING, ...part };
}

export function sentence(
  text: string,
  words: string,
  technique: Technique = 'Other',
  isSure = true,
  direction: SentenceAnalysis['direction'] = 'providing',
): SentenceAnalysis {
  const start = Math.max(0, text.indexOf(words));
  return {
    start,
    end: start + words.length,
    direction,
    technique,
    sureFamily: isSure ? familyOf(technique) : null,
  };
}

export function reply(part: Partial<MessageRecord> = {}): MessageRecord {
  return {
    id: 'console:reply',
    communityId: 'console:home',
    channelId: 'console:talk',
    threadId: null,
    conversationId: 'console:post',
    sentAt: NOON,
    role: 'supporter',
    authorKey: 'key',
    memberId: 'console:robin',
    textDigest: 'digest',
    language: 'en',
    scored: true,
    direction: 'providing',
    sentenceCount: 1,
    seekingCount: 0,
    providingCount: 1,
    sentimentClass: 2,
    sentimentScore: 0,
    empathy: empathy(),
    techniques: {},
    sureFamilies: {},
    risk: 'none',
    ...part,
  };
}

export function conversation(part: Partial<ConversationRecord> = {}): ConversationRecord {
  return {
    id: 'console:post',
    communityId: 'console:home',
    channelId: 'console:talk',
    threadId: null,
    openingMessageId: 'console:post',
    seekerKey: 'seeker',
    openedAt: before(HOUR),
    lastActivityAt: NOON,
    closedAt: null,
    firstSentiment: 1,
    lastSentiment: null,
    firstReplyAt: NOON,
    replyCount: 1,
    empathicReplyCount: 0,
    hasRisk: false,
    ...part,
  };
}
