import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPoint, COST_OF_FALSE, type Seen } from '#bot/evaluate/act-points.ts';

const seen = (probability: number, isThere: boolean): Seen => ({ probability, byRule: false, isThere });
const gain = (from: number, all: readonly Seen[]): number =>
  all
    .filter(({ probability }) => probability >= from)
    .reduce((sum, { isThere }) => sum + (isThere ? 1 : -COST_OF_FALSE), 0);

describe('the point from which on an act is claimed', () => {
  it('lies above what is mostly false', () => {
    const all = [seen(0.9, true), seen(0.8, true), seen(0.7, false), seen(0.6, false), seen(0.5, true)];
    expect(bestPoint(all)).toEqual({ point: 0.8, said: 2, right: 2 });
  });

  it('goes on below a false one where enough true ones follow', () => {
    const all = [seen(0.9, false), ...Array.from({ length: 4 }, (_, index) => seen(0.8 - index / 10, true))];
    expect(bestPoint(all)).toEqual({ point: 0.5, said: 5, right: 4 });
  });

  it('is never where nothing is gained', () => {
    expect(bestPoint([seen(0.9, false), seen(0.8, true)]).point).toBeGreaterThan(1);
    expect(bestPoint([]).point).toBeGreaterThan(1);
  });

  it('gains as much as any other', () => {
    const hundredth = fc.integer({ min: 0, max: 100 }).map((whole) => whole / 100);
    const distinct = fc.uniqueArray(fc.tuple(hundredth, fc.boolean()), {
      selector: ([probability]) => probability,
    });
    fc.assert(
      fc.property(distinct, hundredth, (rows, other) => {
        const all = rows.map(([probability, isThere]) => seen(probability, isThere));
        const { said, right } = bestPoint(all);
        expect(right - COST_OF_FALSE * (said - right)).toBeGreaterThanOrEqual(gain(other, all));
      }),
    );
  });
});
