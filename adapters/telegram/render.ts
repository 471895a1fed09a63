import { personLink } from './ids.ts';
import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import { fitBlocks, shorten } from '#core/lib/fit-blocks.ts';
import type { Menu } from '#core/ports/platform.ts';
import type { Block, Button, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import { CHOSEN_MARK, writeChoice } from './menu-data.ts';
import { toTelegramName } from './to-interaction.ts';

// https://core.telegram.org/bots/api#sendmessage
export const MAX_TEXT_LENGTH = 4096;
export const MAX_CAPTION_LENGTH = 1024;
const MAX_BUTTON_LABEL_LENGTH = 64;
// https://core.telegram.org/bots/api#copytextbutton
const MAX_COPIED_LENGTH = 256;
const MAX_BUTTONS_PER_ROW = 8;
const MAX_ROWS = 20;
/** Menus with more entries than this stand in two columns. */
const LONG_MENU = 8;
const BLOCK_SEPARATOR = '\n\n';
const ZERO_WIDTH_SPACE = '\u200B';

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
      text += more;
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

const rowsOf = <T>(items: readonly T[], perRow: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / perRow) }, (_, index) =>
    items.slice(index * perRow, (index + 1) * perRow),
  );

/** A menu as buttons. Entries whose data Telegram would refuse are left out. */
function menuRows(menu: Menu): InlineKeyboardButton[][] {
  if (menu.source.kind === 'channels') return [];
  const buttons = menu.source.options.flatMap(({ value, label, chosen }) => {
    const data = writeChoice({ id: menu.id, value, several: menu.maximum > 1 });
    const text = shorten(`${chosen ? CHOSEN_MARK : ''}${label}`, MAX_BUTTON_LABEL_LENGTH);
    return data === null ? [] : [{ text, callback_data: data }];
  });
  return rowsOf(buttons, buttons.length > LONG_MENU ? 2 : 1);
}

function renderButton({ id, label, copyText = '' }: Button): InlineKeyboardButton {
  const text = shorten(label, MAX_BUTTON_LABEL_LENGTH);
  const isCopied = copyText !== '' && copyText.length <= MAX_COPIED_LENGTH;
  return isCopied ? { text, copy_text: { text: copyText } } : { text, callback_data: id };
}

/** Buttons come before menus where both do not fit, because without them there is no way on. */
function renderKeyboard(message: OutgoingMessage, menus: readonly Menu[]): InlineKeyboard | null {
  const buttons = (message.buttons ?? []).flatMap((row) =>
    rowsOf(row.map(renderButton), MAX_BUTTONS_PER_ROW),
  );
  const kept = buttons.slice(0, MAX_ROWS);
  const rows = [...menus.flatMap(menuRows).slice(0, MAX_ROWS - kept.length), ...kept];
  return rows.length === 0 ? null : new InlineKeyboard(rows);
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
