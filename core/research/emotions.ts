import { DIRECTIONS, EMOTIONS, type Emotion } from '#core/model/analysis.ts';
import type { ResearchMessage } from './rows.ts';
import { type EstimateTable, labelRows, SHARE_METHOD } from './table.ts';

/**
 * From these probabilities on a message shows an emotion: where F1 was highest on one half of GoEmotions' development comments;
 * `models/README.md` says what it is on the other.
 */
export const SHOWN_AT: Readonly<Record<Emotion, number>> = {
  anger: 0.17,
  anticipation: 0.16,
  disgust: 0.14,
  fear: 0.1,
  joy: 0.43,
  sadness: 0.13,
  surprise: 0.13,
  trust: 0.34,
};

/** Set of EMOTIONS as bits, from the probability of each. */
export const emotionMask = (probabilities: readonly number[]): number =>
  EMOTIONS.reduce(
    (mask, emotion, index) => ((probabilities[index] ?? 0) >= SHOWN_AT[emotion] ? mask | (1 << index) : mask),
    0,
  );

const byPoint = EMOTIONS.toSorted((first, second) => SHOWN_AT[first] - SHOWN_AT[second]);
const POINTS = [byPoint[0], byPoint.at(-1)]
  .flatMap((one) => (one === undefined ? [] : [`${SHOWN_AT[one].toFixed(2).slice(1)} for ${one}`]))
  .join(' to ');

const METHOD = `${SHARE_METHOD}; of all messages in English, in conversations or not; one message may show several emotions or none. A model trained on GoEmotions in Plutchik's terms by a map of our own reads each message by itself, and it counts from the probability on at which F1 was best on comments kept apart (${POINTS}); the paper counts words of the NRC lexicon by sentence. Shares are of what the model says: of rare emotions half is missed and half of what is said is false. The classes are our reading of the whole message`;

/** IEMPATHIZE's figure 1: which of Plutchik's eight emotions messages of each class show. */
export function emotionTables(messages: readonly ResearchMessage[]): EstimateTable[] {
  return DIRECTIONS.map((direction) => {
    const items = messages.flatMap(({ person, scored, direction: own, emotionMask: mask }) =>
      scored && own === direction && mask !== null
        ? [{ person, has: EMOTIONS.map((_, index) => (mask & (1 << index)) !== 0) }]
        : [],
    );
    return {
      id: `iempathize.emotions.${direction}`,
      paper: 'IEMPATHIZE',
      title: `Emotions in messages: ${direction}`,
      outcome: 'none',
      method: METHOD,
      ...labelRows(EMOTIONS, items),
    };
  });
}
