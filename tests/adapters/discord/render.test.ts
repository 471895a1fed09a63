import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, MAX_CONTENT_LENGTH, renderMessage } from '#adapters/discord/render.ts';
import { arbitraryMessage, hostileText } from '#tests/support/arbitrary-messages.ts';

interface RowJson {
  components: unknown[];
}
const rowsOf = (message: ReturnType<typeof renderMessage>[number]): RowJson[] =>
  (message.components ?? []).map((row) => (row as unknown as { toJSON(): RowJson }).toJSON());

describe('a message on Discord', () => {
  it('fits the limits, whatever it says', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        const rendered = renderMessage(message);
        expect(rendered.length).toBeGreaterThan(0);
        for (const part of rendered) {
          expect((part.content ?? '').length).toBeLessThanOrEqual(MAX_CONTENT_LENGTH);
          expect((part.content ?? '').length).toBeGreaterThan(0);
          const rows = rowsOf(part);
          expect(rows.length).toBeLessThanOrEqual(5);
          for (const row of rows) expect(row.components.length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  it('pings nobody and shows no mention, whatever it says', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        for (const part of renderMessage(message)) {
          expect(part.allowedMentions).toEqual({ parse: [] });
          expect(part.content).not.toMatch(/@everyone|@here|<@[!&]?\d|<#\d/);
        }
      }),
    );
  });

  it('keeps a quote a quote, line by line', () => {
    const [part] = renderMessage({ blocks: [{ kind: 'quote', runs: [{ text: 'one\n# two\n> three' }] }] });
    expect(part?.content).toBe('> one\n> \\# two\n> \\> three');
  });

  it('makes strong runs bold without touching their blanks', () => {
    const [part] = renderMessage({
      blocks: [
        { kind: 'paragraph', runs: [{ text: 'You ' }, { text: ' named it ', strong: true }, { text: '.' }] },
      ],
    });
    expect(part?.content).toBe('You  **named it** .');
  });
});

describe('escaping on Discord', () => {
  it('leaves no link that opens and no invite that unfurls', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeText(text)).not.toMatch(/https?:\/\//);
      }),
    );
  });
});
