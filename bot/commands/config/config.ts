import { CHANNEL_KEYS } from '#core/settings/channel-settings.ts';
import type { CommandDefinition, OptionDefinition } from '#core/ports/platform.ts';
import { SETTING_KEYS } from '#core/settings/settings.ts';
import { sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command } from '#bot/commands/lib/command.ts';
import { changeOne } from './config-change.ts';
import { exported, imported } from './config-file.ts';
import { view } from './config-view.ts';
import { privately } from '#bot/commands/lib/reply.ts';

const all = textsFor('en');
const texts = all.commands.config;

const key: OptionDefinition = {
  name: 'key',
  description: texts.options.key,
  required: true,
  kind: 'choice',
  choices: [...new Set([...SETTING_KEYS, ...CHANNEL_KEYS])].map((name) => ({ value: name, label: name })),
};
const value: OptionDefinition = {
  name: 'value',
  description: texts.options.value,
  required: true,
  kind: 'text',
};
const channel: OptionDefinition = {
  name: 'channel',
  description: texts.options.channel,
  required: false,
  kind: 'channel',
};

const definition: CommandDefinition = {
  name: 'config',
  description: texts.description,
  audience: 'admin',
  options: [],
  subcommands: [
    { name: 'view', description: texts.subcommands.view, options: [channel] },
    { name: 'set', description: texts.subcommands.set, options: [key, value, channel] },
    { name: 'reset', description: texts.subcommands.reset, options: [key, channel] },
    { name: 'export', description: texts.subcommands.export, options: [] },
    {
      name: 'import',
      description: texts.subcommands.import,
      options: [
        { name: 'json', description: texts.options.json, required: false, kind: 'text' },
        { name: 'file', description: texts.options.file, required: false, kind: 'file' },
      ],
    },
  ],
};

export const config = {
  definition,
  async run(deps, { actor, subcommand, options, file }) {
    const { communityId } = actor;
    if (communityId === null) return privately(sentences(all.interactions.communityNeeded));
    const admin = { ...actor, communityId };
    const channelId = options.channel ?? null;
    switch (subcommand) {
      case 'set':
        return changeOne(deps, admin, { key: options.key ?? '', value: options.value ?? '', channelId });
      case 'reset':
        return changeOne(deps, admin, { key: options.key ?? '', value: null, channelId });
      case 'export':
        return exported(deps, admin);
      case 'import':
        return imported(deps, admin, file ?? options.json ?? null);
      case null:
      default:
        return view(deps, admin, channelId);
    }
  },
} satisfies Command;
