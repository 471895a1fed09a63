import type { TryTopic } from '#core/coaching/acts/topics.ts';
import type { Mechanism, TechniqueFamily } from '#core/model/analysis.ts';

export type WeeklyStrength =
  Exclude<Mechanism, 'interpretations'> | Extract<TechniqueFamily, 'supportsAutonomy' | 'affirmsSupports'>;
export type WeeklyTry = Extract<TryTopic, 'emotionalReactions' | 'advisesUnasked' | 'explorations'>;
export type ToldChange = { mechanism: Mechanism; verdict: 'up' | 'steady' | 'down' };

/** What a weekly report says, before it is put into words. */
export interface WeeklyPlan {
  replies: number;
  scored: number;
  conversations: number;
  /** The strongest first. `n` counts replies. */
  strengths: readonly { what: WeeklyStrength; n: number }[];
  changes: readonly ToldChange[] | 'too-early';
  /** What the latest note that suggested something suggested, and whether it was done since. */
  noted: { topic: TryTopic; since: 'done' | 'not-seen' | 'no-reply' | 'untold' } | null;
  /** At most one thing to try: none beside a suggestion that is still to be done. */
  suggestion: WeeklyTry | null;
}
