import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_LENGTH, neutralise, renderMessage } from '#adapters/telegram/render.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { sentences } from '#core/texts/blocks.ts';
import { arbitraryMessage, hostileText } from '#tests/support/arbitrary-messages.ts';

describe('a message on Telegram', () => {
  it('fits the limits, whatever it says', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        const rendered = renderMessage(message);
        expect(rendered.length).toBeGreaterThan(0);
        for (const part of rendered) {
          expect(part.text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
          expect(part.text.trim()).not.toBe('');
          for (const row of part.keyboard?.inline_keyboard ?? []) {
            expect(row.length).toBeLessThanOrEqual(8);
            for (const button of row) {
              const data = 'callback_data' in button ? button.callback_data : '';
              expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
              expect(button.text.length).toBeLessThanOrEqual(64);
            }
          }
        }
      }),
    );
  });

  it('shows menus and buttons together, the way on always, within the limits', () => {
    const text = fc.stringMatching(/^[A-Za-z0-9:_/-]{1,60}$/);
    const option = fc.record({
      value: text,
      label: fc.string({ minLength: 1, maxLength: 100 }),
      chosen: fc.boolean(),
    });
    const menu = fc.record({
      id: fc.stringMatching(/^[a-z]{1,10}:[a-z0-9:-]{1,30}$/),
      placeholder: fc.constant('Choose'),
      source: fc.record({
        kind: fc.constant('options' as const),
        options: fc.array(option, { maxLength: 25 }),
      }),
      minimum: fc.constant(1),
      maximum: fc.constantFrom(1, 25),
    });
    const next = { id: 'setup:go:2', label: 'Next', style: 'primary' as const };
    fc.assert(
      fc.property(fc.array(menu, { maxLength: 3 }), (menus) => {
        const [part] = renderMessage(
          { blocks: [{ kind: 'heading', text: 'Step' }], buttons: [[next]] },
          menus,
        );
        const rows = part?.keyboard?.inline_keyboard ?? [];
        expect(rows.length).toBeLessThanOrEqual(20);
        expect(rows.flat().length).toBeLessThanOrEqual(100);
        expect(rows.at(-1)).toEqual([{ text: 'Next', callback_data: 'setup:go:2' }]);
        for (const button of rows.flat()) {
          const data = 'callback_data' in button ? button.callback_data : '';
          expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
          expect(button.text.length).toBeLessThanOrEqual(64);
        }
      }),
    );
  });

  it('has entities only over text that is there', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        for (const part of renderMessage(message))
          for (const entity of part.entities) {
            expect(entity.length).toBeGreaterThan(0);
            expect(entity.offset + entity.length).toBeLessThanOrEqual(part.text.length);
          }
      }),
    );
  });

  it('marks strong words by entity, not by markup', () => {
    const [part] = renderMessage({
      blocks: [{ kind: 'paragraph', runs: [{ text: 'You ' }, { text: '*named* it', strong: true }] }],
    });
    expect(part?.text).toBe('You *named* it');
    expect(part?.entities).toEqual([{ type: 'bold', offset: 4, length: 10 }]);
  });
});

describe('words to be copied on Telegram', () => {
  const copy = (copyText: string) => {
    const button = { id: 'draft:copy:1', label: 'Copy', style: 'plain', copyText } as const;
    const [part] = renderMessage({ blocks: [{ kind: 'heading', text: 'Draft' }], buttons: [[button]] });
    return part?.keyboard?.inline_keyboard[0]?.[0];
  };

  it('are copied by the button itself up to 256 characters; a longer text is asked for', () => {
    expect(copy('a'.repeat(256))).toEqual({ text: 'Copy', copy_text: { text: 'a'.repeat(256) } });
    expect(copy('a'.repeat(257))).toEqual({ text: 'Copy', callback_data: 'draft:copy:1' });
    expect(copy('')).toEqual({ text: 'Copy', callback_data: 'draft:copy:1' });
  });

  it('stand letter by letter where Telegram looks for no mention, command or link', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const parts = renderMessage({ blocks: [{ kind: 'code', text }] });
        if (text.trim() !== '') expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const part of parts)
          if (part.text.trim() !== '…')
            expect(part.entities).toEqual([{ type: 'pre', offset: 0, length: part.text.length }]);
      }),
    );
  });
});

describe('the bot’s own commands on Telegram', () => {
  // https://core.telegram.org/bots/features#commands: what an app makes of a text.
  const TAPPABLE = /(?<![\w/<>])\/[A-Za-z0-9_]{1,64}(?![\w/<>])/g;
  const shown = (message: OutgoingMessage): string =>
    renderMessage(message)
      .map(({ text }) => text)
      .join('\n');

  it('can be tapped, under the names Telegram gives them', () => {
    const words = shown(sentences('“/coaching on” starts it. /help-now (or “/help”) shows more.'));
    expect(words).toBe('“/coaching on” starts it. /help_now (or “/help”) shows more.');
    expect(words.match(TAPPABLE)).toEqual(['/coaching', '/help_now', '/help']);
  });

  it.each([
    ['/', 'start', 'now'],
    ['@', 'admin', ''],
    ['evil.', 'test', ''],
    ['evil', '.test', ''],
  ])('are put together by no marks in a person’s words: %s%s%s', (...pieces) => {
    const runs = pieces.map((text, index) => ({ text, strong: index === 1 }));
    expect(shown({ blocks: [{ kind: 'quote', runs }] })).not.toMatch(/[@#/]\w|evil\.test/);
  });

  it('are the only ones: nothing a person wrote can be tapped', () => {
    const said = fc.tuple(
      arbitraryMessage,
      fc.constantFrom('/help-now', '/start', '/start@other_bot', '/help'),
    );
    fc.assert(
      fc.property(said, ([{ blocks }, theirs]) => {
        const quote = { kind: 'quote', runs: [{ text: `try ${theirs} now` }] } as const;
        const words = [...blocks.filter(({ kind }) => kind !== 'code'), quote];
        expect(shown({ blocks: [...words, ...sentences('Or “/help-now”.').blocks] }).match(TAPPABLE)).toEqual(
          ['/help_now'],
        );
      }),
    );
  });
});

describe('people’s words on Telegram', () => {
  it('mention nobody, start no command and link nowhere', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(neutralise(text)).not.toMatch(/[@#/]\w|:\/\//);
      }),
    );
  });
});

it('a person’s words are no link, not even a bare one, and no half of a character', () => {
  expect(neutralise('See evil.test and t.me now.')).not.toMatch(/evil\.test|t\.me/);
  expect(neutralise('half \uD83D of it')).toBe('half \uFFFD of it');
  expect(neutralise('It is 3.5 km. Well...')).toBe('It is 3.5 km. Well...');
});
