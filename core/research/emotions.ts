import { DIRECTIONS, EMOTIONS } from '#core/model/analysis.ts';
import type { ResearchMessage } from './rows.ts';
import { type EstimateTable, labelRows, SHARE_METHOD } from './table.ts';

/** From this probability on a message shows an emotion. */
const SHOWN_AT = 0.5;

/** Set of EMOTIONS as bits, from the probability of each. */
export const emotionMask = (probabilities: readonly number[]): number =>
  probabilities.reduce(
    (mask, probability, index) => (probability >= SHOWN_AT ? mask | (1 << index) : mask),
    0,
  );

const METHOD = `${SHARE_METHOD}; one message may show several emotions or none. A model trained on GoEmotions in Plutchik's terms by a map of our own reads each message by itself, and a probability of ${SHOWN_AT} counts; the paper counts words of the NRC lexicon by sentence. Shares are of what the model says: it misses rare emotions more often than common ones, and 0 % may be all misses. The classes are our reading of the whole message`;

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
