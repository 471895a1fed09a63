import type { Span } from '#core/model/analysis.ts';
import { linesOf } from './ranges.ts';

/** "> words": without the space it is an arrow or a story told in short lines, which is the author's own. */
const QUOTED_LINE = /^>{1,2}(?:\s|$)/;
/** Everything from here on, as Discord has it. */
const QUOTED_REST = /^>>>\s/;
const MARKS = /^(?:>{1,3}\s+)+/;
const TAGS = /\[(?<end>\/?)quote\b[^\]\n]{0,200}\]|<(?<close>\/?)blockquote>/gi;

/** Lines that quote, everything after ">>> ", and what forums put between quote tags. */
export function quoteSpans(text: string): Span[] {
  const spans = taggedSpans(text);
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (QUOTED_REST.test(line)) return [...spans, { start, end: text.length }];
    if (QUOTED_LINE.test(line)) spans.push({ start, end });
  }
  return spans;
}

/** A quote's mark behind a name or a link opens no quote. The words after it stay, the mark goes. */
export function leftoverQuoteMarks(text: string): Span[] {
  return linesOf(text).flatMap(({ start, end }) => {
    const [marks] = MARKS.exec(text.slice(start, end)) ?? [];
    return marks === undefined ? [] : [{ start, end: start + marks.trimEnd().length }];
  });
}

/** From a tag that opens to the one that closes it; a tag without its other half quotes nothing. */
function taggedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const { index, 0: tag, groups } of text.matchAll(TAGS)) {
    const isEnd = groups?.['end'] === '/' || groups?.['close'] === '/';
    if (!isEnd) {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ start, end: index + tag.length });
    }
  }
  return spans;
}
