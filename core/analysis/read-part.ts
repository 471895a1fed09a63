/**
 * A longer text is read to here, a little more than the platforms take in one message; only words of danger are looked for to
 * its end. Exports and drafts may hold more.
 */
const READ_LENGTH = 8_000;

/** The beginning that is read of a text: offsets into it are offsets into the text. */
export function readPart(text: string): string {
  if (text.length <= READ_LENGTH) return text;
  return text.slice(0, READ_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
