import {
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type Interaction as DiscordInteraction,
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ModalSubmitInteraction,
  type PermissionsBitField,
} from 'discord.js';
import { spokenLocale } from '#core/model/locale.ts';
import { DRAFT_FORM, type Actor, type Interaction } from '#core/ports/platform.ts';
import { givenFile } from './given-file.ts';
import { discordId } from './ids.ts';

/** Name of the message command. */
export const DRAFT_COMMAND_NAME = 'Coach my reply';

const STAFF_PERMISSIONS = [PermissionFlagsBits.ManageMessages, PermissionFlagsBits.ModerateMembers];

/** What a person's permissions in a server make of them. */
export const toStanding = (
  permissions: Readonly<PermissionsBitField> | null,
): Pick<Actor, 'isAdmin' | 'isStaff'> => {
  const isAdmin = permissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  return {
    isAdmin,
    isStaff: isAdmin || STAFF_PERMISSIONS.some((permission) => permissions?.has(permission) ?? false),
  };
};

/**
 * What somebody may do in the whole server, by the roles that came with the interaction. Discord's own sum is of the channel:
 * whoever is given one of their own there would look after the community.
 */
const permissionsOf = (interaction: DiscordInteraction): Readonly<PermissionsBitField> | null =>
  interaction.inCachedGuild() ? interaction.member.permissions : null;

/** Who acts, from what Discord says of this very interaction; nothing is remembered from before. */
function toActor(interaction: DiscordInteraction): Actor {
  const { channel } = interaction;
  const thread = channel?.isThread() === true ? channel : null;
  const locale = spokenLocale(interaction.locale);
  return {
    platform: 'discord',
    communityId: interaction.guildId === null ? null : discordId(interaction.guildId),
    channelId: discordId(thread?.parentId ?? interaction.channelId ?? ''),
    threadId: thread === null ? null : discordId(thread.id),
    userId: discordId(interaction.user.id),
    ...toStanding(permissionsOf(interaction)),
    inPrivate: interaction.guildId === null,
    // Discord hands a server over only to a bot that is in it.
    ...(interaction.guildId !== null && interaction.guild === null && { botIsAbsent: true }),
    ...(locale !== null && { locale }),
    at: interaction.createdAt,
  };
}

/** What was given with a command; files stand beside the options. */
function givenWith(
  interaction: ChatInputCommandInteraction,
  apiUrl: string | null,
): Pick<Extract<Interaction, { kind: 'command' }>, 'options' | 'file'> {
  const first = interaction.options.data[0];
  const given = first?.options ?? interaction.options.data;
  const attachment = given.find((option) => option.attachment)?.attachment;
  const options = given
    .filter((option) => !option.attachment)
    .map(
      ({ name, channel, value }) => [name, channel ? discordId(channel.id) : String(value ?? '')] as const,
    );
  return {
    options: Object.fromEntries(options),
    ...(attachment && { file: givenFile(attachment, apiUrl) }),
  };
}

function fromComponent(interaction: ButtonInteraction | AnySelectMenuInteraction): Interaction | null {
  const actor = toActor(interaction);
  const id = interaction.customId;
  if (interaction.isButton()) return { kind: 'button', actor, id };
  if (interaction.isChannelSelectMenu())
    return { kind: 'choice', actor, id, values: interaction.values.map(discordId) };
  if (interaction.isStringSelectMenu()) return { kind: 'choice', actor, id, values: interaction.values };
  return null;
}

function fromForm(interaction: ModalSubmitInteraction): Interaction {
  const actor = toActor(interaction);
  const values = Object.fromEntries(
    interaction.fields.fields.map((_field, name) => [name, interaction.fields.getTextInputValue(name)]),
  );
  if (interaction.customId !== DRAFT_FORM.id)
    return { kind: 'form', actor, id: interaction.customId, values };
  return {
    kind: 'draft',
    actor,
    seekerPost: values[DRAFT_FORM.post] ?? '',
    draft: values[DRAFT_FORM.draft] ?? '',
  };
}

/**
 * A person's use of the bot, or null for kinds that Attune offers nowhere.
 * @param apiUrl the server that stands in for Discord, if there is one
 */
export function toInteraction(interaction: DiscordInteraction, apiUrl: string | null): Interaction | null {
  if (interaction.isChatInputCommand())
    return {
      kind: 'command',
      actor: toActor(interaction),
      command: interaction.commandName,
      subcommand: interaction.options.getSubcommand(false),
      ...givenWith(interaction, apiUrl),
    };
  if (interaction.isButton() || interaction.isAnySelectMenu()) return fromComponent(interaction);
  return interaction.isModalSubmit() ? fromForm(interaction) : null;
}
