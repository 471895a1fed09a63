import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { shorten } from '#core/lib/fit-blocks.ts';
import type { Menu } from '#core/ports/platform.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import { CHOSEN_MARK, writeChoice } from './menu-data.ts';

const MAX_BUTTON_LABEL_LENGTH = 64;
// https://core.telegram.org/bots/api#copytextbutton
const MAX_COPIED_LENGTH = 256;
const MAX_BUTTONS_PER_ROW = 8;
const MAX_ROWS = 20;
/** Menus with more entries than this stand in two columns. */
const LONG_MENU = 8;

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
export function renderKeyboard(message: OutgoingMessage, menus: readonly Menu[]): InlineKeyboard | null {
  const buttons = (message.buttons ?? []).flatMap((row) =>
    rowsOf(row.map(renderButton), MAX_BUTTONS_PER_ROW),
  );
  const kept = buttons.slice(0, MAX_ROWS);
  const rows = [...menus.flatMap(menuRows).slice(0, MAX_ROWS - kept.length), ...kept];
  return rows.length === 0 ? null : new InlineKeyboard(rows);
}
