import { z } from 'zod';

/** Longer than a message can be on any platform that is read. */
const MAX_TEXT_CHARACTERS = 50_000;

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** An id of a message, channel, chat or person. Messages from before a Telegram group was upgraded have negative ones. */
export const exportId = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine((id) => /^[\w:.@-]{1,128}$/.test(id), 'is not an id');

export const messageText = z
  .string()
  .refine((text) => text.length <= MAX_TEXT_CHARACTERS, `is longer than ${MAX_TEXT_CHARACTERS} characters`);

/** A date between the years 2000 and 2100. */
export const plausibleDate = z
  .date()
  .refine(
    (date) => date.getTime() >= EARLIEST && date.getTime() < LATEST,
    'is not between the years 2000 and 2100',
  );

// Control characters carry no meaning for a reader; a lone surrogate cannot be encoded.
const CONTROL_CHARACTERS = /(?![\t\n\r])\p{Cc}/gu;

/** The text with control characters and halves of characters replaced, and without white space around it. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(CONTROL_CHARACTERS, ' ').trim();
}
