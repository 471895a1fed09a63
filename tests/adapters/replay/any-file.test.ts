import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { AttuneError } from '#core/model/errors.ts';
import {
  conversation,
  discordExport,
  discordMessage,
  readAll,
  telegramChat,
  telegramMessage,
  temporaryFolder,
  written,
} from './exports.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const path = folder.path('any.json');

const visible = (text: string): boolean => /[^\s\p{C}]/u.test(text) && !text.trim().startsWith('/');
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter(visible);
const seconds = fc.integer({ min: Date.UTC(2015, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 });
const messages = fc.array(fc.record({ text, author: fc.nat({ max: 50 }), gap: fc.nat({ max: 100_000 }) }), {
  minLength: 1,
  maxLength: 30,
});

const asDiscord = (
  start: number,
  written: readonly { text: string; author: number; gap: number }[],
): string => {
  let time = start;
  return discordExport(
    written.map((message, index) => {
      time += message.gap;
      return discordMessage({
        id: String(index),
        timestamp: new Date(time * 1000).toISOString(),
        content: message.text,
        author: { id: String(message.author), isBot: false },
      });
    }),
  );
};

describe('any valid export', () => {
  it('of Discord gives every message with its author, words and time', async () => {
    await fc.assert(
      fc.asyncProperty(seconds, messages, async (start, list) => {
        const read = await readAll(written(path, asDiscord(start, list)));
        expect(read.map((message) => message.authorId)).toEqual(
          list.map((message) => `replay:${message.author}`),
        );
        expect(read.map((message) => message.text)).toEqual(list.map((message) => message.text.trim()));
        expect(read[0]?.sentAt.getTime()).toBe((start + (list[0]?.gap ?? 0)) * 1000);
      }),
      { numRuns: 60 },
    );
  });

  it('of Telegram gives the same words however they are formatted', async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (list) => {
        const plain = list.map((message, id) => telegramMessage({ id, text: message.text }));
        const formatted = list.map((message, id) => {
          // Cut between code points, so that no emoji is halved.
          const characters = Array.from(message.text);
          const cut = Math.floor(characters.length / 2);
          const parts = [
            characters.slice(0, cut).join(''),
            { type: 'bold', text: characters.slice(cut).join('') },
          ];
          return telegramMessage({ id, text: parts });
        });
        const one = await readAll(written(path, JSON.stringify(telegramChat(plain))));
        const other = await readAll(written(path, JSON.stringify(telegramChat(formatted), null, 2)));
        expect(other).toEqual(one);
        expect(one.map((message) => message.text)).toEqual(list.map((message) => message.text.trim()));
      }),
      { numRuns: 60 },
    );
  });
});

const samples = [
  asDiscord(1_700_000_000, [
    { text: 'Grüße 🌙 "quoted" \\ back', author: 1, gap: 1 },
    { text: 'b', author: 2, gap: 2 },
  ]),
  JSON.stringify(
    telegramChat([telegramMessage({}), telegramMessage({ id: 6, text: ['a', { type: 'bold', text: 'ü' }] })]),
  ),
  `${JSON.stringify(conversation())}\n${JSON.stringify(conversation({ id: 'b2' }))}\n`,
].map((sample) => Buffer.from(sample));

const change = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('byte' as const), at: fc.nat(), byte: fc.nat({ max: 255 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 40 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(sample: Buffer, by: Change): Uint8Array {
  const at = by.at % sample.length;
  const before = sample.subarray(0, at);
  if (by.kind === 'cut') return before;
  if (by.kind === 'byte') return Buffer.concat([before, Buffer.from([by.byte]), sample.subarray(at + 1)]);
  if (by.kind === 'insert') return Buffer.concat([before, by.bytes, sample.subarray(at)]);
  return Buffer.concat([before, sample.subarray(at + by.count)]);
}

describe('any damage to a file', () => {
  it('either leaves readable messages or gives one input error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (sample, changes) => {
          const damaged = changes.reduce<Uint8Array>(
            (bytes, by) => (bytes.length === 0 ? bytes : changed(Buffer.from(bytes), by)),
            sample,
          );
          const result: unknown = await readAll(written(path, damaged)).catch((error: unknown) => error);
          if (Array.isArray(result)) return;
          expect(result).toBeInstanceOf(AttuneError);
          expect(result).toMatchObject({ code: 'input' });
        },
      ),
      { numRuns: 600 },
    );
  });
});
