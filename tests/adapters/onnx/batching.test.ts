import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct, planBatches, softmax } from '#adapters/onnx/batching.ts';
import { rationaleSpans, wordMeans, wordSpans } from '#adapters/onnx/rationales.ts';
import { SeekerCache } from '#adapters/onnx/seeker-cache.ts';

describe('planning batches', () => {
  const lengths = fc.array(fc.integer({ min: 2, max: 128 }), { maxLength: 200 });

  it('uses every row once and keeps to the budget of padded tokens', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 1000 }), (rows, budget) => {
        const batches = planBatches(rows, budget);
        expect(batches.flat().sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
        for (const batch of batches) {
          const padded = Math.max(...batch.map((index) => rows[index] ?? 0)) * batch.length;
          expect(batch.length === 1 || padded <= budget).toBe(true);
        }
      }),
    );
  });

  it('puts rows of like length together', () => {
    expect(planBatches([100, 3, 90, 4], 200)).toEqual([
      [1, 3],
      [2, 0],
    ]);
  });

  it('spends less on padding and runs than one batch of everything, or a batch for each row, would', () => {
    fc.assert(
      fc.property(lengths, (rows) => {
        const cost = (batches: number[][]) =>
          batches.reduce(
            (sum, b) => sum + 10 + b.length * Math.max(...b.map((index) => rows[index] ?? 0)),
            0,
          );
        const planned = cost(planBatches(rows, 100_000));
        expect(planned).toBeLessThanOrEqual(cost(rows.map((_, index) => [index])));
        if (rows.length > 0) expect(planned).toBeLessThanOrEqual(cost([rows.map((_, index) => index)]));
      }),
    );
  });

  it('keeps one long sentence apart from many short ones', () => {
    expect(planBatches([4, 60, 5, 4, 5], 512)).toEqual([[0, 3, 2, 4], [1]]);
  });
});

describe('small helpers', () => {
  it('distinct values keep their order and say where each value went', () => {
    expect(distinct(['b', 'a', 'b'])).toEqual({ unique: ['b', 'a'], indices: [0, 1, 0] });
  });

  it('softmax sums to 1, also for large logits', () => {
    const [first = 0, second = 0] = softmax([9, 1000, 998], 1, 2);
    expect(first + second).toBeCloseTo(1);
    expect(first).toBeCloseTo(1 / (1 + Math.exp(-2)));
  });
});

describe('rationales', () => {
  const text = 'I am so  sorry you feel sad';
  const words = wordSpans(text);

  it('a word has the mean of its pieces; one without pieces has none', () => {
    const pieces = [
      { start: 0, end: 0 },
      { start: 0, end: 1 },
      { start: 9, end: 11 },
      { start: 11, end: 14 },
      { start: 14, end: 14 },
    ];
    expect(wordMeans(words, pieces, [50, 1, 2, 4, 50])).toEqual([1, null, null, 3, null, null, null]);
  });

  it('runs are joined over two unmarked words, not over three', () => {
    const joined = rationaleSpans(words, [1, -1, null, 1, -1, -1, -1]);
    expect(joined.map(({ start, end }) => text.slice(start, end))).toEqual(['I am so  sorry']);
    const apart = rationaleSpans(words, [1, -1, -1, -1, 1, -1, -1]);
    expect(apart.map(({ start, end }) => text.slice(start, end))).toEqual(['I', 'you']);
  });

  it('a mean of exactly 0 marks nothing', () => {
    expect(
      rationaleSpans(
        words,
        words.map(() => 0),
      ),
    ).toEqual([]);
  });
});

describe('the cache of seeker posts', () => {
  const encoding = (tokens: number) => ({ hidden: new Float32Array(tokens * 4), tokens });

  it('drops what was unused for longest when there is no room', () => {
    const cache = new SeekerCache(100);
    cache.set('a', encoding(3));
    cache.set('b', encoding(3));
    expect(cache.bytes).toBe(2 * (3 * 16 + 2));
    cache.get('a');
    cache.set('c', encoding(1));
    expect([cache.get('a'), cache.get('b'), cache.get('c')].map((entry) => entry?.tokens)).toEqual([
      3,
      undefined,
      1,
    ]);
  });

  it('never holds more than it may', () => {
    const cache = new SeekerCache(200);
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.integer({ min: 1, max: 20 }), (post, tokens) => {
        cache.set(post, encoding(tokens));
        expect(cache.bytes).toBeLessThanOrEqual(200);
      }),
    );
  });
});
