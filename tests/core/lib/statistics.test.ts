import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  boundedLogit,
  cohensH,
  differenceOfShares,
  quantile,
  ratioOfShares,
  smoothedLogit,
  wilson,
} from '#core/lib/statistics.ts';
import { seededRandom } from '#core/lib/seeded-random.ts';

describe('statistics, against values worked out elsewhere', () => {
  it('Wilson’s interval (Newcombe 1998, table I: 81 of 263 and 0 of 20)', () => {
    const some = wilson(81, 263);
    expect([some.low, some.high].map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662']);
    const none = wilson(0, 20);
    expect([none.low, none.high].map((bound) => bound.toFixed(4))).toEqual(['0.0000', '0.1611']);
  });

  it('Newcombe’s interval of a difference (his example: 56 of 70 against 48 of 80)', () => {
    const difference = differenceOfShares({ successes: 56, n: 70 }, { successes: 48, n: 80 });
    expect(difference.value).toBeCloseTo(0.2, 10);
    expect([difference.low, difference.high].map((bound) => bound.toFixed(4))).toEqual(['0.0524', '0.3339']);
  });

  it('Katz’s interval of a ratio (Agresti’s example: 189 of 11,034 against 104 of 11,037)', () => {
    const ratio = ratioOfShares({ successes: 189, n: 11_034 }, { successes: 104, n: 11_037 });
    expect([ratio?.value, ratio?.low, ratio?.high].map((one) => one?.toFixed(2))).toEqual([
      '1.82',
      '1.43',
      '2.31',
    ]);
  });

  it('no ratio where all or none of one side have it', () => {
    const some = { successes: 4, n: 9 };
    for (const successes of [0, 9]) {
      expect(ratioOfShares({ successes, n: 9 }, some)).toBeNull();
      expect(ratioOfShares(some, { successes, n: 9 })).toBeNull();
    }
  });

  it('Cohen’s h', () => {
    expect(cohensH(0.5, 0.5)).toBe(0);
    expect(cohensH(0.75, 0.25)).toBeCloseTo(Math.PI / 3, 10);
    expect(cohensH(1, 0)).toBeCloseTo(Math.PI, 10);
  });

  it('log-odds where there are none: cut off, or smoothed', () => {
    expect(boundedLogit(0.8, 0.01)).toBeCloseTo(Math.log(4), 10);
    expect(boundedLogit(1, 0.01)).toBeCloseTo(Math.log(99), 10);
    expect(boundedLogit(0, 0.01)).toBeCloseTo(-Math.log(99), 10);
    expect(smoothedLogit(0.5, 0.01)).toBe(0);
    expect(smoothedLogit(1, 0.01)).toBeCloseTo(Math.log(101), 10);
    expect(smoothedLogit(0, 0.01)).toBeCloseTo(-Math.log(101), 10);
  });

  it('quantiles', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([7], 0.75)).toBe(7);
  });
});

describe('statistics, for any data', () => {
  it('an interval of a share holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const { value, low, high } = wilson(Math.round(n * part), n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(value + 1e-12);
          expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        },
      ),
    );
  });
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a bootstrap', () => {
  const random = seededRandom(4);
  const values = Array.from({ length: 200 }, () => random());

  it('repeats itself with its seed, and finds the mean of a sample', () => {
    const run = () => bootstrap(values, mean, seededRandom(7), 500);
    const { value, low, high } = run();
    expect(run()).toEqual({ value, low, high });
    expect(value).toBe(mean(values));
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    expect(high - low).toBeCloseTo(4 * (0.2887 / Math.sqrt(200)), 1);
  });

  it('covers a known share about as often as it says', () => {
    const covers = Array.from({ length: 200 }, () => {
      const sample = Array.from({ length: 120 }, () => Number(random() < 0.3));
      const { low, high } = bootstrap(sample, mean, random, 200);
      return low <= 0.3 && high >= 0.3;
    }).filter(Boolean).length;
    expect(covers).toBeGreaterThan(176);
  });

  it('has no width without units', () => {
    expect(bootstrap([], () => 0, seededRandom(1))).toEqual({ value: 0, low: 0, high: 0 });
  });
});
