import type { NudgeRatings } from '#core/ports/store-outgoing.ts';

const FEWEST_PEOPLE = 5;
const STEP = 5;

/**
 * Ratings of notes as they may be shown: none while fewer than five people stand behind them, and in fives, so that a
 * single answer of a single person shows in no count.
 */
export function ratingsInFives({ people, answers }: NudgeRatings): NudgeRatings['answers'] {
  if (people < FEWEST_PEOPLE) return [];
  return answers.map(({ answer, count }) => ({ answer, count: count - (count % STEP) }));
}
