import {
  MessageFlags,
  type Interaction as DiscordInteraction,
  type MessageContextMenuCommandInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { spokenLocale, type Locale } from '#core/model/locale.ts';
import type { Form, PlatformHandlers, Reply } from '#core/ports/platform.ts';
import { namesAsShown } from '#core/texts/definitions.ts';
import { toModal } from './modal.ts';
import { renderMessage } from './render.ts';
import { wordsOf } from './to-chat-event.ts';
import { DRAFT_COMMAND_NAME, toInteraction } from './to-interaction.ts';

export interface RespondDeps {
  handlers: Pick<PlatformHandlers, 'onInteraction' | 'formFor'>;
  /** The form of "Coach my reply" with the post in it. */
  draftForm: (locale: Locale, seekerPost: string) => Form;
  /** The server that stands in for Discord, if there is one. */
  apiUrl: string | null;
}

/** The post that somebody wants to answer. */
function postOf({ channel, targetMessage }: MessageContextMenuCommandInteraction): string {
  const { id, channelId, content } = targetMessage;
  return wordsOf({ id, channel_id: channelId, content }, channel?.isThread() === true ? channel : null);
}

/**
 * The form that an interaction opens, if it opens one. Discord takes a form only as the first answer, so this is
 * decided before anything is acknowledged and without any I/O.
 */
function formOf(deps: RespondDeps, interaction: DiscordInteraction): Form | null {
  const locale = spokenLocale(interaction.locale) ?? 'en';
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === DRAFT_COMMAND_NAME)
    return deps.draftForm(locale, postOf(interaction));
  return interaction.isButton() ? deps.handlers.formFor(interaction.customId, locale) : null;
}

/** A press of a button or a choice from a menu; a form opened by a button counts too. */
type FromComponent = Extract<RepliableInteraction, { deferUpdate: unknown }>;

const isFromComponent = (interaction: RepliableInteraction): interaction is FromComponent =>
  interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());

/** Within three seconds, whatever the database does; the answer itself may take up to fifteen minutes. */
async function acknowledge(interaction: RepliableInteraction): Promise<void> {
  if (isFromComponent(interaction)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

async function answer(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  const locale = spokenLocale(interaction.locale) ?? 'en';
  const message = { ...reply.message, blocks: namesAsShown(locale, reply.message.blocks) };
  const [first, ...rest] = renderMessage(message, reply.menus ?? []);
  if (first === undefined) return;
  const changes = isFromComponent(interaction) && reply.replaces;
  // Only the message that changes is seen by everybody: what can be pressed stands there, and not in the parts after it.
  const { components = [] } = (changes ? rest.at(-1) : undefined) ?? first;
  // After deferUpdate the "reply" is the message with the button: it changes only if that is wanted.
  if (!isFromComponent(interaction) || changes)
    await interaction.editReply({ ...first, components, files: first.files ?? [], attachments: [] });
  else await interaction.followUp({ ...first, flags: MessageFlags.Ephemeral });
  for (const part of rest)
    await interaction.followUp({
      ...part,
      ...(changes && { components: [] }),
      flags: MessageFlags.Ephemeral,
    });
}

/**
 * Answers a slash command, button, menu or form: always privately, because the acknowledgement settles that before
 * the answer is known. Kinds that Attune does not offer are ignored.
 * @throws discord.js' error when Discord refuses the answer, as it does when it came too late (10062)
 */
export async function respond(deps: RespondDeps, interaction: DiscordInteraction): Promise<void> {
  if (!interaction.isRepliable()) return;
  const form = formOf(deps, interaction);
  if (form !== null) {
    if (interaction.isModalSubmit()) return;
    await interaction.showModal(toModal(form));
    return;
  }
  const translated = toInteraction(interaction, deps.apiUrl);
  if (translated === null) return;
  await acknowledge(interaction);
  await answer(interaction, await deps.handlers.onInteraction(translated));
}
