import { z } from 'zod';
import type { Span } from '#core/model/analysis.ts';
import { cleanText, messageText } from './schemas.ts';
import { type TextChunk, textChunks } from './text-chunks.ts';

const part = z.union([z.string(), z.object({ text: z.string(), type: z.string().optional() })]);

/** Formatted parts that are not their author's words. The label of a link is, so `text_link` is not among them. */
const NOT_OWN: ReadonlySet<string> = new Set([
  ...['blockquote', 'expandable_blockquote', 'pre', 'code', 'link', 'mention', 'mention_name'],
]);

function joinedParts(parts: readonly z.infer<typeof part>[]): { text: string; notOwn: Span[] } {
  let text = '';
  const notOwn: Span[] = [];
  for (const piece of parts) {
    const words = typeof piece === 'string' ? piece : piece.text;
    if (typeof piece !== 'string' && NOT_OWN.has(piece.type ?? ''))
      notOwn.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, notOwn };
}

/**
 * Plain text, or a list of plain and formatted parts; the result is the words without the formatting, clean, and the parts
 * of them that are not the author's own.
 */
export const telegramText = z
  .union([z.string(), z.array(part)])
  .transform((text) => joinedParts(typeof text === 'string' ? [text] : text))
  .pipe(z.object({ text: messageText, notOwn: z.array(z.custom<Span>()) }))
  .transform(({ text, notOwn }) => {
    const clean = cleanText(text);
    // Cleaning replaces sign by sign and then trims, so the end of the text tells how much was taken from the beginning.
    const lead = cleanText(`${text}.`).length - 1 - text.length;
    return {
      text: clean,
      notOwn: notOwn.map(({ start, end }) => ({ start: start + lead, end: end + lead })),
    };
  });

// An escaped backslash is matched first, so that `\\x0B` (a backslash and the letters x0B) stays as it is.
const ESCAPE = /\\\\|\\x([0-9A-Fa-f]{2})/g;
const UNFINISHED_ESCAPE = /\\{1,8}(?:x[0-9A-Fa-f]?)?$/;

/**
 * The file's text with Telegram Desktop's own escape for control characters, `\x0B`, turned into JSON's `\u000B`.
 * Without this a single such character would make the whole export unreadable.
 */
export async function* telegramChunks(path: string): AsyncGenerator<TextChunk> {
  let held = '';
  let bytesRead = 0;
  for await (const chunk of textChunks(path)) {
    const text = held + chunk.text;
    held = UNFINISHED_ESCAPE.exec(text.slice(-8))?.[0] ?? '';
    bytesRead = chunk.bytesRead;
    yield { text: withJsonEscapes(text.slice(0, text.length - held.length)), bytesRead };
  }
  if (held !== '') yield { text: held, bytesRead };
}

function withJsonEscapes(text: string): string {
  if (!text.includes('\\x')) return text;
  return text.replace(ESCAPE, (found, hex: string | undefined) =>
    hex === undefined ? found : `\\u00${hex}`,
  );
}
