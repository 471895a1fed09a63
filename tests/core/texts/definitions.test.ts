import { describe, expect, it } from 'vitest';
import { commands } from '#bot/commands/index.ts';
import { LOCALES } from '#core/model/locale.ts';
import { COMMAND_NAMES } from '#core/texts/command-names.ts';
import { paragraph } from '#core/texts/blocks.ts';
import { definitionIn, namesAsShown } from '#core/texts/definitions.ts';
import { lookUp } from '#core/texts/say.ts';

const definitions = commands.map(({ definition }) => definition);

/** Every name that people see in a menu, as the path of names that leads to it. */
const paths = definitions.flatMap(({ name, options, subcommands }) => [
  [name],
  ...options.map((option) => [name, option.name]),
  ...subcommands.flatMap((sub) => [
    [name, sub.name],
    ...sub.options.map((option) => [name, sub.name, option.name]),
  ]),
]);
const keyOf = (path: readonly string[]): string => `command-${path.join('-')}`;

describe('the commands', () => {
  it.each(LOCALES)('have a name and a description in %s, all of them', (locale) => {
    for (const path of paths) {
      expect(lookUp(locale, keyOf(path)), keyOf(path)).toMatch(/./);
      expect(lookUp(locale, `${keyOf(path)}.about`), keyOf(path)).toMatch(/./);
    }
  });

  it('are called in English as they are typed, and described as they are defined', () => {
    for (const definition of definitions) expect(definitionIn('en', definition)).toEqual(definition);
  });

  it('keep what arrives with a choice, whatever it is called', () => {
    const coaching = definitions.find(({ name }) => name === 'coaching');
    const german = coaching && definitionIn('de', coaching);
    const style = german?.subcommands.find(({ name }) => name === 'stil')?.options[0]?.choices ?? [];
    expect(style.map(({ value }) => value)).toEqual(['warm', 'plain']);
    expect(style[1]?.label).toBe('Direkt: schlag mir keine wärmeren Worte vor');
  });

  it('are known by name where a sentence names them', () => {
    expect([...COMMAND_NAMES].sort()).toEqual(definitions.map(({ name }) => name).sort());
  });
});

describe('commands in a sentence', () => {
  const shown = (text: string, locale: (typeof LOCALES)[number] = 'de'): string =>
    namesAsShown(locale, [paragraph(text), { kind: 'list', items: [paragraph(text)].map(runsOf) }])
      .map((block) => (block.kind === 'list' ? block.items.flat() : runsOf(block)))
      .map((runs) => runs.map((run) => run.text).join(''))
      .join('|');
  const runsOf = (block: ReturnType<typeof paragraph>) => ('runs' in block ? [...block.runs] : []);

  it('are called as the menu of the person does, with their subcommand', () => {
    expect(shown('Mit „/privacy delete“ geht das.')).toBe(
      'Mit „/datenschutz löschen“ geht das.|Mit „/datenschutz löschen“ geht das.',
    );
    expect(shown('„/help-now“ zeigt es')).toContain('„/hilfe-jetzt“ zeigt es');
  });

  it('stay as they are in English, and so do words that only follow one', () => {
    expect(shown('“/privacy delete”', 'en')).toBe('“/privacy delete”|“/privacy delete”');
    expect(shown('/feedback zeigt mehr')).toBe('/rückmeldungen zeigt mehr|/rückmeldungen zeigt mehr');
  });

  it('in the words of a person are left alone', () => {
    const words = { text: '/privacy delete' };
    expect(namesAsShown('de', [{ kind: 'paragraph', runs: [words] }])).toEqual([
      { kind: 'paragraph', runs: [words] },
    ]);
  });
});
