import { z } from 'zod';
import { messageText } from './schemas.ts';
import { type TextChunk, textChunks } from './text-chunks.ts';

const part = z.union([z.string(), z.object({ text: z.string() })]);

/** Plain text, or a list of plain and formatted parts; the result is the words without the formatting. */
export const telegramText = z
  .union([z.string(), z.array(part)])
  .transform((text) =>
    typeof text === 'string'
      ? text
      : text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
  )
  .pipe(messageText);

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
