import { attempt } from '#core/lib/attempt.ts';
import type { Span } from '#core/model/analysis.ts';
import { codeSpans } from './code.ts';
import { commandSpans } from './commands.ts';
import { inlineSpans } from './inline.ts';
import { linkSpans } from './links.ts';
import { pastedSpans } from './pasted.ts';
import { leftoverQuoteMarks, quoteSpans } from './quotes.ts';
import { blanked, linesOf } from './ranges.ts';
import { titleSpans } from './titles.ts';

/** What the author of a message wrote to people: the message without quotes, code, links and commands to other bots. */
export interface OwnWords {
  /** Reads on its own: the parts one after the other. Empty where nothing is the author's own. */
  text: string;
  /** For each UTF-16 unit of `text` where it stands in the message; -1 for what joins two parts. */
  offsets: readonly number[];
  /**
   * The same with chats that were copied from elsewhere. Danger is looked for here, and nothing is ever praised or quoted
   * from it: somebody may paste their own words, and an alert too many is better than one too few.
   */
  withPasted: string;
}

type Parts = Omit<OwnWords, 'withPasted'>;

/** What is left of nested forms is looked at again, at most this often: nobody nests deeper by accident. */
const MAX_ROUNDS = 8;
const JOINS = -1;

/** In this order, because what is code or quoted holds no other form. */
const FORMS: readonly ((rest: string) => Span[])[] = [
  codeSpans,
  quoteSpans,
  linkSpans,
  inlineSpans,
  leftoverQuoteMarks,
  commandSpans,
  titleSpans,
];

/** The message with everything that is not its author's own blanked; line breaks and length stay. */
function ownOnly(text: string, marks: readonly Span[]): string {
  return FORMS.reduce((rest, form) => blanked(rest, form(rest)), blanked(text, marks));
}

/** Between two parts stays what parted them for a reader: a paragraph, a line, or a space. */
function joint(gap: string): string {
  const breaks = gap.split('\n').length - 1;
  return breaks === 0 ? ' ' : breaks === 1 ? '\n' : '\n\n';
}

/** Joins what `rest` has left of `text`; white space that was there before stays as it is. */
function joined(text: string, rest: string): Parts {
  let words = '';
  const offsets: number[] = [];
  let end = 0;
  for (const part of partsOf(text, rest)) {
    const gap = words === '' ? '' : joint(rest.slice(end, part.start));
    words += gap + text.slice(part.start, part.end);
    for (let at = 0; at < gap.length; at += 1) offsets.push(JOINS);
    for (let at = part.start; at < part.end; at += 1) offsets.push(at);
    end = part.end;
  }
  return { text: words, offsets };
}

/** Runs of what was not blanked, without white space around them. */
function partsOf(text: string, rest: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] === rest[at]) continue;
    const part = text.slice(start, at);
    const lead = part.length - part.trimStart().length;
    const end = start + part.trimEnd().length;
    if (start + lead < end) parts.push({ start: start + lead, end });
    start = at + 1;
  }
  return parts;
}

/**
 * Which words of a message are its author's own. What only surrounds words keeps them: labels of links, spoilers, text in
 * quotation marks. Doubt is decided for the author: a cry for help must never be hidden. Linear in the length of the text,
 * and own words stay as they are when they are read again. Should a form fail, all words count: no alert is lost with it.
 * @param marks parts that the platform itself marks as quoted, code, or a name; in any order
 */
export function ownWords(text: string, marks: readonly Span[] = []): OwnWords {
  const read = attempt(() => readWords(text, marks));
  return read.ok ? read.value : { ...joined(text, text), withPasted: text };
}

function readWords(text: string, marks: readonly Span[]): OwnWords {
  const all = again(joined(text, ownOnly(text, marks)));
  const pasted = pastedSpans(all.text);
  if (pasted.length === 0) return { ...all, withPasted: all.text };
  const own = again(within(all, joined(all.text, blanked(all.text, pasted))));
  return { ...own, withPasted: all.text };
}

/** Offsets in a text that is itself part of another one become offsets in that one. */
const within = (outer: Parts, inner: Parts): Parts => ({
  text: inner.text,
  offsets: inner.offsets.map((at) => (at === JOINS ? JOINS : (outer.offsets[at] ?? JOINS))),
});

/** Reads what was left until nothing more is taken away. */
function again(parts: Parts): Parts {
  let words = parts;
  for (let round = 1; round < MAX_ROUNDS; round += 1) {
    const next = joined(words.text, ownOnly(words.text, []));
    if (next.text === words.text) break;
    words = within(words, next);
  }
  return words;
}

/** Where a part of the own words stands in the message: in several places where something else stands in between. */
export function inMessage({ offsets }: Pick<OwnWords, 'offsets'>, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (const at of offsets.slice(Math.max(0, start), Math.max(0, end))) {
    const last = spans.at(-1);
    if (at === JOINS) continue;
    if (last?.end === at) last.end = at + 1;
    else spans.push({ start: at, end: at + 1 });
  }
  return spans;
}

/** From where to where a part of the own words reaches in the message. */
export function reachInMessage(words: OwnWords, span: Span): Span {
  const spans = inMessage(words, span);
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Whether somebody wrote anything: a message of quotes, links or commands alone says nothing of its author. */
export const hasOwnWords = ({ text }: Pick<OwnWords, 'text'>): boolean => linesOf(text).length > 0;
