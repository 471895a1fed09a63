import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '#adapters/console/render.ts';
import { createConsoleSender } from '#adapters/console/sender.ts';
import { lookOf } from '#adapters/console/style.ts';
import { displayLength, wrapText } from '#adapters/console/wrap.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';

const plain = { width: 44, color: false };
const note: OutgoingMessage = {
  blocks: [
    { kind: 'heading', text: 'A note' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'You asked ' },
        { text: 'an open question', strong: true },
        { text: ', and it was answered.' },
      ],
    },
    { kind: 'quote', runs: [{ text: 'What was that like for you, when everybody had gone home?' }] },
    { kind: 'list', items: [[{ text: 'first' }], [{ text: 'second', link: 'https://example.org' }]] },
  ],
  buttons: [
    [
      { id: 'a', label: 'Helpful', style: 'primary' },
      { id: 'b', label: 'Not helpful', style: 'plain' },
    ],
  ],
};

describe('a message on a terminal', () => {
  it('is readable without colour, and what it marks is seen', () => {
    expect(renderMessage(note, plain)).toEqual([
      'A note',
      '',
      'You asked *an open question*, and it was',
      'answered.',
      '',
      '│ What was that like for you, when everybody',
      '│ had gone home?',
      '',
      '• first',
      '• second (https://example.org)',
      '',
      '[ Helpful ]  [ Not helpful ]',
    ]);
  });

  it('sets strong words off with colour', () => {
    expect(renderMessage(note, { ...plain, color: true }).join('\n')).toContain('\u001b[1mopen\u001b[22m');
  });

  it('names the recipient and where an attachment was kept', async () => {
    let shown = '';
    const sender = createConsoleSender({
      write: (text) => (shown += text),
      look: plain,
      keep: () => 'charts/growth.png',
    });
    const attachment = {
      fileName: 'growth.png',
      mediaType: 'image/png' as const,
      bytes: new Uint8Array(),
      altText: 'Growth of warmth',
    };
    const delivery = await sender.send(
      'console:community',
      { kind: 'member', userId: 'console:wren' },
      { blocks: [], attachments: [attachment] },
    );
    expect(delivery).toEqual({ kind: 'sent' });
    expect(shown).toBe('\nPrivately to wren\n┃ Chart: Growth of warmth\n┃ charts/growth.png\n');
  });

  it('keeps a command and the marks around it on one line, within the width', () => {
    const runs = [
      { text: 'I am no emergency service, and not awake: “' },
      { text: '/help-now' },
      { text: '” shows who is.' },
    ];
    expect(renderMessage({ blocks: [{ kind: 'paragraph', runs }] }, { ...plain, width: 45 })).toEqual([
      'I am no emergency service, and not awake:',
      '“/help-now” shows who is.',
    ]);
  });

  it('never lets a text steer the terminal, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = renderMessage(
          { blocks: [{ kind: 'paragraph', runs: [{ text, strong: true }] }] },
          plain,
        );
        expect(lines.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
      }),
    );
  });

  it('keeps to the width and loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé😀]{1,12}$/u)),
        fc.integer({ min: 40, max: 100 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width, plain);
          expect(lines.every((line) => displayLength(line) <= width)).toBe(true);
          expect(
            lines
              .join(' ')
              .split(' ')
              .filter((word) => word !== ''),
          ).toEqual(words);
        },
      ),
    );
  });
});

describe('the look of a terminal', () => {
  it('has colour only where the terminal says so, and lines that can be read', () => {
    expect(lookOf({ columns: 80, hasColors: () => true })).toEqual({ width: 80, color: true });
    expect(lookOf({ columns: 20, hasColors: () => false })).toEqual({ width: 40, color: false });
    expect(lookOf({ columns: 300 })).toEqual({ width: 100, color: false });
    expect(lookOf({})).toEqual({ width: 100, color: false });
  });
});
