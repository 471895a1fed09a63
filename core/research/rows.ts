import type { Direction, Level, Mechanism } from '#core/model/analysis.ts';
import type { Role } from '#core/model/records.ts';

export const PRONOUNS = ['first singular', 'first plural', 'second', 'third'] as const;
export type Pronoun = (typeof PRONOUNS)[number];

/** One message as the papers' analyses read it: numbers only. People and conversations are numbered within one run. */
export interface ResearchMessage {
  person: number;
  conversation: number | null;
  sentAtMs: number;
  role: Role;
  /** False for other languages and empty text. */
  scored: boolean;
  /** What the whole message does by our reading. */
  direction: Direction;
  sentenceCount: number;
  seekingCount: number;
  providingCount: number;
  /** 0 very negative … 4 very positive. */
  sentimentClass: number | null;
  /** Only of a supporter's reply. */
  levels: Readonly<Record<Mechanism, Level>> | null;
  /** Set of technique groups, see `groupMask`. */
  techniqueMask: number;
  acknowledged: boolean;
  wordCount: number;
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
