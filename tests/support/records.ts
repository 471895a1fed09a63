import type { OutboxEntry } from '#core/model/outgoing.ts';
import type {
  AlertRecord,
  CommunitySettings,
  ConversationRecord,
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
} from './example-records.ts';

/** Minutes after a fixed morning. */
export const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 2, 9, minutes));

export const settings: CommunitySettings = communitySettings({
  watchedChannelIds: ['c:1'],
  watchesAllChannels: false,
  staffChannelId: 'c:staff',
  timeZone: 'Europe/Vienna',
  conversationWindowMs: 3_600_000,
});

export const member = (part: MemberPart = {}): MemberRecord =>
  memberRecord({
    communityId: 'g:1',
    userId: 'u:1',
    decidedAt: at(0),
    ...part,
    coaching: {
      timeZone: 'Europe/Berlin',
      quietHours: { startHour: 21, endHour: 7 },
      ...part.coaching,
    },
  });

export const message = (part: Partial<MessageRecord> = {}): MessageRecord =>
  messageRecord({
    id: 'm:1',
    communityId: 'g:1',
    channelId: 'c:1',
    sentAt: at(0),
    authorKey: 'key-1',
    textDigest: 'digest',
    sentenceCount: 3,
    seekingCount: 1,
    providingCount: 1,
    sentimentScore: 0.1234567890123,
    ...part,
  });

const mechanism = (level: 0 | 1 | 2) => ({
  level,
  probability: 0.7 + level / 10,
  rationales: [{ start: 0, end: 5 }],
});

export const reply = (part: Partial<MessageRecord> = {}): MessageRecord =>
  message({
    role: 'supporter',
    direction: 'providing',
    empathy: {
      emotionalReactions: mechanism(2),
      interpretations: mechanism(0),
      explorations: { level: 1, probability: 1 / 3, rationales: [] },
    },
    techniques: { 'Open Question': 1, Affirm: 2 },
    sureFamilies: { affirmsSupports: 1 },
    ...part,
  });

export const conversation = (part: Partial<ConversationRecord> = {}): ConversationRecord =>
  conversationRecord({
    id: 'v:1',
    communityId: 'g:1',
    channelId: 'c:1',
    openingMessageId: 'm:1',
    seekerKey: 'key-1',
    openedAt: at(0),
    lastActivityAt: at(0),
    ...part,
  });

export const nudge = (part: Partial<NudgeRecord> = {}): NudgeRecord => ({
  id: 'n:1',
  communityId: 'g:1',
  memberId: 'u:1',
  messageId: 'm:1',
  kind: 'encouraging',
  topic: 'explorations',
  createdAt: at(0),
  answer: null,
  answeredAt: null,
  ...part,
});

export const alert = (part: Partial<AlertRecord> = {}): AlertRecord => ({
  id: 'a:1',
  kind: 'risk',
  communityId: 'g:1',
  channelId: 'c:1',
  messageId: 'm:1',
  label: 'crisis',
  createdAt: at(0),
  state: 'open',
  stateChangedAt: null,
  escalatedAt: null,
  ...part,
});

export const outboxEntry = (part: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: 'o:1',
  communityId: 'g:1',
  kind: 'nudge',
  dedupeKey: 'nudge:m:1',
  recipient: { kind: 'member', userId: 'u:1' },
  message: { blocks: [{ kind: 'paragraph', runs: [{ text: 'You stayed with their feeling.' }] }] },
  dueAt: at(0),
  ...part,
});
