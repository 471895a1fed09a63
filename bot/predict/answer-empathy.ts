import { inMessage, type OwnWords, ownWords } from '#core/analysis/own-words/own-words.ts';
import type { Empathy, MechanismScore } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import type { PairRecord } from './records.ts';
import { rounded } from './scored-rows.ts';

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
      ...(empathy.understanding !== undefined && {
        understanding: { probabilities: empathy.understanding.map(rounded) },
      }),
    };
  });
}
