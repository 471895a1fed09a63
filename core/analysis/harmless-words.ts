import { COMFORT, WORN_COMFORT } from './hostility-rules.ts';
import type { HostileSentence } from './hostility-text.ts';
import { countWords } from './words.ts';

/** Of a longer message worn comfort is one part. */
const MOST_WORDS_OF_COMFORT = 20;
/** Faces that mock without a word. */
const MOCKING =
  /[\u{1F595}\u{1F921}\u{1F92E}\u{1F922}\u{1F4A9}\u{1F602}\u{1F923}\u{1F644}\u{1F971}\u{1F3BB}]/u;

/** Said of good news and of bad, and answered to questions; beside any other word they may be anything. */
const PLAIN_ANSWERS =
  /^(?:(?:ok(?:ay)?|yes|yeah|yep|no|nope|nah|hm+|mm+|oh(?: (?:no|well|wow))?|ah|aww*|wow|whoa|gosh|omg|jeez|ouch|oof|rip|same|mood|true|wild|idk|dunno|no idea|not sure|hard to say|maybe|possibly|fair (?:enough|play)|nice(?: one)?|good one|get in|no way|cool|lovely|great|brilliant|so sad|shame|what a shame|unlucky|tough|interesting|next time(?: then)?|then|well|man|mate|bro|dude)\b[\s,.!…]*){1,5}$/iu;

/** What people say had died when nobody has: "rip your licence lol" mocks. */
const NOBODY_DIED =
  '(?:bozos?|losers?|idiots?|morons?|lo+l|lmf?ao|(?:ha){2,}h?|you|your|ur|my|bro|dude|mate|tests?|exams?|licen[cs]e|car|grades?|gpa|phone|relationship|marriage|career|job|wallet|bank|savings|dignity|sleep|weekend|plans?|dreams?|hopes|confidence|ego|life|inbox)';
/** "Rip Biscuit", "rest easy little one". */
const CONDOLENCES = new RegExp(
  String.raw`^(?:(?:oh|aw+|no|ah)\b[\s,]*){0,3}(?:r\.? ?i\.? ?p\b\.?|rest (?:in peace|easy)|(?:may )?god rest|fly high)(?:[\s,]+(?!${NOBODY_DIED}\b)[\p{L}']+){0,4}(?:[\s.!…\u{2764}\u{1F494}\u{1F622}\u{1F62D}\u{1F54A}\u{1F43E}]|\u{FE0F})*$`,
  'iu',
);

/** Whether all of a message is a plain short answer ("ok next time then") or condolence: too little to attack or to hurt. */
export const isPlainAnswer = (words: string): boolean =>
  PLAIN_ANSWERS.test(words.trim()) || CONDOLENCES.test(words.trim());

/** Whether a message is no attack whatever a model hears in it: comfort, a plain answer, or a face that does not mock. */
export function isHarmless(words: string, sentences: readonly HostileSentence[]): boolean {
  if (isPlainAnswer(words)) return true;
  if (!/\p{L}/u.test(words)) return !MOCKING.test(words);
  if (sentences.some(({ plain }) => plain.search(COMFORT) >= 0)) return true;
  return (
    countWords(words) <= MOST_WORDS_OF_COMFORT &&
    sentences.some(({ plain }) => plain.search(WORN_COMFORT) >= 0)
  );
}
