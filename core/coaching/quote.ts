import type { Span } from '#core/model/analysis.ts';
import type { TextRun } from '#core/model/outgoing.ts';

/** Characters of the person's own words shown in a note; more would push the note off a phone's screen. */
export const QUOTE_LENGTH = 280;
const CONTEXT = 90;
/** Share of a clause from which it is marked as a whole. */
const MIN_MARKED = 0.4;

/** Clamped to the text, in order, merged where they touch; empty ones are dropped. */
function tidySpans(spans: readonly Span[], length: number): Span[] {
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

/** How much of the words from `start` to `end` is marked, in [0, 1]. */
function markedShare({ start, end }: Span, spans: readonly Span[]): number {
  const covered = spans.map((span) => Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)));
  return covered.reduce((sum, length) => sum + length, 0) / (end - start);
}

/**
 * The clauses of which enough is marked: a model's marks begin and end in the midst of them, which looks like a
 * slip. Where no clause is, the marks themselves.
 */
function wholeClauses(text: string, spans: readonly Span[]): readonly Span[] {
  const clauses = [
    ...text.matchAll(/[^\s.,;:!?…][^.,;:!?…\n]*(?:[.,;:!?…]+(?:["'”’)\]»]{1,3}(?!\S))?)?/g),
  ].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.trimEnd().length,
  }));
  const marked = clauses.filter((clause) => markedShare(clause, spans) >= MIN_MARKED);
  return marked.length > 0 ? joined(text, marked) : spans;
}

/** Spans with nothing but white space between them become one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === '') last.end = span.end;
    else result.push({ ...span });
  }
  return result;
}

/**
 * The part of a text around the first marked clauses, those strong; at most about {@link QUOTE_LENGTH} characters, cut between
 * words and never inside a surrogate pair. With nothing marked, the beginning of the text.
 */
export function quoteRuns(text: string, marked: readonly Span[]): TextRun[] {
  const spans = wholeClauses(text, tidySpans(marked, text.length));
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
