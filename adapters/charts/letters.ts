import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Letters } from './shapes.ts';

/** The outline of a text that begins at 0 on its baseline. */
export interface Outline {
  path: string;
  width: number;
}

/** Words of charts repeat: titles, days, shares. */
const MAX_KEPT = 1000;
const FONT = 'DejaVu Sans Condensed';

const require = createRequire(import.meta.url);
const fontFiles = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'].map((file) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);
const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT, sansSerifFamily: FONT };

/** Characters that XML does not know, such as NUL or half an emoji. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const MARKUP: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

const escaped = (words: string): string =>
  words.replace(NOT_XML, '').replace(/[&<>]/g, (letter) => MARKUP.get(letter) ?? '');

const keyOf = ({ words, size, bold }: Letters): string => `${size}${bold === true ? 'b' : ''} ${words}`;

/**
 * Outlines of words. Reading the fonts costs more than drawing a chart, so they are read once for all words of a picture
 * that were not met before, and outlines are kept.
 */
export class OutlinedWords {
  readonly #kept = new Map<string, Outline>();

  of(letters: readonly Letters[]): Map<Letters, Outline> {
    const missing = new Map(
      letters.flatMap((one): [string, Letters][] => (this.#kept.has(keyOf(one)) ? [] : [[keyOf(one), one]])),
    );
    const drawn = outlinesOf([...missing.values()]);
    const found = new Map(letters.map((one) => [one, this.#kept.get(keyOf(one)) ?? drawn.get(keyOf(one))]));
    for (const [key, outline] of drawn) {
      const [oldest] = this.#kept.keys();
      if (this.#kept.size >= MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
      this.#kept.set(key, outline);
    }
    return new Map([...found].map(([one, outline]) => [one, outline ?? { path: '', width: 0 }]));
  }
}

function outlinesOf(letters: readonly Letters[]): Map<string, Outline> {
  if (letters.length === 0) return new Map();
  const texts = letters.map(
    ({ words, size, bold }, index) =>
      `<g id="t${index}"><text font-size="${size}"${bold === true ? ' font-weight="bold"' : ''}>${escaped(words)}</text></g>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${texts.join('')}</svg>`;
  const parts = new Resvg(svg, { font }).toString().split(/<g id="t(\d+)"/);
  const outlines = new Map<string, Outline>();
  for (const [index, one] of letters.entries()) {
    const part = parts[parts.indexOf(String(index), 1) + 1] ?? '';
    outlines.set(keyOf(one), outlineIn(part));
  }
  return outlines;
}

/** Absolute commands alone come out, so that every other number is an x. */
function outlineIn(part: string): Outline {
  const path = [...part.matchAll(/ d="([^"]*)"/g)]
    .map(([, d = '']) =>
      d.replace(/-?[\d.]+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10)),
    )
    .join(' ');
  const numbers = path.match(/-?[\d.]+/g) ?? [];
  return {
    path,
    width: numbers.reduce((most, number, at) => (at % 2 === 0 ? Math.max(most, Number(number)) : most), 0),
  };
}
