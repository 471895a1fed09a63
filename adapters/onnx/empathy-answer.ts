import type { Empathy, Level, MechanismScore } from '#core/model/analysis.ts';
import { softmax } from './batching.ts';
import { rationaleSpans, wordMeans, wordSpans } from './rationales.ts';
import type { Encoded } from './tokenizer.ts';

const LEVELS = 3;
const MECHANISM_COUNT = 3;

function levelOf(probabilities: readonly number[]): Level {
  const [none = 0, weak = 0, strong = 0] = probabilities;
  if (none >= weak && none >= strong) return 0;
  return weak >= strong ? 1 : 2;
}

/** Reads row `row` of the head's answer: `levels` [rows, 3, 3], `rationales` [rows, width, 3], `understanding` [rows, 3]. */
export function readRow(
  reply: { text: string; encoded: Encoded },
  row: number,
  width: number,
  levels: Float32Array,
  rationales: Float32Array,
  understanding: Float32Array,
): Empathy {
  const words = wordSpans(reply.text);
  const mechanism = (index: number): MechanismScore => {
    const [none = 0, weak = 0, strong = 0] = softmax(
      levels,
      (row * MECHANISM_COUNT + index) * LEVELS,
      LEVELS,
    );
    const values = reply.encoded.ids.map(
      (_, token) => rationales[(row * width + token) * MECHANISM_COUNT + index] ?? 0,
    );
    return {
      level: levelOf([none, weak, strong]),
      probabilities: [none, weak, strong],
      rationales: rationaleSpans(words, wordMeans(words, reply.encoded.spans, values)),
    };
  };
  const [none = 0, weak = 0, strong = 0] = softmax(understanding, row * LEVELS, LEVELS);
  return {
    emotionalReactions: mechanism(0),
    interpretations: mechanism(1),
    explorations: mechanism(2),
    understanding: [none, weak, strong],
  };
}
