import { directionOf, indexOfLargest, majorityDirection } from '#core/analysis/direction.ts';
import { messageDirection } from '#core/analysis/message-direction.ts';
import { assessRiskOfWindows, riskWindows } from '#core/analysis/risk-windows.ts';
import { splitSentences } from '#core/analysis/sentences.ts';
import { sentimentOf } from '#core/analysis/sentiment.ts';
import {
  DIRECTIONS,
  TECHNIQUES,
  type Empathy,
  type MechanismScore,
  type RiskAssessment,
  type SentenceScores,
} from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import type { MessageRecord, PairRecord, TextRecord } from './records.ts';

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const byLabel = (labels: readonly string[], probabilities: readonly number[]): Record<string, number> =>
  Object.fromEntries(labels.map((label, index) => [label, rounded(probabilities[index] ?? 0)]));

/** Scores the rows of each record with one call; `answer` gets the scores of its own rows. */
async function withScores<T>(
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
function eachText<T>(
  models: Models,
  records: readonly TextRecord[],
  answer: (record: TextRecord, scores: SentenceScores) => T,
): Promise<T[]> {
  return withScores(
    models,
    records.map((record) => [record.text]),
    (index, [scores]) => {
      const record = records[index];
      if (record === undefined || scores === undefined)
        throw new RangeError('The models gave fewer results than texts.');
      return answer(record, scores);
    },
  );
}

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
  const readings = await models.readMessages(
    records.map(({ text, answers = null }) => ({ text: text.trim(), context: answers })),
  );
  const spans = records.map((record) => splitSentences(record.text));
  const rows = records.map((record, index) =>
    (spans[index] ?? []).map((span) => record.text.slice(span.start, span.end)),
  );
  return withScores(models, rows, (index, scores) => {
    const [record, reading] = [records[index], readings[index]];
    if (record === undefined || reading === undefined)
      throw new RangeError('The models gave fewer results than texts.');
    const inContext = record.answers !== undefined;
    const { direction, because } = messageDirection(record.text, reading, { inContext });
    const sentences = (spans[index] ?? []).map((span, position) => {
      const probabilities = scores[position]?.direction ?? [];
      return {
        ...span,
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

/** Rules and model together on each text, long ones read in windows. */
export async function assessRiskOf(models: Models, texts: readonly string[]): Promise<RiskAssessment[]> {
  const windows = texts.map(riskWindows);
  const readings = await models.readMessages(windows.flat().map((text) => ({ text, context: null })));
  let from = 0;
  return texts.map((text, index) => {
    const own = readings.slice(from, from + (windows[index]?.length ?? 0));
    from += own.length;
    return assessRiskOfWindows(
      text,
      own.map(({ risk }) => risk),
    );
  });
}

/** `{id, label, score, because}`. */
export async function answerRisk(models: Models, records: readonly TextRecord[]): Promise<object[]> {
  const assessments = await assessRiskOf(
    models,
    records.map((record) => record.text),
  );
  return assessments.map(({ label, score, because }, index) => ({
    id: records[index]?.id,
    label,
    score: rounded(score),
    because,
  }));
}

const mechanismAnswer = (text: string, score: MechanismScore): object => ({
  level: score.level,
  probabilities: score.probabilities.map(rounded),
  rationales: score.rationales.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
});

/** Levels, probabilities and rationales of each mechanism; offsets count UTF-16 units. Rationales at every level. */
export async function answerEmpathy(models: Models, records: readonly PairRecord[]): Promise<object[]> {
  const scores: readonly Empathy[] = await models.scoreEmpathy(
    records.map((record) => ({ seekerPost: record.seeker_post, responsePost: record.response_post })),
  );
  return records.map((record, index) => {
    const empathy = scores[index];
    if (empathy === undefined) throw new RangeError('The models gave fewer results than replies.');
    return {
      id: record.id,
      emotional_reactions: mechanismAnswer(record.response_post, empathy.emotionalReactions),
      interpretations: mechanismAnswer(record.response_post, empathy.interpretations),
      explorations: mechanismAnswer(record.response_post, empathy.explorations),
    };
  });
}
