import type { MessageEntity } from 'grammy/types';
import { refused, type Answer } from './bot-api-server.ts';

interface Button {
  text: string;
  callback_data?: string;
  copy_text?: { text: string };
}

export interface Keyboard {
  inline_keyboard?: Button[][];
  force_reply?: boolean;
  input_field_placeholder?: string;
}

const entitiesInRange = (text: string, entities: readonly MessageEntity[]): boolean =>
  entities.every(
    ({ offset, length }) =>
      offset >= 0 && length > 0 && Number.isInteger(offset) && offset + length <= text.length,
  );

function keyboardFault(keyboard: Keyboard | undefined): Answer | null {
  const rows = keyboard?.inline_keyboard ?? [];
  for (const { text, callback_data: data, copy_text: copied } of rows.flat()) {
    if (text === '') return refused(400, 'Bad Request: text buttons are unallowed in the inline keyboard');
    if (copied !== undefined && copied.text !== '' && copied.text.length <= 256) continue;
    const bytes = Buffer.byteLength(data ?? '');
    if (bytes < 1 || bytes > 64) return refused(400, 'Bad Request: BUTTON_DATA_INVALID');
  }
  if (rows.flat().length > 100 || rows.some((row) => row.length > 8))
    return refused(400, 'Bad Request: REPLY_MARKUP_TOO_LONG');
  if ((keyboard?.input_field_placeholder ?? '').length > 64)
    return refused(400, 'Bad Request: REPLY_MARKUP_PLACEHOLDER_TOO_LONG');
  return null;
}

/** A field that holds words; empty where there are none. */
export function textOf(payload: Record<string, unknown>, name: string): string {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
}

/** What Telegram refuses in a text or caption, or null. */
export function contentFault(payload: Record<string, unknown>, kind: 'text' | 'caption'): Answer | null {
  const text = textOf(payload, kind);
  if (payload['parse_mode'] !== undefined) return refused(400, 'Bad Request: markup is not expected here');
  if (kind === 'text' && text.trim() === '') return refused(400, 'Bad Request: message text is empty');
  if (kind === 'text' && text.length > 4096) return refused(400, 'Bad Request: message is too long');
  if (kind === 'caption' && text.length > 1024)
    return refused(400, 'Bad Request: message caption is too long');
  if (!entitiesInRange(text, (payload['entities'] as MessageEntity[] | undefined) ?? []))
    return refused(400, 'Bad Request: ENTITY_BOUNDS_INVALID');
  return keyboardFault(payload['reply_markup'] as Keyboard | undefined);
}
