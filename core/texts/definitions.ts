import { LOCALES, type Locale } from '#core/model/locale.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import type { CommandDefinition, OptionDefinition } from '#core/ports/platform.ts';
import { lookUp } from './say.ts';

/** Languages that menus of a platform are given in beside English, which is what is shown to everybody else. */
export const OTHER_LOCALES = LOCALES.filter((locale) => locale !== 'en');

const keyOf = (path: readonly string[]): string => ['command', ...path].join('-');

/** The English description of a command, or of what stands in it: its names, from the command on. */
export const about = (...path: readonly string[]): string => lookUp('en', `${keyOf(path)}.about`) ?? '';

/** In the words after a command: the subcommand that is meant. */
const SUBCOMMAND = /^ ([a-z-]+)/;

function runsAsShown(locale: Locale, runs: readonly TextRun[]): TextRun[] {
  const nameOf = (path: string): string | null =>
    locale === 'en' ? null : lookUp(locale, `command-${path}`);
  return runs.map((run, index) => {
    if (run.command === true) {
      const name = nameOf(run.text.slice(1));
      return name === null ? run : { ...run, text: `/${name}` };
    }
    const before = runs[index - 1];
    if (before?.command !== true) return run;
    const inside = (whole: string, sub: string): string => {
      const name = nameOf(`${before.text.slice(1)}-${sub}`);
      return name === null ? whole : ` ${name}`;
    };
    return { ...run, text: run.text.replace(SUBCOMMAND, inside) };
  });
}

/**
 * Commands in a message as people see them whose menus are in that language. Only where the platform shows other names than
 * are typed.
 */
export const namesAsShown = (locale: Locale, blocks: readonly Block[]): Block[] =>
  blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, runs: runsAsShown(locale, block.runs) };
    return block.kind === 'list'
      ? { ...block, items: block.items.map((item) => runsAsShown(locale, item)) }
      : block;
  });

/** The label of a choice. */
export const choiceLabel = (locale: Locale, ...path: readonly string[]): string =>
  lookUp(locale, keyOf(path)) ?? '';

/** What people see of something with a name; the English words where a language has none. */
function inWords<T extends { name: string; description: string }>(
  locale: Locale,
  path: readonly string[],
  of: T,
): T {
  const key = keyOf(path);
  const description = lookUp(locale, `${key}.about`) ?? of.description;
  return { ...of, name: lookUp(locale, key) ?? of.name, description };
}

function optionIn(locale: Locale, path: readonly string[], option: OptionDefinition): OptionDefinition {
  const { choices } = option;
  return {
    ...inWords(locale, path, option),
    ...(choices !== undefined && {
      choices: choices.map(({ value, label }) => ({
        value,
        label: lookUp(locale, keyOf([...path, value])) ?? label,
      })),
    }),
  };
}

/**
 * A command as people of one language see it: names, descriptions and choices. What arrives carries the names of the
 * definition itself, whatever was shown.
 */
export function definitionIn(locale: Locale, definition: CommandDefinition): CommandDefinition {
  const { name, options, subcommands } = definition;
  const optionsIn = (path: readonly string[], of: readonly OptionDefinition[]): OptionDefinition[] =>
    of.map((option) => optionIn(locale, [...path, option.name], option));
  return {
    ...inWords(locale, [name], definition),
    options: optionsIn([name], options),
    subcommands: subcommands.map((sub) => ({
      ...inWords(locale, [name, sub.name], sub),
      options: optionsIn([name, sub.name], sub.options),
    })),
  };
}
