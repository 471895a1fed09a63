import { bareId } from './ids.ts';
import { AttachmentBuilder, type BaseMessageOptions } from 'discord.js';
import { fitBlocks, shorten } from '#core/lib/fit-blocks.ts';
import type { Menu } from '#core/ports/platform.ts';
import type { Attachment, Block, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import { componentRows } from './components.ts';

// https://discord.com/developers/docs/resources/message
export const MAX_CONTENT_LENGTH = 2000;

const MAX_ALT_TEXT_LENGTH = 1024;

const MAX_FILES = 10;

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
function renderBlock(block: Block): string {
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

const renderFile = (file: Attachment): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(file.bytes), {
    name: file.fileName,
    description: shorten(file.altText, MAX_ALT_TEXT_LENGTH),
  });

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
