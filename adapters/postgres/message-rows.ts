import { type Level, type Span, TECHNIQUE_FAMILIES, TECHNIQUES } from '#core/model/analysis.ts';
import type { MechanismRecord, MessageRecord } from '#core/model/records.ts';
import type { messages } from './schema/index.ts';

export type MessageRow = typeof messages.$inferSelect;

function mechanism(
  level: Level | null,
  probability: number | null,
  rationales: readonly Span[] | null,
): MechanismRecord | null {
  return level === null || probability === null || rationales === null
    ? null
    : { level, probability, rationales };
}

function empathyOf(row: MessageRow): MessageRecord['empathy'] {
  const emotionalReactions = mechanism(
    row.emotionalReactionsLevel,
    row.emotionalReactionsProbability,
    row.emotionalReactionsRationales,
  );
  const interpretations = mechanism(
    row.interpretationsLevel,
    row.interpretationsProbability,
    row.interpretationsRationales,
  );
  const explorations = mechanism(
    row.explorationsLevel,
    row.explorationsProbability,
    row.explorationsRationales,
  );
  return emotionalReactions === null || interpretations === null || explorations === null
    ? null
    : { emotionalReactions, interpretations, explorations };
}

/** The counts of these labels; rows of earlier versions have none of families. */
export function countsOf<Label extends string>(
  labels: readonly Label[],
  counts: Readonly<Partial<Record<Label, number>>>,
): Partial<Record<Label, number>> {
  const found: Partial<Record<Label, number>> = {};
  for (const label of labels) if (counts[label] !== undefined) found[label] = counts[label];
  return found;
}

export function toMessage(row: MessageRow): MessageRecord {
  return {
    id: row.id,
    communityId: row.communityId,
    channelId: row.channelId,
    threadId: row.threadId,
    conversationId: row.conversationId,
    sentAt: row.sentAt,
    role: row.role,
    authorKey: row.authorKey,
    memberId: row.memberId,
    textDigest: row.textDigest,
    language: row.language,
    scored: row.scored,
    direction: row.direction,
    sentenceCount: row.sentenceCount,
    seekingCount: row.seekingCount,
    providingCount: row.providingCount,
    sentimentClass: row.sentimentClass,
    sentimentScore: row.sentimentScore,
    empathy: empathyOf(row),
    techniques: row.techniques === null ? null : countsOf(TECHNIQUES, row.techniques),
    sureFamilies: countsOf(TECHNIQUE_FAMILIES, row.techniques ?? {}),
    risk: row.risk,
  };
}

/** Only named values are taken, so that nothing else a caller's object carries is ever stored. */
export function toMessageRow(message: MessageRecord): MessageRow {
  const { empathy, techniques, sureFamilies, ...plain } = message;
  const span = ({ start, end }: Span): Span => ({ start, end });
  const rationales = (record: MechanismRecord | undefined): readonly Span[] | null =>
    record?.rationales.map(span) ?? null;
  return {
    ...plain,
    techniques: techniques === null ? null : { ...techniques, ...sureFamilies },
    emotionalReactionsLevel: empathy?.emotionalReactions.level ?? null,
    emotionalReactionsProbability: empathy?.emotionalReactions.probability ?? null,
    emotionalReactionsRationales: rationales(empathy?.emotionalReactions),
    interpretationsLevel: empathy?.interpretations.level ?? null,
    interpretationsProbability: empathy?.interpretations.probability ?? null,
    interpretationsRationales: rationales(empathy?.interpretations),
    explorationsLevel: empathy?.explorations.level ?? null,
    explorationsProbability: empathy?.explorations.probability ?? null,
    explorationsRationales: rationales(empathy?.explorations),
  };
}
