import type { Store } from '#core/ports/index.ts';
import { DEFAULT_COACHING } from '#core/consent/defaults.ts';
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

import {
  communitySettings,
  conversationRecord,
  memberRecord,
  messageRecord,
  type MemberPart,
} from '#tests/support/example-records.ts';

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
    settings: communitySettings({
      staffChannelId: null,
      timeZone: 'Europe/Berlin',
      conversationWindowMs: 6 * HOUR,
      ...settings,
    }),
  };
}

export const member = (part: MemberPart = {}): MemberRecord =>
  memberRecord({
    communityId: 'console:home',
    userId: 'console:robin',
    decidedAt: before(90 * DAY),
    ...part,
    coaching: { ...DEFAULT_COACHING, ...part.coaching },
  });

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

export const reply = (part: Partial<MessageRecord> = {}): MessageRecord =>
  messageRecord({
    id: 'console:reply',
    communityId: 'console:home',
    channelId: 'console:talk',
    conversationId: 'console:post',
    sentAt: NOON,
    role: 'supporter',
    memberId: 'console:robin',
    direction: 'providing',
    providingCount: 1,
    empathy: empathy(),
    techniques: {},
    ...part,
  });

export const conversation = (part: Partial<ConversationRecord> = {}): ConversationRecord =>
  conversationRecord({
    id: 'console:post',
    communityId: 'console:home',
    channelId: 'console:talk',
    openedAt: before(HOUR),
    lastActivityAt: NOON,
    firstReplyAt: NOON,
    replyCount: 1,
    ...part,
  });

/** A note with the reply that it speaks of, in its conversation. */
export async function saveNote(store: Store, part: Partial<NudgeRecord>): Promise<void> {
  const note = nudge(part);
  await store.conversations.save(conversation());
  await store.messages.save(reply({ id: note.messageId }));
  await store.nudges.save(note);
}
