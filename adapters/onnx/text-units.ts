import { PYTHON_CATEGORIES } from './unicode-difference.ts';

/** One character of the text as the vocabulary sees it. */
export interface FoldedCharacter {
  character: string;
  /** Punctuation and Chinese characters are words of their own. */
  alone: boolean;
}

/** What becomes of one code point: nothing, a gap between words, or characters of words. */
export type Folded = 'dropped' | 'space' | readonly FoldedCharacter[];

const CHINESE_RANGES: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
];

const isChinese = (codePoint: number): boolean =>
  CHINESE_RANGES.some(([first, last]) => codePoint >= first && codePoint <= last);

const SPACE = /^[\p{White_Space}]$/u;
const CONTROL = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}]$/u;
const ACCENT = /\p{Mn}/gu;
const PUNCTUATION = /^[\p{P}!-/:-@[-`{-~]$/u;

const isRemoved = (character: string, codePoint: number): boolean =>
  codePoint === 0 || codePoint === 0xfffd || (CONTROL.test(character) && !'\t\n\r'.includes(character));

/**
 * Cleans, strips accents and lowers one code point, exactly as the Python library's BERT normaliser and pre-tokeniser do
 * (the JavaScript library differs from it on Chinese characters beyond the basic plane and on Greek final sigma).
 */
function foldCodePoint(codePoint: number): Folded {
  const character = String.fromCodePoint(codePoint);
  const category = PYTHON_CATEGORIES.get(codePoint);
  if (category === 'mark') return 'dropped';
  if (category !== undefined) return [{ character, alone: category === 'punctuation' }];
  if (isRemoved(character, codePoint)) return 'dropped';
  if (SPACE.test(character)) return 'space';
  const plain = character.normalize('NFD').replace(ACCENT, '');
  if (plain === '') return 'dropped';
  const chinese = isChinese(codePoint);
  return Array.from(plain)
    .flatMap((part) => Array.from(part.toLowerCase()))
    .map((part) => ({ character: part, alone: chinese || PUNCTUATION.test(part) }));
}

/** A word as the vocabulary sees it; `starts[i]` and `ends[i]` are UTF-16 offsets of its i-th code point in the text. */
export interface Unit {
  word: string;
  starts: number[];
  ends: number[];
}

const foldedCache = new Map<number, Folded>();

/** {@link foldCodePoint}, remembered: a pure function of a small argument. */
function fold(codePoint: number): Folded {
  let folded = foldedCache.get(codePoint);
  if (folded === undefined) {
    folded = foldCodePoint(codePoint);
    if (foldedCache.size > 10_000) foldedCache.clear();
    foldedCache.set(codePoint, folded);
  }
  return folded;
}

/** Splits the part of a text between two offsets into words, lazily, so that the caller may stop at its limit. */
export function* textUnits(text: string, from: number, to: number): Generator<Unit> {
  let unit: Unit = { word: '', starts: [], ends: [] };
  for (let at = from; at < to;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const folded = fold(codePoint);
    if (folded === 'space') {
      if (unit.word !== '') yield unit;
      unit = { word: '', starts: [], ends: [] };
    } else if (folded !== 'dropped') {
      for (const { character, alone } of folded) {
        if (alone && unit.word !== '') {
          yield unit;
          unit = { word: '', starts: [], ends: [] };
        }
        if (alone) {
          yield { word: character, starts: [at], ends: [end] };
        } else {
          unit.word += character;
          unit.starts.push(at);
          unit.ends.push(end);
        }
      }
    }
    at = end;
  }
  if (unit.word !== '') yield unit;
}
