import { bootstrap, type Estimate } from '#core/lib/statistics.ts';
import {
  accuracyOf,
  calibrationError,
  classFigures,
  confusionOf,
  macroF1Of,
  type ClassFigures,
  type Judged,
} from './metrics.ts';

/** A judged record with the probability the model gave to its guess. */
export interface Guess extends Judged {
  confidence: number;
}

export interface ClassificationReport {
  records: number;
  accuracy: Estimate;
  macroF1: Estimate;
  perClass: Readonly<Record<string, ClassFigures>>;
  /** `rows[i][j]`: records of class i that were taken for class j. */
  confusion: { labels: readonly string[]; rows: readonly (readonly number[])[] };
  /** Null when the answers carry no calibrated probability. */
  calibrationError: number | null;
}

/** All figures of one classification. `random` draws the bootstrap samples. */
export function classificationReport(
  labels: readonly string[],
  guesses: readonly Guess[],
  random: () => number,
  isCalibrated = true,
): ClassificationReport {
  const rows = confusionOf(guesses, labels.length);
  const figures = classFigures(rows);
  return {
    records: guesses.length,
    accuracy: bootstrap(guesses, accuracyOf, random),
    macroF1: bootstrap(guesses, (sample) => macroF1Of(sample, labels.length), random),
    perClass: Object.fromEntries(
      labels.flatMap((label, index) => (figures[index] ? [[label, figures[index]]] : [])),
    ),
    confusion: { labels, rows },
    calibrationError: isCalibrated
      ? calibrationError(
          guesses.map((guess) => guess.confidence),
          guesses.map(({ truth, guess }) => truth === guess),
        )
      : null,
  };
}
