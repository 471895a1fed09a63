import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf, bytesAsJson, pack, unpack } from '#adapters/postgres/schema/packed.ts';
import {
  LABELS,
  packCounts,
  packShown,
  unpackCounts,
  unpackShown,
} from '#adapters/postgres/schema/scores.ts';
import { TECHNIQUE_FAMILIES, TECHNIQUES } from '#core/model/analysis.ts';

const number = fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n });
const platform = fc.constantFrom('discord', 'telegram', 'console');
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[0-9a-f]{0,70}$/),
  fc.tuple(platform, number).map(([name, id]) => `${name}:${id}`),
  fc.tuple(platform, number, fc.nat()).map(([name, id, part]) => `${name}:${id}:${part}`),
  fc.constantFrom(
    'discord:007',
    'discord:-0',
    'discord:0',
    'telegram:1:0',
    'telegram:1:4294967296',
    'discord:',
  ),
);

describe('a packed text', () => {
  it('is read as it was, from bytes and from JSON', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(unpack(pack(text))).toBe(text);
        expect(unpack(bytesAsJson(pack(text)))).toBe(text);
      }),
    );
  });

  it.each([
    ['discord:1234567890123456789', 9],
    ['telegram:-1001234567890', 9],
    ['telegram:-1001234567890:42', 13],
    ['ab'.repeat(32), 33],
    ['console:home', 13],
  ])('%s takes %i bytes', (text, bytes) => {
    expect(pack(text)).toHaveLength(bytes);
  });

  it('of a platform is known by how it begins', () => {
    const isOf = (name: string, text: string): boolean =>
      beginningsOf(name).some((beginning) =>
        Buffer.from(pack(text)).subarray(0, beginning.length).equals(beginning),
      );
    const names = ['discord', 'telegram', 'console'];
    for (const text of ['discord:1', 'discord:x', 'discord:1:2', 'telegram:-5', 'telegram:-5:1', 'console:1'])
      expect(names.filter((name) => isOf(name, text))).toEqual([text.split(':')[0]]);
  });
});

describe('packed scores', () => {
  it('are read as they were', () => {
    const span = fc.record({ start: fc.nat(), end: fc.nat() });
    const probability = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }).filter((one) => !Object.is(one, -0)),
      fc.nat(10_000).map((one) => one / 10_000),
    );
    const shown = fc.array(fc.record({ probability, rationales: fc.array(span) }), { maxLength: 3 });
    fc.assert(
      fc.property(shown, (scores) => {
        expect(unpackShown(packShown(scores))).toEqual(scores);
      }),
    );
  });

  it('of every label are read as they were', () => {
    expect([...LABELS].sort()).toEqual([...TECHNIQUES, ...TECHNIQUE_FAMILIES].sort());
    const counts = Object.fromEntries(LABELS.map((label, index) => [label, index * 100]));
    expect(unpackCounts(packCounts(counts))).toEqual(counts);
    expect(unpackCounts(packCounts({}))).toEqual({});
  });
});
