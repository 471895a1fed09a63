import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBlocks, shorten } from '#core/lib/fit-blocks.ts';
import type { Block } from '#core/model/outgoing.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 300 });
const runs = fc.array(fc.record({ text }), { maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('quote' as const), runs }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(runs, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('code' as const), text }),
);

const wordsOf = (part: Block): string => {
  if (part.kind === 'heading' || part.kind === 'code') return part.text;
  const all = part.kind === 'list' ? part.items.flat() : part.runs;
  return all.map((run) => run.text).join('');
};
const lengthOf = (part: Block): number => wordsOf(part).length;

describe('fitting blocks into messages', () => {
  it('keeps every message within the limit', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 8, max: 200 }), (blocks, limit) => {
        for (const message of fitBlocks(blocks, lengthOf, limit, 2)) {
          const length = message.reduce((sum, part) => sum + lengthOf(part), 0) + 2 * (message.length - 1);
          expect(length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it('loses not a character and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 8, max: 200 }), (blocks, limit) => {
        const fitted = fitBlocks(blocks, lengthOf, limit, 2).flat();
        expect(fitted.map(wordsOf).join('')).toBe(blocks.map(wordsOf).join(''));
      }),
    );
  });

  it('uses one message when everything fits', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Your week' },
      { kind: 'paragraph', runs: [{ text: 'You wrote four replies.' }] },
    ];
    expect(fitBlocks(blocks, lengthOf, 100, 2)).toEqual([blocks]);
  });
});

describe('shortening', () => {
  it('never exceeds the limit nor leaves half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (value, limit) => {
        const short = shorten(value, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        if (value.isWellFormed()) expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
