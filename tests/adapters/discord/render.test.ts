import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, MAX_CONTENT_LENGTH, renderMessage } from '#adapters/discord/render.ts';
import { howHeavyQuestion } from '#core/care/how-heavy-question.ts';
import { ownWordQuestion } from '#core/seekers/own-word-question.ts';
import { speaking } from '#core/texts/say.ts';
import { messageFaults } from '#tests/doubles/discord/body-faults.ts';
import { arbitraryMessage, hostileText } from '#tests/support/arbitrary-messages.ts';

interface RowJson {
  components: unknown[];
}
const rowsOf = (message: ReturnType<typeof renderMessage>[number]): RowJson[] =>
  (message.components ?? []).map((row) => (row as unknown as { toJSON(): RowJson }).toJSON());

const ASKED = { communityId: 'discord:100000000000000001', askedAt: new Date(0) } as const;

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

  it('rings for a role that it names itself, once; people and channels are shown and hear nothing', () => {
    const named = (kind: 'channel' | 'person' | 'role', id: string) =>
      ({ text: 'x', mention: { kind, id: `discord:${id}` } }) as const;
    const runs = [named('channel', '1'), named('person', '2'), named('role', '3')];
    const [part] = renderMessage({ blocks: [{ kind: 'paragraph', runs }] });
    expect(part?.content).toBe('<#1><@2><@&3>');
    expect(part?.allowedMentions).toEqual({ parse: [], roles: ['3'] });
    const [typed] = renderMessage({ blocks: [{ kind: 'paragraph', runs: [{ text: '<@&3> @everyone' }] }] });
    expect(typed?.allowedMentions).toEqual({ parse: [] });
  });

  it('is a body that Discord takes, with menus too', () => {
    const menu = { id: 'setup:language', placeholder: 'Language', minimum: 0, maximum: 25 };
    fc.assert(
      fc.property(
        arbitraryMessage,
        fc.array(hostileText, { minLength: 1, maxLength: 40 }),
        (message, labels) => {
          const options = labels.map((label, index) => ({
            value: String(index),
            label: label.trim() === '' ? 'none' : label,
            chosen: index === 0,
          }));
          const buttons = (message.buttons ?? []).map((row, rowIndex) =>
            row.map((button) => ({ ...button, id: `${button.id}-${rowIndex}` })),
          );
          const parts = renderMessage({ ...message, buttons }, [
            { ...menu, source: { kind: 'options', options } },
          ]);
          for (const part of parts) {
            const body = {
              content: part.content,
              allowed_mentions: part.allowedMentions,
              components: rowsOf(part),
            };
            expect(messageFaults(JSON.parse(JSON.stringify(body)) as object, 0)).toEqual([]);
          }
        },
      ),
    );
  });

  it.each([
    ['how it is now', ownWordQuestion({ ...ASKED, address: null }, speaking('en'))],
    ['how heavy helping was', howHeavyQuestion(ASKED, speaking('en'))],
  ])('asks %s with five answers and both ways out', (_what, message) => {
    const [part] = renderMessage(message);
    const shown = JSON.stringify(part === undefined ? [] : rowsOf(part));
    const buttons = (message.buttons ?? []).flat();
    expect(buttons).toHaveLength(7);
    for (const { label } of buttons) expect(shown).toContain(JSON.stringify(label));
  });

  it('pings nobody and shows no mention, whatever it says', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        for (const part of renderMessage(message)) {
          expect(part.allowedMentions).toEqual({ parse: [] });
          const { content = '' } = part;
          expect(content.replace(/^```\n[^]*?\n```$/gm, '')).not.toMatch(/@everyone|@here|<@[!&]?\d|<#\d/);
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

describe('words to be copied on Discord', () => {
  it('stand in a block that they cannot end', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { content = '' } of renderMessage({ blocks: [{ kind: 'code', text }] })) {
          expect(content.match(/```/g)).toHaveLength(2);
          expect(content).toMatch(/^```\n[^]*\n```$/);
        }
      }),
    );
    const [part] = renderMessage({ blocks: [{ kind: 'code', text: 'I am *here* for you, @everyone.' }] });
    expect(part?.content).toBe('```\nI am *here* for you, @everyone.\n```');
  });
});

describe('escaping on Discord', () => {
  it('leaves no sign of markup in force, also where a person has escaped it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const inForce = escapeText(text).replace(/\\[\\*_`~|[\]>#+\-.)]/g, 'x');
        expect(inForce).not.toMatch(/[\\*_`~|[\]]|^[ \t]*(?:[>#+-]|\d+[.)] )/m);
      }),
    );
    expect(escapeText('\\*not bold\\*')).toBe('\\\\\\*not bold\\\\\\*');
  });

  it('lets nobody turn around what follows', () => {
    expect(escapeText('\u202Ereversed')).toBe('reversed');
  });

  it('leaves no address of an invite, also without a protocol', () => {
    for (const address of ['discord.gg/abc', 'discord.com/invite/abc', 'discordapp.com/invite/abc'])
      expect(escapeText(`See ${address}`)).not.toContain(address);
  });

  it('leaves no link that opens and no invite that unfurls', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeText(text)).not.toMatch(/https?:\/\//);
      }),
    );
  });
});
