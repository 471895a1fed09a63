import { directionOf, majorityDirection } from '#core/analysis/direction.ts';
import { reachInMessage } from '#core/analysis/own-words/own-words.ts';
import { messageDirection } from '#core/analysis/message-direction.ts';
import { splitSentences } from '#core/analysis/sentences.ts';
import { DIRECTIONS } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import type { MessageRecord, TextRecord } from './records.ts';
import { wordsOf, contextOf, readRecords, rounded, byLabel, withScores, eachText } from './scored-rows.ts';

/** `{id, label, probabilities}` for each text taken as one sentence. */
export function answerDirection(models: Models, records: readonly TextRecord[]): Promise<object[]> {
  return eachText(models, records, ({ id }, { direction }) => ({
    id,
    label: directionOf(direction),
    probabilities: byLabel(DIRECTIONS, direction),
  }));
}

/**
 * What each whole message does beside the text it answers, if any, with the reason; and every sentence with its own
 * direction, with the one that more than half of them have.
 */
export async function answerMessageDirection(
  models: Models,
  records: readonly MessageRecord[],
): Promise<object[]> {
  const readings = await readRecords(models, records);
  const split = records.map((record) => {
    const words = wordsOf(record);
    return { record, words, spans: splitSentences(words.text) };
  });
  const rows = split.map(({ words, spans }) => spans.map((span) => words.text.slice(span.start, span.end)));
  return withScores(models, rows, (index, scores) => {
    const [message, reading] = [split[index], readings[index]];
    if (message === undefined || reading === undefined)
      throw new RangeError('The models gave fewer results than texts.');
    const { record, words, spans } = message;
    const inContext = contextOf(record) !== null;
    const { direction, because } = messageDirection(words.text, reading, { inContext });
    const sentences = spans.map((span, position) => {
      const probabilities = scores[position]?.direction ?? [];
      return {
        ...reachInMessage(words, span),
        label: directionOf(probabilities),
        probabilities: byLabel(DIRECTIONS, probabilities),
      };
    });
    return {
      id: record.id,
      label: direction,
      probabilities: byLabel(DIRECTIONS, reading.role),
      ...(inContext ? { answers: rounded(reading.answers) } : {}),
      because,
      majority: majorityDirection(sentences.map((sentence) => sentence.label)),
      sentences,
    };
  });
}
