import type { Span } from '#core/model/analysis.ts';

/** Words after which a full stop never ends a sentence. */
const ABBREVIATIONS = new Set('mr mrs ms dr prof sr jr vs eg ie approx dept mt vol fig nr'.split(' '));
/** Abbreviations that may stand at the end of one: a capital letter after them decides. */
const MAY_END = new Set('etc hr hrs min mins sec mg ml lbs co inc ltd st est'.split(' '));

/**
 * Candidates for the end of a sentence. Every alternative is one run of characters, so that matching stays linear on any
 * text; what stands around it is looked at afterwards.
 */
const CANDIDATE =
  /(?<stop>[.!?…。！？]+)["'”’)\]*_~»]*|(?<emoji>[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}]+)|(?<emoticon>[:;=]['-]?[()DPp/|]|<3|\^\^)|(?<line>\n)/gu;

const BULLET = /^\s*(?:[-*•–>]|\d{1,2}[.)])\s+/u;
/** Characters looked at after a candidate. */
const LOOK_AHEAD = 40;
/** A line of at least this many characters may have been wrapped by a program. */
const WRAPPED_LINE = 60;
const EMOTICON = /<3|[:;=xX]['-]?[DPp]\b/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The word that ends at an offset, without dots: `e.g` → `eg`. */
function wordBefore(text: string, end: number): { plain: string; hasDot: boolean } {
  const word = /[\p{L}.]{1,24}$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? '';
  return { plain: word.replaceAll('.', '').toLowerCase(), hasDot: word.includes('.') };
}

/** Whether the stop found at `at` ends a sentence; `next` is what follows, without white space before it. */
function isSentenceEnd(text: string, at: number, stop: string, next: string): boolean {
  const startsLower = /^\p{Ll}/u.test(next);
  if (/[!?]/.test(stop)) return true;
  if (stop.length > 1 || stop === '…') return !startsLower;
  if (stop !== '.') return true;
  const { plain, hasDot } = wordBefore(text, at);
  if (ABBREVIATIONS.has(plain)) return false;
  if (MAY_END.has(plain) || (hasDot && plain.length <= 4)) return /^\p{Lu}/u.test(next);
  if (plain === 'no') return !/^\p{N}/u.test(next);
  const isInitial = plain.length === 1 && plain !== 'i' && /\p{Lu}/u.test(text.charAt(at - 1));
  const isListNumber = /(?:^|\n)[^\S\n]*\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at));
  return !isInitial && !isListNumber;
}

/** Span without the white space around it; null when nothing is left. */
function trimmed(text: string, start: number, end: number): Span | null {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  const span = { start: start + lead, end: start + piece.trimEnd().length };
  return span.end > span.start ? span : null;
}

/** Whether a line break ends a sentence: not where a long line was wrapped in the middle of one. */
function isLineEnd(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 1 + LOOK_AHEAD);
  if (/^\s*\n/.test(rest) || BULLET.test(rest)) return true;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const isWrapped =
    at - lineStart >= WRAPPED_LINE && /^\s*\p{Ll}/u.test(rest) && /[\p{L},]/u.test(text.charAt(at - 1));
  return !isWrapped;
}

function isBoundary(text: string, match: RegExpExecArray): boolean {
  const at = match.index;
  const end = at + match[0].length;
  const rest = text.slice(end, end + LOOK_AHEAD);
  const next = rest.trimStart();
  const { stop, emoji, line } = match.groups ?? {};
  if (line !== undefined) return isLineEnd(text, at);
  if (stop !== undefined) {
    const isWide = /[。！？]/.test(stop);
    const standsFree = rest === '' || isWide || /^[\s\p{Extended_Pictographic}]/u.test(rest);
    return standsFree && isSentenceEnd(text, at, stop, next);
  }
  if (!/^\p{Lu}/u.test(next)) return false;
  return emoji !== undefined || (/\s/.test(text.charAt(at - 1)) && /^\s/.test(rest));
}

/** Joins pieces without a letter or digit (lone emoji, "...") to the sentence before, or to the one after. */
function joinWordless(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let pending: number | null = null;
  for (const span of spans) {
    const hasWord = LETTER_OR_DIGIT.test(text.slice(span.start, span.end).replace(EMOTICON, ''));
    const previous = joined.at(-1);
    if (hasWord) {
      joined.push({ start: pending ?? span.start, end: span.end });
      pending = null;
    } else if (previous !== undefined) previous.end = span.end;
    else pending ??= span.start;
  }
  const last = spans.at(-1);
  if (pending !== null && last !== undefined) joined.push({ start: pending, end: last.end });
  return joined;
}

/**
 * Splits a chat message into sentences: at final punctuation, line breaks, list items, and at an emoji or emoticon that
 * stands where a full stop would. Abbreviations, initials, decimals and trailing dots in the middle of a thought do not
 * split. A text without any of these is one sentence.
 * @returns spans in order that do not overlap and cover everything but white space between them
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const ends = [...text.matchAll(CANDIDATE)]
    .filter((match) => isBoundary(text, match))
    .map((match) => match.index + match[0].length);
  for (const end of [...ends, text.length]) {
    const span = trimmed(text, start, end);
    if (span !== null) spans.push(span);
    start = Math.max(start, end);
  }
  return joinWordless(text, spans);
}
