import {
  ApplicationIntegrationType,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
  type APIApplicationCommandBasicOption,
  type LocalizationMap,
} from 'discord.js';
import type { Locale } from '#core/model/locale.ts';
import type { Audience, CommandDefinition, OptionDefinition } from '#core/ports/platform.ts';
import { definitionIn, OTHER_LOCALES } from '#core/texts/definitions.ts';
import { speaking } from '#core/texts/say.ts';
import { DRAFT_COMMAND_NAME } from './to-interaction.ts';

/** What Discord shows a command to by default; who may really use it is checked at each use. */
const DEFAULT_PERMISSIONS: Record<Audience, bigint | null> = {
  everyone: null,
  staff: PermissionFlagsBits.ManageMessages,
  admin: PermissionFlagsBits.ManageGuild,
};

/** In servers, by their admins; somebody who adds the bot for themselves would carry it where nobody wants it. */
const INSTALLED = [ApplicationIntegrationType.GuildInstall];

/** A thing that people see, with the same in each other language. */
interface InAll<T> {
  plain: T;
  others: readonly (readonly [Locale, T])[];
}

const partsOf = <T, P>({ plain, others }: InAll<T>, parts: (one: T) => readonly P[]): InAll<P>[] =>
  parts(plain).map((part, index) => ({
    plain: part,
    others: others.flatMap(([locale, one]) => {
      const other = parts(one)[index];
      return other === undefined ? [] : [[locale, other] as const];
    }),
  }));

/** Our languages are called as Discord calls them. */
const localizations = <T>({ others }: InAll<T>, words: (one: T) => string): LocalizationMap =>
  Object.fromEntries(others.map(([locale, one]) => [locale, words(one)]));

const inWords = (of: InAll<{ name: string; description: string }>) => ({
  name: of.plain.name,
  name_localizations: localizations(of, ({ name }) => name),
  description: of.plain.description,
  description_localizations: localizations(of, ({ description }) => description),
});

function toOption(of: InAll<OptionDefinition>): APIApplicationCommandBasicOption {
  const { kind, required, choices } = of.plain;
  switch (kind) {
    case 'channel':
      return {
        type: ApplicationCommandOptionType.Channel,
        ...inWords(of),
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
      return { type: ApplicationCommandOptionType.Attachment, ...inWords(of), required };
    case 'text':
    case 'choice':
      return {
        type: ApplicationCommandOptionType.String,
        ...inWords(of),
        required,
        ...(choices !== undefined && { choices: partsOf(of, (one) => one.choices ?? []).map(toChoice) }),
      };
  }
}

const toChoice = (of: InAll<{ value: string; label: string }>) => ({
  name: of.plain.label,
  name_localizations: localizations(of, ({ label }) => label),
  value: of.plain.value,
});

/** Discord refuses an option that must be given after one that may be left out. */
const toOptions = (of: InAll<{ options: readonly OptionDefinition[] }>): APIApplicationCommandBasicOption[] =>
  partsOf(of, ({ options }) => options)
    .sort((a, b) => Number(b.plain.required) - Number(a.plain.required))
    .map(toOption);

function toCommand(definition: CommandDefinition): RESTPostAPIApplicationCommandsJSONBody {
  const permissions = DEFAULT_PERMISSIONS[definition.audience];
  const others = OTHER_LOCALES.map((locale) => [locale, definitionIn(locale, definition)] as const);
  const all = { plain: definition, others };
  const subcommands = partsOf(all, (one) => one.subcommands);
  return {
    type: ApplicationCommandType.ChatInput,
    ...inWords(all),
    integration_types: INSTALLED,
    contexts:
      definition.audience === 'everyone'
        ? [InteractionContextType.Guild, InteractionContextType.BotDM]
        : [InteractionContextType.Guild],
    default_member_permissions: permissions === null ? null : permissions.toString(),
    options:
      subcommands.length === 0
        ? toOptions(all)
        : subcommands.map((sub) => ({
            type: ApplicationCommandOptionType.Subcommand as const,
            ...inWords(sub),
            options: toOptions(sub),
          })),
  };
}

/** Everything to be registered with Discord: slash commands and the message command. */
export function toRegistration(
  definitions: readonly CommandDefinition[],
): RESTPostAPIApplicationCommandsJSONBody[] {
  const others = OTHER_LOCALES.map((locale) => [locale, speaking(locale)('command-draft')] as const);
  return [
    ...definitions.map(toCommand),
    {
      type: ApplicationCommandType.Message,
      name: DRAFT_COMMAND_NAME,
      name_localizations: Object.fromEntries(others),
      integration_types: INSTALLED,
      contexts: [InteractionContextType.Guild],
    },
  ];
}
