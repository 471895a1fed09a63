import { personLink } from './ids.ts';
import { ZERO_WIDTH_SPACE } from './to-chat-event.ts';
import type { InlineKeyboard } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import { fitBlocks } from '#core/lib/fit-blocks.ts';
import type { Menu } from '#core/ports/platform.ts';
import type { Block, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import { renderKeyboard } from './keyboard.ts';
import { toTelegramName } from './written-command.ts';

// https://core.telegram.org/bots/api#sendmessage
export const MAX_TEXT_LENGTH = 4096;
export const MAX_CAPTION_LENGTH = 1024;

const BLOCK_SEPARATOR = '\n\n';

/** One message as Telegram takes it: plain text, and entities that say where it is bold or quoted. */
export interface RenderedText {
  text: string;
  entities: MessageEntity[];
}

export interface RenderedMessage extends RenderedText {
  keyboard: InlineKeyboard | null;
}

/**
 * A person's words that Telegram turns into no mention, command, hashtag or link, of a protocol or bare. It refuses
 * halves of characters, so they become a sign for that.
 */
export function neutralise(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?<=[\p{L}\p{N}-])\.(?=\p{L}{2})/gu, `.${ZERO_WIDTH_SPACE}`)
    .replace(/[@#$/](?=\S)/g, (sign) => `${sign}${ZERO_WIDTH_SPACE}`)
    .replace(/:\u200B?\/\u200B/g, ':/\u200B');
}

/** What two pieces of text would become together: "/" and "start" a command, "evil." and "test" a link. */
const isSeam = (before: string, more: string): boolean =>
  /[@#$/.]$/u.test(before) ? /^\S/u.test(more) : /\S$/u.test(before) && more.startsWith('.');

/** Collects text and the entities over it; offsets are UTF-16 units, as Telegram counts them. */
function createWriter(): {
  write(text: string): void;
  entity(make: () => void, entity: (offset: number, length: number) => MessageEntity): void;
  done(): RenderedText;
} {
  let text = '';
  const entities: MessageEntity[] = [];
  return {
    write: (more) => {
      text += isSeam(text, more) ? `${ZERO_WIDTH_SPACE}${more}` : more;
    },
    entity: (make, entity) => {
      const offset = text.length;
      make();
      if (text.slice(offset).trim() !== '') entities.push(entity(offset, text.length - offset));
    },
    done: () => ({ text, entities }),
  };
}

type Writer = ReturnType<typeof createWriter>;

function writeRun(writer: Writer, run: TextRun): void {
  const write = (): void => {
    writer.write(run.command === true ? toTelegramName(run.text) : neutralise(run.text));
  };
  const { mention } = run;
  // An edited message tells nobody; new ones name no person.
  const link = mention?.kind === 'person' ? (personLink(mention.id) ?? undefined) : run.link;
  if (link !== undefined)
    writer.entity(write, (offset, length) => ({ type: 'text_link', url: link, offset, length }));
  else if (run.strong === true) writer.entity(write, (offset, length) => ({ type: 'bold', offset, length }));
  else write();
}

function writeBlock(writer: Writer, block: Block): void {
  switch (block.kind) {
    case 'heading':
      writer.entity(
        () => {
          writer.write(neutralise(block.text));
        },
        (offset, length) => ({ type: 'bold', offset, length }),
      );
      return;
    case 'paragraph':
      for (const run of block.runs) writeRun(writer, run);
      return;
    case 'quote':
      writer.entity(
        () => {
          for (const run of block.runs) writeRun(writer, run);
        },
        (offset, length) => ({ type: 'blockquote', offset, length }),
      );
      return;
    case 'list':
      for (const [index, item] of block.items.entries()) {
        writer.write(index === 0 ? '• ' : '\n• ');
        for (const run of item) writeRun(writer, run);
      }
      return;
    case 'code':
      // Telegram looks for no mention, command or link in it, and a tap copies it.
      writer.entity(
        () => {
          writer.write(block.text);
        },
        (offset, length) => ({ type: 'pre', offset, length }),
      );
  }
}

/** Blocks as one text with entities. */
export function renderBlocks(blocks: readonly Block[]): RenderedText {
  const writer = createWriter();
  for (const [index, block] of blocks.entries()) {
    if (index > 0) writer.write(BLOCK_SEPARATOR);
    writeBlock(writer, block);
  }
  return writer.done();
}

/**
 * An outgoing message as one or more Telegram messages within Telegram's limits; the keyboard goes with the last.
 * Words are sent as text with entities, never as markup, so that nothing a person wrote can be mistaken for it.
 */
export function renderMessage(message: OutgoingMessage, menus: readonly Menu[] = []): RenderedMessage[] {
  const pages = fitBlocks(
    message.blocks,
    (block) => renderBlocks([block]).text.length,
    MAX_TEXT_LENGTH,
    BLOCK_SEPARATOR.length,
  );
  const texts = pages
    .map((page) => renderBlocks(page))
    .filter((page) => page.text.replaceAll(ZERO_WIDTH_SPACE, '').trim() !== '');
  const shown = texts.length > 0 ? texts : [{ text: '…', entities: [] }];
  return shown.map((page, index) => ({
    ...page,
    keyboard: index === shown.length - 1 ? renderKeyboard(message, menus) : null,
  }));
}
