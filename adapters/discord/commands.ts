import { createHash } from 'node:crypto';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  Routes,
  type APIApplicationCommand,
  type Client,
  type RESTPostAPIApplicationCommandsJSONBody,
  type APIApplicationCommandBasicOption,
} from 'discord.js';
import type { Audience, CommandDefinition, OptionDefinition } from '#core/interactions.ts';
import { toFailure } from './deliver.ts';
import type { DiscordLog } from './log.ts';
import { DRAFT_COMMAND_NAME } from './to-interaction.ts';

/** What Discord shows a command to by default; who may really use it is checked at each use. */
const DEFAULT_PERMISSIONS: Record<Audience, bigint | null> = {
  everyone: null,
  staff: PermissionFlagsBits.ManageMessages,
  admin: PermissionFlagsBits.ManageGuild,
};

function toOption(option: OptionDefinition): APIApplicationCommandBasicOption {
  const { name, description, required } = option;
  switch (option.kind) {
    case 'channel':
      return {
        type: ApplicationCommandOptionType.Channel,
        name,
        description,
        required,
        channel_types: [
          ChannelType.GuildText,
          ChannelType.GuildForum,
          ChannelType.GuildAnnouncement,
          ChannelType.PublicThread,
        ],
      };
    case 'file':
      return { type: ApplicationCommandOptionType.Attachment, name, description, required };
    case 'text':
    case 'choice':
      return {
        type: ApplicationCommandOptionType.String,
        name,
        description,
        required,
        ...(option.choices !== undefined && {
          choices: option.choices.map((choice) => ({ name: choice.label, value: choice.value })),
        }),
      };
  }
}

/** Discord refuses an option that must be given after one that may be left out. */
const toOptions = (options: readonly OptionDefinition[]): APIApplicationCommandBasicOption[] =>
  [...options].sort((a, b) => Number(b.required) - Number(a.required)).map(toOption);

function toCommand(definition: CommandDefinition): RESTPostAPIApplicationCommandsJSONBody {
  const permissions = DEFAULT_PERMISSIONS[definition.audience];
  return {
    type: ApplicationCommandType.ChatInput,
    name: definition.name,
    description: definition.description,
    contexts:
      definition.audience === 'everyone'
        ? [InteractionContextType.Guild, InteractionContextType.BotDM]
        : [InteractionContextType.Guild],
    default_member_permissions: permissions === null ? null : permissions.toString(),
    options:
      definition.subcommands.length === 0
        ? toOptions(definition.options)
        : definition.subcommands.map((sub) => ({
            type: ApplicationCommandOptionType.Subcommand as const,
            name: sub.name,
            description: sub.description,
            options: toOptions(sub.options),
          })),
  };
}

/** Everything to be registered with Discord: slash commands and the message command. */
export function toRegistration(
  definitions: readonly CommandDefinition[],
): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...definitions.map(toCommand),
    {
      type: ApplicationCommandType.Message,
      name: DRAFT_COMMAND_NAME,
      contexts: [InteractionContextType.Guild],
    },
  ];
}

/** The part of a command, sent or registered, that is compared. */
export interface CommandShape {
  type?: number | undefined;
  name: string;
  description?: string | undefined;
  contexts?: readonly number[] | null | undefined;
  default_member_permissions?: string | null | undefined;
  options?: readonly OptionShape[] | undefined;
}

export interface OptionShape {
  type: number;
  name: string;
  description: string;
  required?: boolean | undefined;
  choices?: readonly { name: string; value: string | number }[] | undefined;
  channel_types?: readonly number[] | undefined;
  options?: readonly OptionShape[] | undefined;
}

const comparableOption = (option: OptionShape): unknown => [
  option.type,
  option.name,
  option.description,
  option.required ?? false,
  (option.choices ?? []).map(({ name, value }) => [name, value]),
  [...(option.channel_types ?? [])].sort((a, b) => a - b),
  (option.options ?? []).map(comparableOption),
];

const comparable = (command: CommandShape): unknown => [
  command.type ?? ApplicationCommandType.ChatInput,
  command.name,
  command.description ?? '',
  [...(command.contexts ?? [])].sort((a, b) => a - b),
  command.default_member_permissions ?? null,
  (command.options ?? []).map(comparableOption),
];

/** The same for commands that behave alike, whatever Discord adds to them and in whatever order it lists them. */
export function registrationHash(commands: readonly CommandShape[]): string {
  const lines = commands.map((command) => JSON.stringify(comparable(command))).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * Registers the commands unless Discord already has exactly these. A failure is logged and leaves the bot running:
 * what was registered before goes on working.
 */
export async function registerCommands(
  client: Client<true>,
  definitions: readonly CommandDefinition[],
  log: DiscordLog,
): Promise<void> {
  const route = Routes.applicationCommands(client.application.id);
  const wanted = toRegistration(definitions);
  const hash = registrationHash(wanted);
  try {
    const registered = (await client.rest.get(route)) as APIApplicationCommand[];
    const changed = registrationHash(registered) !== hash;
    if (changed) await client.rest.put(route, { body: wanted });
    log('info', changed ? 'commands-registered' : 'commands-unchanged', {
      count: wanted.length,
      hash: hash.slice(0, 12),
    });
  } catch (error) {
    const { code, status } = toFailure(error);
    log('error', 'commands-not-registered', { code: code ?? null, status: status ?? null });
  }
}
