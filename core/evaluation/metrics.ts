/** One judged record: positions of the true and the guessed class. */
export interface Judged {
  truth: number;
  guess: number;
}

export interface ClassFigures {
  /** Share of the guesses of this class that are right; 0 when it was never guessed. */
  precision: number;
  /** Share of the records of this class that were found; 0 when there are none. */
  recall: number;
  f1: number;
  /** Records of this class. */
  support: number;
}

/** Counts by true class (row) and guessed class (column). */
export function confusionOf(judged: readonly Judged[], classes: number): number[][] {
  const rows = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (const { truth, guess } of judged) {
    const row = rows[truth];
    if (row !== undefined) row[guess] = (row[guess] ?? 0) + 1;
  }
  return rows;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Precision, recall, F1 and support of each class. */
export function classFigures(confusion: readonly (readonly number[])[]): ClassFigures[] {
  return confusion.map((row, index) => {
    const hits = row[index] ?? 0;
    const support = row.reduce((sum, count) => sum + count, 0);
    const guessed = confusion.reduce((sum, other) => sum + (other[index] ?? 0), 0);
    return {
      precision: ratio(hits, guessed),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, support + guessed),
      support,
    };
  });
}

/** Share of right guesses, 0..1. */
export function accuracyOf(judged: readonly Judged[]): number {
  return ratio(judged.filter(({ truth, guess }) => truth === guess).length, judged.length);
}

/** Mean F1 of the classes that occur in truth or guesses; a class that occurs in neither says nothing. */
export function macroF1Of(judged: readonly Judged[], classes: number): number {
  const confusion = confusionOf(judged, classes);
  const figures = classFigures(confusion);
  const occurring = figures.filter(
    (figure, index) => figure.support > 0 || confusion.some((row) => (row[index] ?? 0) > 0),
  );
  return ratio(
    occurring.reduce((sum, figure) => sum + figure.f1, 0),
    occurring.length,
  );
}

/** The same records with one class against all others: 1 for the class, 0 for the rest. */
export function oneAgainstRest(judged: readonly Judged[], positive: number): Judged[] {
  return judged.map(({ truth, guess }) => ({
    truth: Number(truth === positive),
    guess: Number(guess === positive),
  }));
}

const BINS = 15;

/**
 * Expected calibration error: how far confidence and accuracy are apart, in fifteen bins of equal width weighted by
 * their size (Guo et al., ICML 2017).
 * @param confidences probability of the guessed class of each record, 0..1
 */
export function calibrationError(confidences: readonly number[], isRight: readonly boolean[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0, count: 0 }));
  confidences.forEach((confidence, index) => {
    const bin = bins[Math.min(BINS - 1, Math.max(0, Math.ceil(confidence * BINS) - 1))];
    if (bin === undefined) return;
    bin.confidence += confidence;
    bin.right += Number(isRight[index] ?? false);
    bin.count += 1;
  });
  return ratio(
    bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0),
    confidences.length,
  );
}
