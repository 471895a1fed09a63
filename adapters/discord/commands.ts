import {
  ApplicationIntegrationType,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
  type APIApplicationCommandBasicOption,
} from 'discord.js';
import type { Audience, CommandDefinition, OptionDefinition } from '#core/ports/platform.ts';
import { DRAFT_COMMAND_NAME } from './to-interaction.ts';

/** What Discord shows a command to by default; who may really use it is checked at each use. */
const DEFAULT_PERMISSIONS: Record<Audience, bigint | null> = {
  everyone: null,
  staff: PermissionFlagsBits.ManageMessages,
  admin: PermissionFlagsBits.ManageGuild,
};

/** In servers, by their admins; somebody who adds the bot for themselves would carry it where nobody wants it. */
const INSTALLED = [ApplicationIntegrationType.GuildInstall];

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
          ChannelType.AnnouncementThread,
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
    integration_types: INSTALLED,
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
      integration_types: INSTALLED,
      contexts: [InteractionContextType.Guild],
    },
  ];
}
