import { describe, expect, it } from 'vitest';
import { commands } from '#bot/commands/index.ts';
import { ownWords } from '#core/texts/blocks.ts';
import { LOCALES } from '#core/model/locale.ts';
import { forOperators, textsFor } from '#core/texts/index.ts';

/** Every text that is no function. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const marked = (text: string): string[] =>
  ownWords(text).flatMap((run) => (run.command === true ? [run.text] : []));

describe('the bot’s own words', () => {
  it('know every command', () => {
    for (const { definition } of commands)
      expect(ownWords(`“/${definition.name} on” is how`)).toEqual([
        { text: '“' },
        { text: `/${definition.name}`, command: true },
        { text: ' on” is how' },
      ]);
  });

  it('mark the commands in every text and nothing else', () => {
    const { replay } = forOperators;
    for (const text of textsIn([replay, ...LOCALES.map(textsFor)])) {
      expect(
        ownWords(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
      // The one with “setprivacy” is a command of Telegram's @BotFather.
      expect(marked(text)).toEqual(text.match(/(?<=^|[\s“„])\/(?!setprivacy)[a-z][a-z-]*/g) ?? []);
    }
  });

  it.each(['Europe/start', 'https://example.org/help', '/helpful', '/help/now', '/setprivacy', ''])(
    'take %j for words',
    (text) => {
      expect(ownWords(text)).toEqual([{ text }]);
    },
  );

  it('look for nothing in a run', () => {
    expect(ownWords({ text: 'a person wrote /help' })).toEqual([{ text: 'a person wrote /help' }]);
  });
});
