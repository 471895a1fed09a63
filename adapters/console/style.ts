/** How much a terminal shows. */
export interface Look {
  /** Columns. */
  width: number;
  color: boolean;
}

const NARROWEST = 40;
const WIDEST = 100;

/**
 * Colour only on a terminal that can show it and did not decline it, as with NO_COLOR (https://no-color.org); lines no
 * wider than reads well.
 */
export function lookOf(stream: { columns?: number; hasColors?: () => boolean }): Look {
  // Some terminals say 0 where they do not know.
  const columns = stream.columns ?? 0;
  const width = columns === 0 ? WIDEST : Math.min(Math.max(columns, NARROWEST), WIDEST);
  return { width, color: stream.hasColors?.() === true };
}

const CODES = {
  strong: ['1', '22'],
  faint: ['2', '22'],
  title: ['1;36', '22;39'],
  person: ['1;32', '22;39'],
  warning: ['1;33', '22;39'],
} as const;
export type Style = keyof typeof CODES;

/** The text in a style, or as it is without colour. */
export function styled(text: string, style: Style, look: Look): string {
  if (!look.color || text === '') return text;
  const [on, off] = CODES[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** The text without characters that could steer a terminal; line breaks become spaces. */
export function harmless(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
