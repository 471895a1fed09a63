import { isPlainAnswer } from '#core/analysis/harmless-words.ts';
import { HARMLESS_ACTS } from '#core/model/sentence-acts.ts';
import { isOrder } from './advice.ts';
import { isReasonForTip, type Rest } from './beside.ts';
import { anyOf, harmProbability, HURTS_AT } from './model-acts.ts';
import type { SeenSentence } from './rule.ts';

/** Below this as many held sentences beside kind words hurt as do not. */
const HURTS_NAMELESSLY_AT = 0.65;
/** From this on a sentence may do something else. */
const HARMLESS_AT = 0.5;
/** From this on words hurt although the model, by itself, would not be sure: nothing kind stands beside them. */
const HURTS_BESIDE_AT = 0.85;
const WORDS_OF_HURT = 3;

/**
 * Whether a sentence hurts that shows no harm with a name. Of advice it is said that it is advice, whatever its tone.
 * @param beside what harm is worth beside the rest, see `harmBeside`
 */
export function hurtsNamelessly(sentence: SeenSentence, rest: Rest, beside: number): boolean {
  const { acts, words } = sentence;
  if (isPlainAnswer(words) || isOrder(sentence) || isReasonForTip(sentence, rest)) return false;
  if ((harmProbability(acts) ?? 0) >= HURTS_AT && beside >= HURTS_NAMELESSLY_AT) return true;
  // "Rip." and "Poor lad." may be meant in any way.
  return (
    words.split(' ').length >= WORDS_OF_HURT &&
    beside >= HURTS_BESIDE_AT &&
    (anyOf(HARMLESS_ACTS, acts) ?? 0) < HARMLESS_AT
  );
}
