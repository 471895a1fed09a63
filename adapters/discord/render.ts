import { bareId } from './ids.ts';
import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  ChannelType,
  StringSelectMenuBuilder,
  type BaseMessageOptions,
  type MessageActionRowComponentBuilder,
} from 'discord.js';
import { fitBlocks, shorten } from '#core/lib/fit-blocks.ts';
import type { Menu } from '#core/ports/platform.ts';
import type { Attachment, Block, Button, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';

// https://discord.com/developers/docs/resources/message
export const MAX_CONTENT_LENGTH = 2000;
const MAX_LABEL_LENGTH = 80;
const MAX_ALT_TEXT_LENGTH = 1024;
const MAX_BUTTONS_PER_ROW = 5;
const MAX_ROWS = 5;
const MAX_FILES = 10;
const MAX_OPTIONS = 25;
const BLOCK_SEPARATOR = '\n\n';
const ZERO_WIDTH_SPACE = '\u200B';
/** Would turn around everything that follows a person's words. */
const TURNS_TEXT_AROUND = /[\u202A-\u202E]/g;

/**
 * A person's words as plain text: no markup, no mention, no invite or link preview. `allowedMentions` already
 * keeps mentions from pinging; here they stop to look like one.
 */
export function escapeText(text: string): string {
  return (
    text
      .replace(TURNS_TEXT_AROUND, '')
      .replace(/[\\*_`~|[\]]/g, '\\$&')
      .replace(/^([ \t]*)([>#+-])/gm, '$1\\$2')
      .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2')
      .replace(/[<@]/g, (sign) => `${sign}${ZERO_WIDTH_SPACE}`)
      .replace(/:\/\//g, `:${ZERO_WIDTH_SPACE}//`)
      // Addresses of Discord unfurl without a protocol, too.
      .replace(/\.(?=\w{2,6}\/)/g, `.${ZERO_WIDTH_SPACE}`)
  );
}

const MENTION_SIGNS = { channel: '#', person: '@', role: '@&' } as const;

const mentionOf = ({ kind, id }: NonNullable<TextRun['mention']>): string =>
  `<${MENTION_SIGNS[kind]}${bareId(id)}>`;

/** Roles whose members are to be told. Everybody else may be shown, and hears nothing. */
const rolesIn = (blocks: readonly Block[]): string[] =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    .flatMap(({ mention }) => (mention?.kind === 'role' ? [bareId(mention.id)] : []));

function renderRun(run: TextRun): string {
  const escaped = escapeText(run.text);
  if (run.mention !== undefined) return mentionOf(run.mention);
  if (run.link !== undefined) return `[${escaped}](<${run.link}>)`;
  if (run.strong !== true || run.text.trim() === '') return escaped;
  // Markup does not hold across line breaks or when blanks touch its signs.
  return escaped.replace(/[^\n]+/g, (line) =>
    line.trim() === '' ? line : line.replace(line.trim(), (words) => `**${words}**`),
  );
}

/** Inside of a code block nothing acts as markup but its end. */
const fenced = (text: string): string =>
  text.replace(TURNS_TEXT_AROUND, '').replace(/`(?=``)/g, `\`${ZERO_WIDTH_SPACE}`);

const renderRuns = (runs: readonly TextRun[]): string => runs.map(renderRun).join('');

/** One block as Discord markdown. */
export function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `**${escapeText(block.text.replace(/\s+/g, ' ').trim())}**`;
    case 'paragraph':
      return renderRuns(block.runs);
    case 'quote':
      return renderRuns(block.runs).replace(/^/gm, '> ');
    case 'list':
      return block.items.map((item) => `- ${renderRuns(item).replace(/\n+/g, ' ')}`).join('\n');
    case 'code':
      return `\`\`\`\n${fenced(block.text)}\n\`\`\``;
  }
}

const STYLES = {
  primary: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const satisfies Record<Button['style'], ButtonStyle>;

function buttonRow(buttons: readonly Button[]): ActionRowBuilder<MessageActionRowComponentBuilder> {
  return new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(
    buttons.map((button) =>
      new ButtonBuilder()
        .setCustomId(button.id)
        .setLabel(shorten(button.label, MAX_LABEL_LENGTH))
        .setStyle(STYLES[button.style]),
    ),
  );
}

function menuRow(menu: Menu): ActionRowBuilder<MessageActionRowComponentBuilder> {
  const row = new ActionRowBuilder<MessageActionRowComponentBuilder>();
  if (menu.source.kind === 'channels') {
    const channels = new ChannelSelectMenuBuilder()
      .setCustomId(menu.id)
      .setPlaceholder(shorten(menu.placeholder, 150))
      .setMinValues(menu.minimum)
      .setMaxValues(Math.min(menu.maximum, MAX_OPTIONS))
      .setChannelTypes(
        ChannelType.GuildText,
        ChannelType.GuildForum,
        ChannelType.GuildAnnouncement,
        ChannelType.PublicThread,
      )
      .setDefaultChannels(menu.source.chosen.slice(0, menu.maximum).map(bareId));
    return row.addComponents(channels);
  }
  const options = menu.source.options.slice(0, MAX_OPTIONS);
  return row.addComponents(
    new StringSelectMenuBuilder()
      .setCustomId(menu.id)
      .setPlaceholder(shorten(menu.placeholder, 150))
      .setMinValues(menu.minimum)
      .setMaxValues(Math.max(1, Math.min(menu.maximum, options.length)))
      .addOptions(
        options.map((option) => ({
          label: shorten(option.label, 100),
          value: option.value,
          default: option.chosen,
        })),
      ),
  );
}

const renderFile = (file: Attachment): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(file.bytes), {
    name: file.fileName,
    description: shorten(file.altText, MAX_ALT_TEXT_LENGTH),
  });

/** Rows of at most five; what does not fit into five rows is left out last. */
function componentRows(
  message: OutgoingMessage,
  menus: readonly Menu[],
): ActionRowBuilder<MessageActionRowComponentBuilder>[] {
  const rows = (message.buttons ?? []).flatMap((row) =>
    Array.from({ length: Math.ceil(row.length / MAX_BUTTONS_PER_ROW) }, (_, index) =>
      row.slice(index * MAX_BUTTONS_PER_ROW, (index + 1) * MAX_BUTTONS_PER_ROW),
    ),
  );
  return [...menus.map(menuRow), ...rows.map(buttonRow)].slice(0, MAX_ROWS);
}

/**
 * An outgoing message as one or more Discord messages, each within Discord's limits. Buttons, menus and files go
 * with the last one. Nothing in it can ping anybody
 * but the members of a role that the message itself names.
 */
export function renderMessage(message: OutgoingMessage, menus: readonly Menu[] = []): BaseMessageOptions[] {
  const pages = fitBlocks(
    message.blocks,
    (block) => renderBlock(block).length,
    MAX_CONTENT_LENGTH,
    BLOCK_SEPARATOR.length,
  );
  const contents = pages
    .map((page) => page.map(renderBlock).join(BLOCK_SEPARATOR))
    .filter((content) => content.trim() !== '');
  const roles = rolesIn(message.blocks);
  const texts = contents.length > 0 ? contents : [ZERO_WIDTH_SPACE];
  return texts.map((content, index) => ({
    content,
    allowedMentions: { parse: [], ...(index === 0 && roles.length > 0 && { roles }) },
    ...(index === texts.length - 1 && {
      components: componentRows(message, menus),
      files: (message.attachments ?? []).slice(0, MAX_FILES).map(renderFile),
    }),
  }));
}
