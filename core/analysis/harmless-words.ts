import { COMFORT, WORN_COMFORT } from './hostility-rules.ts';
import type { HostileSentence } from './hostility-text.ts';
import { countWords } from './words.ts';

/** Of a longer message worn comfort is one part. */
const MOST_WORDS_OF_COMFORT = 20;
/** Faces that mock without a word. */
const MOCKING =
  /[\u{1F595}\u{1F921}\u{1F92E}\u{1F922}\u{1F4A9}\u{1F602}\u{1F923}\u{1F644}\u{1F971}\u{1F3BB}]/u;

/** Whether a message is no attack whatever a model hears in it: comfort, or a face that does not mock. */
export function isHarmless(words: string, sentences: readonly HostileSentence[]): boolean {
  if (!/\p{L}/u.test(words)) return !MOCKING.test(words);
  if (sentences.some(({ plain }) => plain.search(COMFORT) >= 0)) return true;
  return (
    countWords(words) <= MOST_WORDS_OF_COMFORT &&
    sentences.some(({ plain }) => plain.search(WORN_COMFORT) >= 0)
  );
}
