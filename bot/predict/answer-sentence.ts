import { indexOfLargest } from '#core/analysis/direction.ts';
import { sentimentOf } from '#core/analysis/sentiment.ts';
import { TECHNIQUES } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import type { TextRecord } from './records.ts';
import { rounded, byLabel, eachText } from './scored-rows.ts';

/** `{id, label, probabilities: [5], score}`. */
export function answerSentiment(models: Models, records: readonly TextRecord[]): Promise<object[]> {
  return eachText(models, records, ({ id }, scores) => {
    const { label, probabilities, score } = sentimentOf(scores.sentiment);
    return { id, label, probabilities: probabilities.map(rounded), score: rounded(score) };
  });
}

/** `{id, label, probabilities}` with the fifteen techniques. */
export function answerTechniques(models: Models, records: readonly TextRecord[]): Promise<object[]> {
  return eachText(models, records, ({ id }, { techniques }) => ({
    id,
    label: TECHNIQUES[indexOfLargest(techniques)],
    probabilities: byLabel(TECHNIQUES, techniques),
  }));
}
