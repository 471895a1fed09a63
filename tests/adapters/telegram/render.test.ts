import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_LENGTH, neutralise, renderMessage } from '#adapters/telegram/render.ts';
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

describe('people’s words on Telegram', () => {
  it('mention nobody, start no command and link nowhere', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(neutralise(text)).not.toMatch(/[@#/]\w|:\/\//);
      }),
    );
  });
});
