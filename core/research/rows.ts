import type { Level, Mechanism } from '#core/model/analysis.ts';
import type { ReportedMessage } from '#core/model/records.ts';

export const PRONOUNS = ['first singular', 'first plural', 'second', 'third'] as const;
export type Pronoun = (typeof PRONOUNS)[number];

/** One message as the papers' analyses read it: numbers only. People and conversations are numbered within one run. */
export interface ResearchMessage extends Pick<
  ReportedMessage,
  | 'role'
  | 'scored'
  | 'direction'
  | 'sentenceCount'
  | 'seekingCount'
  | 'providingCount'
  | 'sentimentClass'
  | 'acknowledged'
> {
  person: number;
  conversation: number | null;
  sentAtMs: number;
  /** Only of a supporter's reply. */
  levels: Readonly<Record<Mechanism, Level>> | null;
  /** Set of technique groups, see `groupMask`. */
  techniqueMask: number;
  wordCount: number;
  /** Set of emotions, see `emotionMask`; null where they were not read. */
  emotionMask: number | null;
  /** Words of each kind, in the order of PRONOUNS. */
  pronouns: readonly number[];
}

/** Messages of one conversation, oldest first. */
export interface ResearchConversation {
  seeker: number;
  turns: readonly ResearchMessage[];
}

/** Everything that the analyses are given. */
export interface ResearchRows {
  messages: readonly ResearchMessage[];
  conversations: readonly ResearchConversation[];
}
