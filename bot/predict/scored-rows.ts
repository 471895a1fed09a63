import { type OwnWords, ownWords } from '#core/analysis/own-words/own-words.ts';
import type { MessageReading, SentenceScores } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import type { MessageRecord, TextRecord } from './records.ts';

/** What of a record's text its author wrote; offsets in answers name places of the text itself. */
export const wordsOf = ({ text }: Pick<TextRecord, 'text'>): OwnWords => ownWords(text);

/** What of the text that a record answers its author wrote; null where there is none. */
export function contextOf({ answers }: MessageRecord): string | null {
  const context = ownWords(answers ?? '').text.trim();
  return context === '' ? null : context;
}

/** How each message reads beside the text it answers, if any. */
export const readRecords = (models: Models, records: readonly MessageRecord[]): Promise<MessageReading[]> =>
  models.readMessages(
    records.map((record) => ({ text: wordsOf(record).text.trim(), context: contextOf(record) })),
  );

export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

export const byLabel = (
  labels: readonly string[],
  probabilities: readonly number[],
): Record<string, number> =>
  Object.fromEntries(labels.map((label, index) => [label, rounded(probabilities[index] ?? 0)]));

/** Scores the rows of each record with one call; `answer` gets the scores of its own rows. */
export async function withScores<T>(
  models: Models,
  rowsOf: readonly (readonly string[])[],
  answer: (index: number, scores: readonly SentenceScores[]) => T,
): Promise<T[]> {
  const scores = await models.scoreSentences(rowsOf.flat());
  let from = 0;
  return rowsOf.map((rows, index) => {
    const own = scores.slice(from, from + rows.length);
    from += rows.length;
    return answer(index, own);
  });
}

/** One text, one row. */
export function eachText<T>(
  models: Models,
  records: readonly TextRecord[],
  answer: (record: TextRecord, scores: SentenceScores) => T,
): Promise<T[]> {
  return withScores(
    models,
    records.map((record) => [wordsOf(record).text]),
    (index, [scores]) => {
      const record = records[index];
      if (record === undefined || scores === undefined)
        throw new RangeError('The models gave fewer results than texts.');
      return answer(record, scores);
    },
  );
}
