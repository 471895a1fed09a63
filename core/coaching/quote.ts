import type { Span } from '#core/analysis/types.ts';
import type { TextRun } from '#core/outgoing.ts';

/** Characters of the person's own words shown in a note; more would push the note off a phone's screen. */
export const QUOTE_LENGTH = 280;
const CONTEXT = 90;

/** Clamped to the text, in order, merged where they touch; empty ones are dropped. */
export function tidySpans(spans: readonly Span[], length: number): Span[] {
  const clamped = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of clamped) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** Unmarked characters between two marks, or up to the end of a sentence, that a reader takes for a slip. */
const SLIP = 20;
const LAST_WORD = 10;

function isSlip(text: string, from: number, to: number): boolean {
  if (text.slice(from, to).trim() === '') return true;
  return to - from <= SLIP && !/[.!?]/.test(text.slice(from - 1, to));
}

/** Marks without slips: nobody reads the half of a clause that a model left out as a difference. */
function withoutSlips(text: string, spans: readonly Span[]): Span[] {
  const grown = spans.map(({ start, end }) => {
    const rest = /^[^.!?]*[.!?]/.exec(text.slice(end, end + LAST_WORD))?.[0] ?? '';
    const isInside = /[^\s.!?]$/.test(text.slice(start, end));
    return { start, end: isInside && /\p{L}/u.test(rest) ? end + rest.length : end };
  });
  const joined: Span[] = [];
  for (const span of grown) {
    const last = joined.at(-1);
    if (last !== undefined && isSlip(text, last.end, span.start)) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/**
 * The part of a text around the first marked words, those marked strong; at most about {@link QUOTE_LENGTH} characters, cut between
 * words and never inside a surrogate pair. With nothing marked, the beginning of the text.
 */
export function quoteRuns(text: string, marked: readonly Span[]): TextRun[] {
  const spans = withoutSlips(text, tidySpans(marked, text.length));
  const window = quoteWindow(text, spans[0] ?? { start: 0, end: 0 });
  const runs: TextRun[] = [];
  let at = window.start;
  const push = (end: number, strong: boolean): void => {
    const piece = text.slice(at, end).replace(/\s+/g, ' ');
    if (piece !== '') runs.push(strong ? { text: piece, strong } : { text: piece });
    at = Math.max(at, end);
  };
  for (const span of spans) {
    if (span.start >= window.end) break;
    push(Math.max(at, span.start), false);
    push(Math.min(window.end, span.end), true);
  }
  push(window.end, false);
  if (window.start > 0) runs.unshift({ text: '… ' });
  if (window.end < text.trimEnd().length) runs.push({ text: ' …' });
  return runs;
}

function quoteWindow(text: string, first: Span): Span {
  const leading = text.length - text.trimStart().length;
  const trailing = text.trimEnd().length;
  if (trailing - leading <= QUOTE_LENGTH) return { start: leading, end: Math.max(leading, trailing) };
  const start =
    first.start - CONTEXT <= leading ? leading : wordStart(text, first.start - CONTEXT, first.start);
  const end = start + QUOTE_LENGTH >= trailing ? trailing : wordEnd(text, start, start + QUOTE_LENGTH);
  return { start, end };
}

function wordStart(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) if (/\s/.test(text[at - 1] ?? ' ')) return at;
  return limit;
}

function wordEnd(text: string, from: number, limit: number): number {
  for (let at = limit; at > from; at -= 1) if (/\s/.test(text[at] ?? ' ')) return at;
  // One endless word: cut it, but not through an emoji.
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
}
