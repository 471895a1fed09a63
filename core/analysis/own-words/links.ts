import type { Span } from '#core/model/analysis.ts';

/** What follows the label of a link, up to its end. */
const TARGET =
  /\]\(<?(?:https?:\/\/|www\.|mailto:|discord:\/\/|tg:\/\/)[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)?>?(?:[^\S\n]{1,8}"[^"\n]{0,200}")?\)/giy;

/** The marks and addresses of links with a label. The label is what the author wrote, so it stays. */
export function linkSpans(text: string): Span[] {
  const spans: Span[] = [];
  const opened: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/\[|\]|\n/g)) {
    if (sign === '\n') opened.length = 0;
    else if (sign === '[') opened.push(index);
    else {
      const start = opened.pop();
      TARGET.lastIndex = index;
      const [target] = (start === undefined ? null : TARGET.exec(text)) ?? [];
      if (start === undefined || target === undefined) continue;
      spans.push({ start, end: start + 1 }, { start: index, end: index + target.length });
    }
  }
  return spans;
}
