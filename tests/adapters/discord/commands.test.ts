import { describe, expect, it } from 'vitest';
import { toRegistration } from '#adapters/discord/commands.ts';
import { registrationHash, type CommandShape, type OptionShape } from '#adapters/discord/register.ts';
import { commands } from '#bot/commands/index.ts';
import { LOCALES } from '#core/model/locale.ts';
import type { CommandDefinition } from '#core/ports/platform.ts';

const option = { name: 'key', description: 'Which setting', required: false, kind: 'text' } as const;
const config: CommandDefinition = {
  name: 'config',
  description: 'Look at the settings or change them',
  audience: 'admin',
  options: [],
  subcommands: [
    { name: 'view', description: 'Show them', options: [] },
    {
      name: 'set',
      description: 'Change one',
      options: [
        option,
        { ...option, name: 'mode', kind: 'choice', choices: [{ value: 'observe', label: 'Observe' }] },
        { ...option, name: 'where', kind: 'channel', required: true },
        { ...option, name: 'from', kind: 'file' },
      ],
    },
  ],
};

describe('a command on Discord', () => {
  it('has its subcommands and options, those that are required first', () => {
    const [registered] = toRegistration([config]);
    expect(registered).toMatchObject({
      type: 1,
      name: 'config',
      contexts: [0],
      default_member_permissions: '32',
      options: [
        { type: 1, name: 'view', options: [] },
        {
          type: 1,
          name: 'set',
          options: [
            { type: 7, name: 'where', required: true },
            { type: 3, name: 'key' },
            { type: 3, name: 'mode', choices: [{ name: 'Observe', value: 'observe' }] },
            { type: 11, name: 'from' },
          ],
        },
      ],
    });
  });

  it('for everybody works in private chats too', () => {
    const [registered] = toRegistration([{ ...config, audience: 'everyone' }]);
    expect(registered).toMatchObject({ contexts: [0, 1], default_member_permissions: null });
  });

  it('stands beside the one on messages', () => {
    expect(toRegistration([])).toEqual([
      {
        type: 3,
        name: 'Coach my reply',
        name_localizations: { de: 'Entwurf ansehen lassen' },
        contexts: [0],
        integration_types: [0],
      },
    ]);
  });
});

describe('what is registered', () => {
  const registered = toRegistration([config]);

  it('counts as the same when Discord adds defaults or lists it in another order', () => {
    const returned = registered.toReversed().map((command) => ({
      ...command,
      id: '1',
      version: '2',
      nsfw: false,
    }));
    expect(registrationHash(returned)).toBe(registrationHash(registered));
    expect(
      registrationHash([
        {
          name: 'a',
          type: 1,
          description: 'A',
          name_localizations: null,
          options: [{ ...option, type: 3, required: false }],
        },
      ]),
    ).toBe(
      registrationHash([
        { name: 'a', description: 'A', options: [{ name: 'key', description: option.description, type: 3 }] },
      ]),
    );
  });

  it.each<[string, Partial<CommandDefinition>]>([
    ['its description', { description: 'Settings' }],
    ['who sees it', { audience: 'staff' }],
    ['its subcommands', { subcommands: config.subcommands.slice(1) }],
  ])('counts as changed when %s did', (_case, change) => {
    expect(registrationHash(toRegistration([{ ...config, ...change }]))).not.toBe(
      registrationHash(registered),
    );
  });
});

describe('a command in another language', () => {
  const real: readonly CommandShape[] = toRegistration(commands.map(({ definition }) => definition));

  it('has its name, its description and its choices in it, beside those that programs know', () => {
    const coaching = real.find(({ name }) => name === 'coaching');
    const report = coaching?.options?.find(({ name }) => name === 'report');
    expect(real.find(({ name }) => name === 'help-now')).toMatchObject({
      name_localizations: { de: 'hilfe-jetzt' },
      description_localizations: { de: 'Wo du jetzt Hilfe findest; nur du siehst die Antwort' },
    });
    expect(report).toMatchObject({ name_localizations: { de: 'wochenrückblick' } });
    expect(report?.options?.[0]).toMatchObject({
      name: 'weekday',
      name_localizations: { de: 'wochentag' },
      choices: [{ name: 'Monday', value: '1', name_localizations: { de: 'Montag' } }, {}, {}, {}, {}, {}, {}],
    });
  });

  it('is registered anew when a translation changed', () => {
    const [first] = real;
    const other = { name: '', ...first, description_localizations: { de: 'Anders' } };
    expect(registrationHash([other])).not.toBe(registrationHash(first === undefined ? [] : [first]));
  });

  it('keeps to the same limits, and no two have one name', () => {
    const named = (shape: CommandShape | OptionShape): (CommandShape | OptionShape)[] => [
      shape,
      ...(shape.options ?? []).flatMap(named),
    ];
    const slash = real.filter(({ type }) => type === 1);
    for (const locale of LOCALES.filter((one) => one !== 'en')) {
      const nameOf = (shape: CommandShape | OptionShape): string => shape.name_localizations?.[locale] ?? '';
      for (const shape of slash.flatMap(named)) {
        expect(nameOf(shape)).toMatch(/^[-_'\p{Ll}\p{N}]{1,32}$/u);
        expect(shape.description_localizations?.[locale]).toMatch(/^.{1,100}$/u);
        const inside = (shape.options ?? []).map(nameOf);
        expect(new Set(inside).size).toBe(inside.length);
        const choices = 'choices' in shape ? (shape.choices ?? []) : [];
        for (const choice of choices) expect(choice.name_localizations?.[locale]).toMatch(/^.{1,100}$/u);
      }
      expect(new Set(slash.map(nameOf)).size).toBe(slash.length);
      for (const command of slash) expect(JSON.stringify(command).length).toBeLessThanOrEqual(8000);
    }
  });
});

describe('the commands Attune offers', () => {
  const registration: readonly CommandShape[] = toRegistration(commands.map(({ definition }) => definition));
  const withOptions = (option: OptionShape): OptionShape[] => [
    option,
    ...(option.options ?? []).flatMap(withOptions),
  ];

  it('keep to Discord’s limits', () => {
    expect(registration.length).toBeLessThanOrEqual(100);
    for (const command of registration) {
      expect(JSON.stringify(command).length).toBeLessThanOrEqual(8000);
      if (command.description === undefined) continue;
      const { name, description, options = [] } = command;
      const all: Pick<OptionShape, 'name' | 'description' | 'options' | 'choices'>[] = [
        { name, description, options },
        ...options.flatMap(withOptions),
      ];
      for (const item of all) {
        expect(item.name).toMatch(/^[a-z0-9-]{1,32}$/);
        expect(item.description.length).toBeGreaterThanOrEqual(1);
        expect(item.description.length).toBeLessThanOrEqual(100);
        expect(item.options?.length ?? 0).toBeLessThanOrEqual(25);
        expect(item.choices?.length ?? 0).toBeLessThanOrEqual(25);
      }
    }
  });
});
