import { piecesOf } from '#core/lib/pieces.ts';
import { indexOfLargest } from '#core/analysis/direction.ts';
import {
  classificationReport,
  type ClassificationReport,
  type Guess,
} from '#core/evaluation/classification.ts';
import type { RationaleScores } from '#core/evaluation/rationale-scores.ts';
import type { Estimate } from '#core/lib/statistics.ts';

/** One table of a report. */
export interface Section {
  name: string;
  classification: ClassificationReport;
  /** Further figures, each a share 0..1. */
  figures: Readonly<Record<string, Estimate>>;
  rationales: RationaleScores | null;
}

/** Records given to the models at once. */
const GROUP = 256;

export async function inGroups<T, R>(
  records: readonly T[],
  work: (group: readonly T[]) => Promise<R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (const group of piecesOf(records, GROUP)) results.push(...(await work(group)));
  return results;
}

export function guessOf(truth: number, probabilities: readonly number[]): Guess {
  const guess = indexOfLargest(probabilities);
  return { truth, guess, confidence: probabilities[guess] ?? 0 };
}

export const section = (
  name: string,
  labels: readonly string[],
  guesses: readonly Guess[],
  random: () => number,
): Section => ({
  name,
  classification: classificationReport(labels, guesses, random),
  figures: {},
  rationales: null,
});
