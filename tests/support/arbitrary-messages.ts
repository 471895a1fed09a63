import fc from 'fast-check';
import type { Block, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';

/** Words that have made bots ping, break out of a quote or render as markup. */
const HOSTILE = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '[click](https://evil.example)',
  '**bold** __under__ ~~gone~~ ||spoiler||',
  '```\ncode\n```',
  '> quoted\n>>> all of it',
  '# Heading\n-# small',
  'https://discord.gg/abc',
  'tg://user?id=42',
  '@somebody',
  '\u202Ereversed',
  '*_`[]()~>#+-=|{}.!\\',
  '<b>html</b> &amp;',
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.lorem({ maxCount: 30 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const run: fc.Arbitrary<TextRun> = fc.record({ text: hostileText, strong: fc.boolean() });
const runs = fc.array(run, { maxLength: 4 });

const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: hostileText }),
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('quote' as const), runs }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(runs, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('code' as const), text: hostileText }),
);

const button = fc.record({
  id: fc.stringMatching(/^[a-z]{1,10}:[a-z0-9-]{1,40}$/),
  label: hostileText.map((label) => (label.trim() === '' ? 'ok' : label)),
  style: fc.constantFrom('primary' as const, 'plain' as const, 'danger' as const),
});
const copying = fc.tuple(button, hostileText).map(([one, copyText]) => ({ ...one, copyText }));

/** Messages of any content a feature could produce, with people's words anywhere in them. */
export const arbitraryMessage: fc.Arbitrary<OutgoingMessage> = fc.record({
  blocks: fc.array(arbitraryBlock, { maxLength: 12 }),
  buttons: fc.array(
    fc.uniqueArray(fc.oneof(button, copying), { maxLength: 7, selector: (item) => item.id }),
    { maxLength: 3 },
  ),
});
