import type { TryTopic } from '#core/coaching/acts/topics.ts';
import type { Mechanism, TechniqueFamily } from '#core/model/analysis.ts';

export type WeeklyStrength =
  Exclude<Mechanism, 'interpretations'> | Extract<TechniqueFamily, 'supportsAutonomy' | 'affirmsSupports'>;
export type WeeklyTry = Extract<TryTopic, 'emotionalReactions' | 'advisesUnasked' | 'explorations'>;
export type ToldChange = { mechanism: Mechanism; verdict: 'up' | 'steady' | 'down' };

/** What the week may have weighed: 0 where nothing is said of it. */
export interface WeeklyLoad {
  /** Replies between eleven at night and five in the morning, on the person's clock. */
  late: number;
  /** Conversations that somebody began in a very low tone, without a sign of danger. */
  heavy: number;
  isFull: boolean;
}

/** What a weekly report says, before it is put into words. */
export interface WeeklyPlan {
  replies: number;
  /** Replies to conversations of which nothing is said were left out, so that no number of the week would be true. */
  isPartial: boolean;
  scored: number;
  conversations: number;
  load: WeeklyLoad | null;
  /** The strongest first. `n` counts replies. */
  strengths: readonly { what: WeeklyStrength; n: number }[];
  changes: readonly ToldChange[] | 'too-early';
  /** What the latest note that suggested something suggested, and whether it was done since. */
  noted: { topic: TryTopic; since: 'done' | 'not-seen' | 'no-reply' | 'untold' } | null;
  /** At most one thing to try: none beside a suggestion that is still to be done. */
  suggestion: WeeklyTry | null;
}
