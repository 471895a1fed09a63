import type { Span } from '#core/model/analysis.ts';

/** Any of the phrases, as whole words. */
export const anyPhrase = (phrases: readonly string[], flags = ''): RegExp =>
  new RegExp(`\\b(?:${phrases.join('|')})\\b`, flags);

/** Words of a text: what stands between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** Words of a part of it. */
export const wordsIn = (text: string, { start, end }: Span): number => countWords(text.slice(start, end));

const NONE: readonly RegExpExecArray[] = [];

/** Matches of a global pattern in a text. `matchAll` copies the pattern, which costs more than a search that finds nothing. */
export const matchesOf = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  text.search(pattern) < 0 ? NONE : [...text.matchAll(pattern)];
