import type { Level, Span } from '#core/analysis/types.ts';
import type { MechanismRecord, MessageRecord } from '#core/records.ts';
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
    techniques: row.techniques,
    risk: row.risk,
  };
}

/** Only named values are taken, so that nothing else a caller's object carries is ever stored. */
export function toMessageRow(message: MessageRecord): MessageRow {
  const { empathy, ...plain } = message;
  const span = ({ start, end }: Span): Span => ({ start, end });
  const rationales = (record: MechanismRecord | undefined): readonly Span[] | null =>
    record?.rationales.map(span) ?? null;
  return {
    ...plain,
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
