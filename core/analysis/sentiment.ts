import { indexOfLargest } from './direction.ts';
import { SENTIMENTS, type Sentiment } from '#core/model/analysis.ts';

/** Label with the largest probability, and the expected value with the five classes at -1, -0.5, 0, 0.5 and 1. */
export function sentimentOf(probabilities: readonly number[]): Sentiment {
  const half = (SENTIMENTS.length - 1) / 2;
  const expected = probabilities.reduce(
    (sum, probability, index) => sum + (probability * (index - half)) / half,
    0,
  );
  return {
    label: SENTIMENTS[indexOfLargest(probabilities)] ?? 'neutral',
    probabilities,
    score: Math.min(1, Math.max(-1, expected)),
  };
}
