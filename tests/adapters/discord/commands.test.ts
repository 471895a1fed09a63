import { describe, expect, it } from 'vitest';
import { toRegistration } from '#adapters/discord/commands.ts';
import { registrationHash, type CommandShape, type OptionShape } from '#adapters/discord/register.ts';
import { commands } from '#bot/commands/index.ts';
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
      { type: 3, name: 'Coach my reply', contexts: [0], integration_types: [0] },
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
      name_localizations: null,
    }));
    expect(registrationHash(returned)).toBe(registrationHash(registered));
    expect(
      registrationHash([
        { name: 'a', type: 1, description: 'A', options: [{ ...option, type: 3, required: false }] },
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
