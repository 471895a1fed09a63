import { WEEK_MS } from '#core/lib/durations.ts';
import { meanOf } from '#core/lib/statistics.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { HELD_WEEKS } from './days.ts';

/** No note comes before the third scored reply, so these are from before any note, in either arm. */
export const OWN_BEFORE = 3;

export type ScoredReply = Pick<MessageRecord, 'sentAt' | 'empathy'>;

export interface Outcome {
  /** Mean of the first replies after the lot. */
  before: number;
  /** Mean of the replies that follow, week by week since the lot; null for a week without one. */
  weeks: readonly (number | null)[];
  /** Mean of those weeks. */
  after: number;
}

/** Warmth and asking, 0 to 4. Interpretations are left out: experts did not agree with their level (models/README.md). */
const scoreOf = (empathy: NonNullable<MessageRecord['empathy']>): number =>
  empathy.emotionalReactions.level + empathy.explorations.level;

/** A supporter's own weeks after the lot against their own replies before any note; null where nothing followed. */
export function outcomeOf(replies: readonly ScoredReply[], drawnAt: Date): Outcome | null {
  const scored = replies
    .flatMap(({ sentAt, empathy }) =>
      empathy === null
        ? []
        : [{ week: (sentAt.getTime() - drawnAt.getTime()) / WEEK_MS, score: scoreOf(empathy) }],
    )
    .filter(({ week }) => week >= 0 && week < HELD_WEEKS)
    .sort((a, b) => a.week - b.week);
  const following = scored.slice(OWN_BEFORE);
  const weeks = Array.from({ length: HELD_WEEKS }, (_, index) => {
    const scores = following.filter(({ week }) => Math.floor(week) === index).map(({ score }) => score);
    return scores.length === 0 ? null : meanOf(scores);
  });
  const known = weeks.filter((week) => week !== null);
  if (known.length === 0) return null;
  return {
    before: meanOf(scored.slice(0, OWN_BEFORE).map(({ score }) => score)),
    weeks,
    after: meanOf(known),
  };
}
