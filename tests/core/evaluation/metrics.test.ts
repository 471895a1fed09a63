import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#core/lib/seeded-random.ts';
import { classificationReport } from '#core/evaluation/classification.ts';
import {
  accuracyOf,
  calibrationError,
  classFigures,
  confusionOf,
  macroF1Of,
  oneAgainstRest,
} from '#core/evaluation/metrics.ts';

/** Truth 0 0 0 1 1 2; guess 0 0 1 1 0 2. */
const judged = [
  { truth: 0, guess: 0 },
  { truth: 0, guess: 0 },
  { truth: 0, guess: 1 },
  { truth: 1, guess: 1 },
  { truth: 1, guess: 0 },
  { truth: 2, guess: 2 },
];

describe('figures of a classification', () => {
  it('count confusion, precision, recall and F1 of each class', () => {
    const confusion = confusionOf(judged, 3);
    expect(confusion).toEqual([
      [2, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]);
    const [first, second, third] = classFigures(confusion);
    expect(first).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, support: 3 });
    expect(second).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, support: 2 });
    expect(third).toEqual({ precision: 1, recall: 1, f1: 1, support: 1 });
    expect(accuracyOf(judged)).toBeCloseTo(4 / 6);
    expect(macroF1Of(judged, 3)).toBeCloseTo((2 / 3 + 1 / 2 + 1) / 3);
  });

  it('leave out of macro-F1 a class that occurs nowhere, and count one that is only guessed', () => {
    expect(macroF1Of(judged, 4)).toBeCloseTo(macroF1Of(judged, 3));
    expect(macroF1Of([{ truth: 0, guess: 1 }], 3)).toBe(0);
    expect(macroF1Of([], 3)).toBe(0);
  });

  it('set one class against the rest', () => {
    expect(oneAgainstRest(judged, 2).filter(({ truth, guess }) => truth === 1 && guess === 1)).toHaveLength(
      1,
    );
    expect(macroF1Of(oneAgainstRest(judged, 2), 2)).toBe(1);
  });

  it('lie between 0 and 1 for any guesses', () => {
    const record = fc.record({ truth: fc.nat(2), guess: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        for (const value of [accuracyOf(records), macroF1Of(records, 3)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('calibration error', () => {
  it('is the gap between confidence and accuracy', () => {
    expect(calibrationError([0.8, 0.8, 0.8, 0.8, 0.8], [true, true, true, true, false])).toBeCloseTo(0);
    expect(calibrationError([1, 1], [false, false])).toBeCloseTo(1);
    expect(calibrationError([0, 1], [false, true])).toBeCloseTo(0);
    expect(calibrationError([], [])).toBe(0);
  });
});

describe('a report', () => {
  it('names every class', () => {
    const guesses = judged.map((record) => ({ ...record, confidence: 0.9 }));
    const report = classificationReport(['a', 'b', 'c'], guesses, seededRandom(1));
    expect(Object.keys(report.perClass)).toEqual(['a', 'b', 'c']);
    expect(report.records).toBe(6);
    expect(report.calibrationError).toBeCloseTo(0.9 - 4 / 6);
    expect(
      classificationReport(['a', 'b', 'c'], guesses, seededRandom(1), false).calibrationError,
    ).toBeNull();
  });
});
