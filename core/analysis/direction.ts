import { DIRECTIONS, type Direction } from '#core/model/analysis.ts';

/** Position of the largest value; the first of equals. */
export function indexOfLargest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? -Infinity) ? index : best), 0);
}

/** The most probable direction of one sentence. */
export function directionOf(probabilities: readonly number[]): Direction {
  return DIRECTIONS[indexOfLargest(probabilities)] ?? 'none';
}

/**
 * The direction of a message: the one more than half of its sentences have, else none
 * (Hosseini & Caragea, "It Takes Two to Empathize", AAAI 2021).
 */
export function majorityDirection(sentences: readonly Direction[]): Direction {
  const isMajority = (direction: Direction): boolean =>
    sentences.filter((sentence) => sentence === direction).length * 2 > sentences.length;
  if (isMajority('seeking')) return 'seeking';
  return isMajority('providing') ? 'providing' : 'none';
}
