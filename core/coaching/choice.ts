import type { News, SentenceAnalysis, Span } from '#core/model/analysis.ts';
import type { CoachingStyle, MechanismRecord, MessageRecord } from '#core/model/records.ts';
import type { Practised, PraiseTopic, TryTopic } from './acts/topics.ts';

/** "Nothing of it" with at least this probability speaks against a rule that found it, and for its absence. */
export const SURE_ABSENT = 0.75;

/** Whether the models are sure that nothing of a mechanism is there. */
export const isSurelyAbsent = (score: MechanismRecord | undefined): boolean =>
  score !== undefined && score.level === 0 && score.probability >= SURE_ABSENT;

/** What the choice looks at; a {@link MessageRecord} and its text while it is still in memory. */
export interface ReplyReading {
  text: string;
  /** The words that are answered; empty when they are no longer there. */
  seekerPost: string;
  /** Whether those bring good news. */
  news: News;
  empathy: MessageRecord['empathy'];
  sentences: readonly SentenceAnalysis[];
  style: CoachingStyle;
  /** How surely the whole of it is hostile, in its place; 0 where that was not read. */
  hostility: number;
}

export interface Praise {
  topic: PraiseTopic;
  /** The sentences that show it. */
  spans: readonly Span[];
  /** The suggestion of an earlier note that this carries out. */
  carriesOut: Practised | null;
}

export interface Suggestion {
  topic: TryTopic;
  /** The sentences it is about; none when it speaks of what is missing. */
  spans: readonly Span[];
}

export interface TopicChoice {
  praise: Praise | null;
  suggestion: Suggestion | null;
  /** Why there is neither; null when there is one. */
  because: 'hostile' | 'unsure' | 'topic-resting' | 'nothing-to-say' | null;
}
