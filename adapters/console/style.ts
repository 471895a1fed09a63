/** How much a terminal shows. */
export interface Look {
  /** Columns. */
  width: number;
  color: boolean;
}

const NARROWEST = 40;
const WIDEST = 100;

/**
 * Colour only on a terminal that did not decline it (https://no-color.org); lines no wider than reads well.
 * @param env the process's environment; only `NO_COLOR` and `TERM` are looked at
 */
export function lookOf(
  stream: { isTTY?: boolean; columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Look {
  const declined = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const width = Math.min(Math.max(stream.columns ?? WIDEST, NARROWEST), WIDEST);
  return { width, color: stream.isTTY === true && !declined };
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
  // eslint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
