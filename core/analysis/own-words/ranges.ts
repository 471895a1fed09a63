import type { Span } from '#core/model/analysis.ts';
import { matchesOf } from '../words.ts';

/** The text with these ranges as blanks: same length, same lines, so that every offset stays true. */
export function blanked(text: string, ranges: readonly Span[]): string {
  if (ranges.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const from = Math.min(text.length, Math.max(at, start));
    const to = Math.min(text.length, Math.max(from, end));
    result += text.slice(at, from) + text.slice(from, to).replace(/[^\n]/g, ' ');
    at = to;
  }
  return result + text.slice(at);
}

/** Where the lines stand that hold anything but white space, without the white space around it. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const lead = line.length - line.trimStart().length;
    if (lead < line.length) lines.push({ start: start + lead, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return lines;
}

/** Every match of a pattern; it has to be global. */
export function matchSpans(text: string, pattern: RegExp): Span[] {
  return matchesOf(text, pattern).map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
