import { renderAsync } from '@resvg/resvg-js';
import { OutlinedWords } from './letters.ts';
import { toPng } from './png.ts';
import type { Picture } from './shapes.ts';
import { toSvg } from './svg.ts';
import { withDarkColours } from './dark.ts';
import { COLOURS, GRID, INK, ON_BRIGHT, PAPER, SOFT_INK, WIDTH } from './theme.ts';

const words = new OutlinedWords();
const SOLID = [PAPER, INK, ON_BRIGHT, SOFT_INK, GRID, ...Object.values(COLOURS)];
const WITHOUT_FONTS = { font: { loadSystemFonts: false } };

/** The picture as SVG, light or dark as its reader's page is. */
export const renderSvg = (picture: Picture): string => withDarkColours(toSvg(picture, words));

/** Draws a picture outside of the event loop; no browser. */
export async function renderPng(picture: Picture): Promise<Uint8Array> {
  const image = await renderAsync(toSvg(picture, words), WITHOUT_FONTS);
  return toPng(image.pixels, WIDTH, SOLID);
}
