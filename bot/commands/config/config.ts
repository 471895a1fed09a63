import { CHANNEL_KEYS } from '#core/settings/channel-settings.ts';
import type { CommandDefinition, OptionDefinition } from '#core/ports/platform.ts';
import { SETTING_KEYS } from '#core/settings/settings.ts';
import { sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Command } from '#bot/commands/lib/command.ts';
import { changeOne } from './config-change.ts';
import { exported, imported } from './config-file.ts';
import { view } from './config-view.ts';
import { privately } from '#bot/commands/lib/reply.ts';
import { sayTo } from '#bot/commands/lib/say-to.ts';

const key = (sub: string): OptionDefinition => ({
  name: 'key',
  description: about('config', sub, 'key'),
  required: true,
  kind: 'choice',
  choices: [...new Set([...SETTING_KEYS, ...CHANNEL_KEYS])].map((name) => ({ value: name, label: name })),
});
const value: OptionDefinition = {
  name: 'value',
  description: about('config', 'set', 'value'),
  required: true,
  kind: 'text',
};
const channel = (sub: string): OptionDefinition => ({
  name: 'channel',
  description: about('config', sub, 'channel'),
  required: false,
  kind: 'channel',
});

const definition: CommandDefinition = {
  name: 'config',
  description: about('config'),
  audience: 'admin',
  options: [],
  subcommands: [
    { name: 'view', description: about('config', 'view'), options: [channel('view')] },
    { name: 'set', description: about('config', 'set'), options: [key('set'), value, channel('set')] },
    { name: 'reset', description: about('config', 'reset'), options: [key('reset'), channel('reset')] },
    { name: 'export', description: about('config', 'export'), options: [] },
    {
      name: 'import',
      description: about('config', 'import'),
      options: [
        { name: 'json', description: about('config', 'import', 'json'), required: false, kind: 'text' },
        { name: 'file', description: about('config', 'import', 'file'), required: false, kind: 'file' },
      ],
    },
  ],
};

export const config = {
  definition,
  async run(deps, { actor, subcommand, options, file }) {
    const { communityId } = actor;
    if (communityId === null) return privately(sentences(sayTo(actor)('community-needed')));
    const admin = { ...actor, communityId };
    const chosen = options.channel ?? null;
    switch (subcommand) {
      case 'set':
        return changeOne(deps, admin, { key: options.key ?? '', value: options.value ?? '', chosen });
      case 'reset':
        return changeOne(deps, admin, { key: options.key ?? '', value: null, chosen });
      case 'export':
        return exported(deps, admin);
      case 'import':
        return imported(deps, admin, file ?? options.json ?? null);
      case null:
      default:
        return view(deps, admin, chosen);
    }
  },
} satisfies Command;
