import { commands } from '#bot/commands/index.ts';
import type { Locale } from '#core/model/locale.ts';
import { definitionIn } from '#core/texts/definitions.ts';
import { speaking } from '#core/texts/say.ts';
import { displayLength, wrapText } from '#adapters/console/wrap.ts';
import { ELSEWHERE } from './commands.ts';
import type { ConsoleDeps } from './deps.ts';

/** Which commands a terminal has not. */
export const elsewhere = (locale: Locale): string =>
  speaking(locale)('console-elsewhere', { commands: ELSEWHERE.map((name) => `/${name}`).join(', ') });

/** What can be typed in the terminal, in two columns no wider than it is. */
export function helpLines(locale: Locale, look: ConsoleDeps['terminal']['look']): string[] {
  const say = speaking(locale);
  const shared = commands
    .map(({ definition }) => definition)
    .filter(({ name }) => !ELSEWHERE.includes(name) && name !== 'help')
    .map((definition) => [`/${definition.name}`, definitionIn(locale, definition).description] as const);
  const rows = [
    ['/seeker', say('console-seeker')],
    ['/supporter', say('console-supporter')],
    ['/new', say('console-new')],
    ['/draft …', say('console-draft')],
    ...shared,
    ['/help', say('console-help')],
    ['/quit', say('console-quit')],
  ] as const;
  const indent = Math.max(...rows.map(([name]) => displayLength(name))) + 2;
  return [
    ...rows.flatMap(([name, text]) =>
      wrapText(text, look.width - indent, look).map(
        (line, index) => (index === 0 ? name : '').padEnd(indent) + line,
      ),
    ),
    ...wrapText(elsewhere(locale), look.width, look),
  ];
}
