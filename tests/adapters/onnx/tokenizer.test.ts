import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '#adapters/onnx/tokenizer.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../../models/tokenizer.json', import.meta.url), 'utf8'),
);
const tokenizer = createTokenizer(file);
const piecesOf = (text: string, maxTokens = 128): string[] =>
  tokenizer
    .encode(text, maxTokens)
    .spans.slice(1, -1)
    .map(({ start, end }) => text.slice(start, end));

describe('offsets of pieces', () => {
  it.each<[string, string[]]>([
    ["I can't sleep.", ['I', 'can', "'", 't', 'sleep', '.']],
    ['  Naïve 💙 café  ', ['Naïve', '💙', 'café']],
    ['Thoughtfulness helps', ['Thoughtful', 'ness', 'helps']],
    ['e\u0301clair\u200b!', ['e\u0301c', 'lai', 'r', '!']],
    ['日本 ok', ['日', '本', 'ok']],
    ['𠀀𠀁', ['𠀀', '𠀁']],
    ['', []],
  ])('point at the text itself: %s', (text, expected) => {
    expect(piecesOf(text)).toEqual(expected);
  });

  it('are in order, within the text, and one for each id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { ids, spans } = tokenizer.encode(text, 64);
        expect(spans.length).toBe(ids.length);
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = start;
        }
      }),
    );
  });
});

describe('ids alone', () => {
  const part = fc.constantFrom(
    '[SEP]',
    '[',
    'Pain',
    ' ',
    '\n',
    '\u2028',
    '\u3000',
    '\u0085',
    '\v',
    '日',
    "don't",
    'x'.repeat(40),
    '\ud800',
  );

  it('are those with offsets, of words met before as of new ones', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.integer({ min: 3, max: 40 }), (parts, maxTokens) => {
        const text = parts.join('');
        const { ids } = tokenizer.encode(text, maxTokens);
        expect(tokenizer.ids(text, maxTokens)).toEqual(ids);
        expect(createTokenizer(file).ids(text, maxTokens)).toEqual(ids);
      }),
      { numRuns: 20 },
    );
  });
});

describe('cutting', () => {
  it('keeps the first pieces and both special tokens', () => {
    const { ids } = tokenizer.encode('one two three four five', 5);
    const whole = tokenizer.encode('one two three four five', 7).ids;
    expect(ids).toEqual([...whole.slice(0, 4), whole.at(-1)]);
    expect(whole).toHaveLength(7);
  });

  it('never gives more than asked for, however long the text', () => {
    expect(tokenizer.encode('pain '.repeat(1_000_000), 128).ids).toHaveLength(128);
  }, 1_000);
});

describe('a file that is no tokenizer', () => {
  it.each([null, {}, { added_tokens: [], model: { type: 'BPE' } }])('is refused with a sentence', (json) => {
    expect(() => createTokenizer(json)).toThrow(/tokenizer\.json is not a WordPiece tokenizer/);
  });
});
