import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import {
  type Analysis,
  type Direction,
  type Empathy,
  type MechanismScore,
  type SentenceAnalysis,
  SENTIMENTS,
} from '#core/model/analysis.ts';
import { inMessage, type OwnWords } from '#core/analysis/own-words/own-words.ts';
import { isOver } from '#core/coaching/held-out.ts';
import { storedAuthor } from '#core/consent/policy.ts';
import type { FirstLook } from '#core/analysis/read-alone.ts';
import type { Assignment } from '#core/conversation/assignment.ts';
import {
  type ConversationId,
  conversationOpenedBy,
  type MessageId,
  type PersonKey,
} from '#core/model/ids.ts';
import type { MechanismRecord, MessageRecord } from '#core/model/records.ts';
import type { Admitted } from './admit.ts';

/** The row of a message in its place, before its sentences are read. Words stay behind: only derived values go in. */
export function toRecord(
  admitted: Admitted,
  look: FirstLook,
  assignment: Assignment,
  direction: Direction,
): MessageRecord {
  const { message, existing, member } = admitted;
  return {
    id: message.id,
    communityId: message.communityId,
    channelId: message.channelId,
    threadId: message.threadId,
    conversationId: conversationIdOf(message.id, assignment),
    sentAt: message.sentAt,
    role: assignment.role,
    // Once dropped, a keyed hash does not come back through an edit.
    authorKey: existing === null ? ownKey(admitted) : existing.authorKey,
    memberId: storedAuthor(member, message.sentAt, existing),
    textDigest: admitted.textDigest,
    language: look.language,
    scored: look.reading !== null,
    direction,
    ...UNREAD,
    // What nothing but the rules has read is never taken for what is over.
    risk: look.reading !== null && isOver(admitted.words.withPasted, look.risk) ? 'past' : look.risk.label,
  };
}

/** One stand-in is there for many people, and must count as none of them. */
const ownKey = ({ message, authorKey }: Admitted): PersonKey | null =>
  message.isNameless === true ? null : authorKey;

/** Of a message outside of conversations, and of one that no model reads, nothing more is known. */
const UNREAD = {
  sentenceCount: 0,
  seekingCount: 0,
  providingCount: 0,
  sentimentClass: null,
  sentimentScore: null,
  empathy: null,
  techniques: null,
  sureFamilies: {},
} as const;

function conversationIdOf(messageId: MessageId, assignment: Assignment): ConversationId | null {
  if (assignment.kind === 'opens') return conversationOpenedBy(messageId);
  return assignment.kind === 'joins' ? assignment.conversationId : null;
}

/** The row with what its sentences say. Techniques are kept only of a supporter's reply. */
export function withAnalysis(record: MessageRecord, analysis: Analysis): MessageRecord {
  if (!analysis.scored) return { ...record, scored: false, direction: 'none' };
  if (analysis.sentiment === null) return record;
  const { sentences, sentiment } = analysis;
  const supports = record.role === 'supporter';
  return {
    ...record,
    sentenceCount: sentences.length,
    seekingCount: sentences.filter((sentence) => sentence.direction === 'seeking').length,
    providingCount: sentences.filter((sentence) => sentence.direction === 'providing').length,
    sentimentClass: SENTIMENTS.indexOf(sentiment.label),
    sentimentScore: sentiment.score,
    techniques: supports ? countsOf(sentences, ({ technique }) => technique) : null,
    sureFamilies: supports ? countsOf(sentences, ({ sureFamily }) => sureFamily) : {},
  };
}

/**
 * The row of a reply that attacks or belittles: it stays in its conversation as a bystander's, so that it is no answer, no
 * support and nothing to praise, and a seeker whom nobody else answered still waits.
 */
export function withoutSupport(record: MessageRecord): MessageRecord {
  return {
    ...record,
    role: record.role === 'supporter' ? 'bystander' : record.role,
    direction: record.direction === 'providing' ? 'none' : record.direction,
    providingCount: 0,
    empathy: null,
    techniques: null,
    sureFamilies: {},
  };
}

/** The row with the levels the model gave. */
export function withEmpathy(record: MessageRecord, empathy: Empathy): MessageRecord {
  return {
    ...record,
    empathy: mapMechanisms((name) => mechanism(empathy[name])),
  };
}

/** More digits of a probability would say nothing, and take room. */
const PROBABILITY_SCALE = 10_000;

/**
 * The row as it is stored: rationales name places of the message, where until here they named places of its own words, and
 * probabilities have four digits.
 */
export function inMessageOffsets(record: MessageRecord, words: OwnWords): MessageRecord {
  const { empathy } = record;
  if (empathy === null) return record;
  const moved = (score: MechanismRecord): MechanismRecord => ({
    level: score.level,
    probability: Math.round(score.probability * PROBABILITY_SCALE) / PROBABILITY_SCALE,
    rationales: score.rationales.flatMap((span) => inMessage(words, span)),
  });
  return {
    ...record,
    empathy: mapMechanisms((name) => moved(empathy[name])),
  };
}

function mechanism({ level, probabilities, rationales }: MechanismScore): MechanismRecord {
  return { level, probability: probabilities[level], rationales };
}

function countsOf<Label extends string>(
  sentences: readonly SentenceAnalysis[],
  labelOf: (sentence: SentenceAnalysis) => Label | null,
): Partial<Record<Label, number>> {
  const counts: Partial<Record<Label, number>> = {};
  for (const label of sentences.map(labelOf)) {
    if (label !== null) counts[label] = (counts[label] ?? 0) + 1;
  }
  return counts;
}
