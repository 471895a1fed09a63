import { own } from '#core/lib/own.ts';
import type { Language } from '#core/ports/index.ts';
import { openDetector } from './detector.ts';
import { ENGLISH_WORDS } from './english-words.ts';

const UNDETERMINED = 'und';
/** Share of frequent English words from which a text counts as English, whatever its letters look like. */
const ENGLISH_WORD_SHARE = 0.4;
/** A text of so few words tells the detector little. */
const SHORT_TEXT_WORDS = 4;
/** A text of more words than this is long enough for the detector's own word. */
const UNSURE_TEXT_WORDS = 6;
/** Up to there English must lie this far behind. */
const CLEAR_LEAD = 0.15;
/** Score from which the detector is believed about a short text, if English lies this far behind. */
const SURE_SCORE = 0.7;
const SURE_LEAD = 0.1;

const NOISE = /https?:\/\/\S+|www\.\S+|<[@#:a][^>\s]*>|@\w+|[^\s@]{1,64}@[^\s@]{1,255}/g;
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;
const PLAIN_WORDS = /^[a-z'’]+$/i;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Share of the words that are frequent English ones. */
export function englishShare(words: readonly string[]): number {
  const hits = words.filter((word) => ENGLISH_WORDS.has(word.toLowerCase().replace('’', "'")));
  return words.length === 0 ? 0 : hits.length / words.length;
}

/** What the detector says: the best language and the scores (0..1) of all it considers. */
export interface Guess {
  language: string;
  scores: () => Readonly<Record<string, number>>;
}

function isSure({ scores }: Guess, language: string, isShort: boolean): boolean {
  const all = scores();
  const best = own(all, language) ?? 0;
  const lead = best - (all['en'] ?? 0);
  return isShort ? best >= SURE_SCORE && lead >= SURE_LEAD : lead >= CLEAR_LEAD;
}

/**
 * Weighs the detector's guess against the words. Chat is short, misspelt and full of slang, which the detector takes for
 * other languages; a short text in plain letters is therefore English unless the detector is sure of another language.
 */
export function decideLanguage(text: string, guess: Guess): string {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return UNDETERMINED;
  const other = guess.language === '' ? UNDETERMINED : guess.language;
  if (countOf(text, LATIN_LETTER) * 2 < countOf(text, LETTER)) return other === 'en' ? UNDETERMINED : other;
  if (other === 'en' || englishShare(words) >= ENGLISH_WORD_SHARE) return 'en';
  if (words.length > UNSURE_TEXT_WORDS || isSure(guess, other, words.length <= SHORT_TEXT_WORDS))
    return other;
  return words.every((word) => PLAIN_WORDS.test(word)) ? 'en' : other;
}

/** Recognises the language of chat messages; links, mentions and addresses do not count. */
export function openLanguage(): Language {
  const detector = openDetector();
  return {
    detect(text) {
      const plain = text.replace(NOISE, ' ');
      const result = detector.detect(plain);
      return decideLanguage(plain, { language: result.language, scores: result.getScores });
    },
  };
}
