import { GRID, INK, PAPER, SOFT_INK } from './theme.ts';

/** What the colours of paper and ink become where a page is dark; those with a meaning stay. */
const IN_THE_DARK: readonly (readonly [light: string, dark: string])[] = [
  [PAPER, '#202226'],
  [INK, '#ececea'],
  [SOFT_INK, '#b6bac1'],
  [GRID, '#44474e'],
];

const rule = ([light, dark]: readonly [string, string]): string =>
  `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`;

const STYLE = `<style>@media (prefers-color-scheme:dark){${IN_THE_DARK.map(rule).join('')}}</style>`;

/** A chart that turns dark by itself, also as an image of a page. */
export const withDarkColours = (svg: string): string =>
  svg.replace(/^<svg[^>]*>/, (opening) => opening + STYLE);
