import { type Level, TECHNIQUE_FAMILIES, TECHNIQUES } from '#core/model/analysis.ts';
import type { MechanismRecord, MessageRecord } from '#core/model/records.ts';
import type { messages } from './schema/index.ts';
import type { Shown } from './schema/scores.ts';

export type MessageRow = typeof messages.$inferSelect;

function empathyOf(row: MessageRow): MessageRecord['empathy'] {
  const [forReactions, forInterpretations, forExplorations] = row.shown ?? [];
  const emotionalReactions = mechanism(row.emotionalReactionsLevel, forReactions);
  const interpretations = mechanism(row.interpretationsLevel, forInterpretations);
  const explorations = mechanism(row.explorationsLevel, forExplorations);
  return emotionalReactions === null || interpretations === null || explorations === null
    ? null
    : { emotionalReactions, interpretations, explorations };
}

const mechanism = (level: Level | null, shown: Shown | undefined): MechanismRecord | null =>
  level === null || shown === undefined ? null : { level, ...shown };

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
  return {
    ...plain,
    techniques: techniques === null ? null : { ...techniques, ...sureFamilies },
    emotionalReactionsLevel: empathy?.emotionalReactions.level ?? null,
    interpretationsLevel: empathy?.interpretations.level ?? null,
    explorationsLevel: empathy?.explorations.level ?? null,
    shown: empathy && [empathy.emotionalReactions, empathy.interpretations, empathy.explorations],
  };
}
