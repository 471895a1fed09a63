import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { directionPicture } from '#adapters/charts/direction-mix.ts';
import { COLOURS, ON_BRIGHT, ON_DEEP } from '#adapters/charts/theme.ts';
import type { DirectionChart, GrowthChart, GrowthPoint, ShiftChart } from '#core/model/charts.ts';

const charts = createCharts();
const words = { title: 'Title', subtitle: 'How to read it', noData: 'Nothing yet.' };
const weeks = (n: number): string[] => Array.from({ length: n }, (_, index) => `${index + 1} Mar`);
const point = (value: number): GrowthPoint => ({
  value,
  low: Math.max(0, value - 0.3),
  high: Math.min(2, value + 0.3),
});

const growth = (n: number, part: Partial<GrowthChart> = {}): GrowthChart => ({
  ...words,
  weeks: weeks(n),
  scale: ['none', 'a little', 'a lot'],
  baselineLabel: 'earlier weeks',
  panels: ['Warmth', 'Understanding', 'Questions'].map((name) => ({
    name,
    points: weeks(n).map((_, index) => (index === 2 ? null : point(index / Math.max(1, n)))),
    baseline: n < 4 ? null : { low: 0.2, high: 0.5 },
  })),
  ...part,
});
const shift = (part: Partial<ShiftChart> = {}): ShiftChart => ({
  ...words,
  classes: { positive: 'better', none: 'the same', negative: 'worse' },
  bars: [
    { label: 'With', group: { n: 9, shares: { positive: 5 / 9, none: 3 / 9, negative: 1 / 9 } } },
    { label: 'Without', group: null },
  ],
  tooFew: 'Too few.',
  ...part,
});
const directionMix = (n: number): DirectionChart => ({
  ...words,
  columns: weeks(n),
  classes: { seeking: 'asking', providing: 'giving', none: 'other' },
  groups: weeks(n).map((_, index) =>
    index === 1 ? null : { n: 15 + index, shares: { seeking: 0.3, providing: 0.3, none: 0.4 } },
  ),
});

/** Width and height from the header of a PNG; fails when it is none. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe('charts', () => {
  it.each([
    ['growth, 12 weeks', () => charts.growth(growth(12))],
    ['growth, 1 week', () => charts.growth(growth(1))],
    ['growth, nothing', () => charts.growth(growth(0, { panels: [] }))],
    ['shift', () => charts.shift(shift())],
    ['shift, nothing', () => charts.shift(shift({ bars: [] }))],
    ['direction mix, 12 weeks', () => charts.directionMix(directionMix(12))],
    ['direction mix, 1 week', () => charts.directionMix(directionMix(1))],
    ['direction mix, nothing', () => charts.directionMix(directionMix(0))],
  ])('fit a phone: %s', async (_, draw) => {
    const png = await draw();
    const { width, height } = sizeOf(png);
    expect(width).toBe(800);
    expect(height).toBeGreaterThanOrEqual(320);
    expect(height).toBeLessThanOrEqual(760);
    expect(png.length).toBeLessThan(150_000);
  });

  it('name the number of messages of every week, whatever its rounded shares add up to', () => {
    const hundredths = fc.integer({ min: 0, max: 100 });
    const shares = fc
      .tuple(hundredths, hundredths, fc.integer({ min: 99, max: 101 }))
      .filter(([seeking, providing, sum]) => seeking + providing <= sum)
      .map(([seeking, providing, sum]) => ({
        seeking: seeking / 100,
        providing: providing / 100,
        none: (sum - seeking - providing) / 100,
      }));
    fc.assert(
      fc.property(fc.array(shares, { minLength: 1, maxLength: 6 }), (all) => {
        const groups = all.map((one) => ({ n: 25, shares: one }));
        const picture = directionPicture({ ...directionMix(all.length), groups });
        const labels = JSON.stringify(picture).match(/n = 25/g) ?? [];
        expect(labels).toHaveLength(all.length);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same for the same data and differ for other data', async () => {
    const [once, again, other] = await Promise.all([
      charts.growth(growth(5)),
      charts.growth(growth(5)),
      charts.growth(growth(6)),
    ]);
    expect(once).toEqual(again);
    expect(once).not.toEqual(other);
  });

  it('keep their colours as they are in a small file', async () => {
    for (const png of [await charts.shift(shift()), await charts.directionMix(directionMix(5))]) {
      const bytes = Buffer.from(png);
      const palette = bytes.subarray(bytes.indexOf('PLTE') + 4, bytes.indexOf('IDAT'));
      const colours = Array.from({ length: Math.floor(palette.length / 3) }, (_, index) =>
        palette.subarray(index * 3, index * 3 + 3).toString('hex'),
      );
      expect(colours).toEqual(expect.arrayContaining(['f7f6f2', '0072b2', 'e69f00', 'c3c1b8']));
      expect(png.length).toBeLessThan(40_000);
    }
  });

  it('have a dark colour for each light one of paper and ink, on a page', async () => {
    const drawn = await charts.svg.shift(shift());
    const [style = ''] = /<style>.*<\/style>/s.exec(drawn) ?? [];
    expect(style).toContain('@media (prefers-color-scheme:dark)');
    const meant = [...Object.values(COLOURS), ON_BRIGHT, ON_DEEP];
    const used = [...drawn.replace(style, '').matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(
      ([, colour]) => colour,
    );
    for (const colour of new Set(used))
      if (!meant.some((one) => one === colour)) expect(style).toContain(`[fill="${colour ?? ''}"]{fill:#`);
  });

  it('survive any words in any place', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom('<script>&"', '{a|b}', '\u0000', '𝕏'.repeat(60)),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, label, note) => {
        sizeOf(
          await charts.shift(
            shift({
              title,
              noData: note,
              bars: [
                { label, group: null },
                { label: note, group: { n: 1, shares: { positive: 1, none: 0, negative: 0 } } },
              ],
            }),
          ),
        );
        sizeOf(
          await charts.growth(
            growth(2, { title, subtitle: note, baselineLabel: label, scale: [label, title, note] }),
          ),
        );
      }),
      { numRuns: 15 },
    );
  });
});
