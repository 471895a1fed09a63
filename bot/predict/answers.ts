import { findHostility, hostilityVerdict } from '#core/analysis/hostility.ts';
import { directionOf, indexOfLargest, majorityDirection } from '#core/analysis/direction.ts';
import { inMessage, type OwnWords, ownWords, reachInMessage } from '#core/analysis/own-words/own-words.ts';
import { messageDirection } from '#core/analysis/message-direction.ts';
import { assessRiskOfWindows, riskWindows } from '#core/analysis/risk-windows.ts';
import { splitSentences } from '#core/analysis/sentences.ts';
import { sentimentOf } from '#core/analysis/sentiment.ts';
import {
  DIRECTIONS,
  TECHNIQUES,
  type Empathy,
  type MechanismScore,
  type MessageReading,
  type RiskAssessment,
  type SentenceScores,
} from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import type { MessageRecord, PairRecord, TextRecord } from './records.ts';

/** What of a record's text its author wrote; offsets in answers name places of the text itself. */
const wordsOf = ({ text }: Pick<TextRecord, 'text'>): OwnWords => ownWords(text);

/** What of the text that a record answers its author wrote; null where there is none. */
function contextOf({ answers }: MessageRecord): string | null {
  const context = ownWords(answers ?? '').text.trim();
  return context === '' ? null : context;
}

/** How each message reads beside the text it answers, if any. */
const readRecords = (models: Models, records: readonly MessageRecord[]): Promise<MessageReading[]> =>
  models.readMessages(
    records.map((record) => ({ text: wordsOf(record).text.trim(), context: contextOf(record) })),
  );

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
    records.map((record) => [wordsOf(record).text]),
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
    records.map((record) => wordsOf(record).text),
  );
  return assessments.map(({ label, score, because }, index) => ({
    id: records[index]?.id,
    label,
    score: rounded(score),
    because,
  }));
}

/** Rules and model together: `{id, label: hostile or none, score, because}`. */
export async function answerHostility(models: Models, records: readonly MessageRecord[]): Promise<object[]> {
  const readings = await readRecords(models, records);
  return records.map((record, index) => {
    const byRules = findHostility(wordsOf(record).text, contextOf(record) !== null);
    const { hostile, score, because } = hostilityVerdict(byRules, readings[index]?.hostile ?? null);
    return {
      id: record.id,
      label: hostile ? 'hostile' : 'none',
      score: rounded(score),
      because: because === null ? [] : [because === 'model' ? 'model:hostile' : `rule:${because}`],
    };
  });
}

const mechanismAnswer = (text: string, words: OwnWords, score: MechanismScore): object => ({
  level: score.level,
  probabilities: score.probabilities.map(rounded),
  rationales: score.rationales
    .flatMap((span) => inMessage(words, span))
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
});

/** Levels, probabilities and rationales of each mechanism; offsets count UTF-16 units. Rationales at every level. */
export async function answerEmpathy(models: Models, records: readonly PairRecord[]): Promise<object[]> {
  const replies = records.map((record) => ownWords(record.response_post));
  const scores: readonly Empathy[] = await models.scoreEmpathy(
    records.map((record, index) => ({
      seekerPost: ownWords(record.seeker_post).text,
      responsePost: replies[index]?.text ?? '',
    })),
  );
  return records.map((record, index) => {
    const [empathy, words] = [scores[index], replies[index]];
    if (empathy === undefined || words === undefined)
      throw new RangeError('The models gave fewer results than replies.');
    return {
      id: record.id,
      emotional_reactions: mechanismAnswer(record.response_post, words, empathy.emotionalReactions),
      interpretations: mechanismAnswer(record.response_post, words, empathy.interpretations),
      explorations: mechanismAnswer(record.response_post, words, empathy.explorations),
      ...(empathy.understanding !== undefined && { understanding: { probabilities: empathy.understanding } }),
    };
  });
}
