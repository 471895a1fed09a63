import type { Span } from '#core/model/analysis.ts';

interface Ticks extends Span {
  size: number;
}

/** This many backticks and more fence a block. */
const FENCE = 3;
const RUN = /`+/g;
const WORD = /[\p{L}\p{N}]/u;
const EMPTY_LINE = /\n[^\S\n]*\n/;

/** A backtick after a letter is an apostrophe ("don`t"): only a fence may begin or end inside of a word. */
const opens = (text: string, { start, size }: Ticks): boolean =>
  size >= FENCE || !WORD.test(text.slice(Math.max(0, start - 1), start));
const closes = (text: string, { end, size }: Ticks): boolean =>
  size >= FENCE || !WORD.test(text.slice(end, end + 1));

/**
 * Code between backticks, in the line or as a block. Backticks without a partner are no code, nor is what reaches over an
 * empty line without a fence.
 */
export function codeSpans(text: string): Span[] {
  const runs = [...text.matchAll(RUN)].map(({ index, 0: ticks }): Ticks => ({
    start: index,
    end: index + ticks.length,
    size: Math.min(ticks.length, FENCE),
  }));
  const partners = nextPartners(text, runs);
  const spans: Span[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    const partner = partners[at];
    const close = partner === undefined || partner === null ? undefined : runs[partner];
    if (run === undefined || close === undefined || typeof partner !== 'number' || !opens(text, run))
      continue;
    if (run.size < FENCE && EMPTY_LINE.test(text.slice(run.end, close.start))) continue;
    spans.push({ start: run.start, end: close.end });
    at = partner;
  }
  return spans;
}

/** For each run the next one that could close it; from the end, so that it stays linear. */
function nextPartners(text: string, runs: readonly Ticks[]): (number | null)[] {
  const next = new Map<number, number>();
  const partners: (number | null)[] = [];
  for (const [index, run] of [...runs.entries()].reverse()) {
    partners[index] = next.get(run.size) ?? null;
    if (closes(text, run)) next.set(run.size, index);
  }
  return partners;
}
