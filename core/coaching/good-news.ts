import { findRiskByRules } from '#core/analysis/risk.ts';
import type { News } from '#core/model/analysis.ts';
import { saysThanks } from '#core/analysis/thanks.ts';
import { matchesAny, patterns, plainSentence, withoutQuotes } from './acts/words.ts';
import { DARK, GLAD, GLAD_THOUGH_DENIED } from './good-news-words.ts';
import { asksForAdvice } from './acts/seeker-wishes.ts';

const DENIED = patterns(
  "\\b(?:not|never|no|n't|wish|if|used to|should|supposed to|nicht|kein|keine|keinen|nie)\\b",
  "\\b[a-z]+n't\\b",
);

/** A request that ends politely brings no news. */
const POLITE =
  /\b(?:thanks|thank you)(?: (?:all|you|everyone|everybody|guys|so much))? (?:for|to) (?:reading|listening|hearing|letting|whoever (?:is |has |will |even )?(?:reads?|reading|listens?|listening|answers?|sees))\b/giu;

/** Said with joy, though their words alone are dark or deny. */
const IDIOMS =
  /\b(?:can(?:'|’)?t|cannot|can not|couldn(?:'|’)?t) (?:even )?believe (?:it|this)\b|\b(?:i|we) could (?:honestly |actually |literally )?(?:cry|have cried)\b|\bnever (?:thought|believed|imagined|dreamt|dreamed) (?:that )?(?:i|we)(?:'|’)?(?:d| would| could) (?:ever |actually )?(?:get here|make it|see (?:this|today)|be here|do it|say (?:this|that|it)|type (?:this|that|it)|get this far)\b|\bmy (?:hands|legs|knees) are still shaking\b|\bhappy tears\b|\b(?:cried|crying|tears) (?:of|with|from) (?:joy|relief|happiness)\b|\bbut (?:i|we) (?:finally |still )?(?:did it|made it|went|passed|won)\b|\bkann es (?:noch )?(?:immer )?(?:gar )?nicht (?:glauben|fassen)\b/giu;

/** What stands after good news that only looks dark: "Thirty days without a drink and all I feel is empty". */
const afterGoodNews = (words: string): string =>
  GLAD_THOUGH_DENIED.reduce((rest, pattern) => rest.slice(endOf(pattern.exec(rest))), words);
const endOf = (found: RegExpExecArray | null): number => (found === null ? 0 : found.index + found[0].length);

/** The one question that brings news. */
const GUESS_WHAT = /\b(?:guess what|ratet mal|wisst ihr was) ?\?/giu;

const UMLAUTS = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);

const folded = (text: string): string =>
  text.toLowerCase().replace(/[äöüß]/g, (letter) => UMLAUTS.get(letter) ?? letter);

const PARTS = /(?<=[.!?\n:])/;
const sentencesOf = (text: string): string[] => folded(text).split(PARTS).map(plainSentence);

/**
 * Whether good news or thanks are among a seeker's words, whatever else they write of: nothing is suggested beside them.
 */
export const mayBeGlad = (post: string): boolean => {
  const said = withoutQuotes(post).replaceAll(POLITE, ' ');
  if (isGlad(post) || saysThanks(said) || isWellReceived(post)) return true;
  return sentencesOf(said).some((words) => matchesAny(GLAD_THOUGH_DENIED, words) || isGladSentence(words));
};

const isGladSentence = (words: string): boolean =>
  matchesAny(GLAD, words) && !matchesAny([...DENIED, ...DARK], words);

/** "I passed!!", "GUESS WHO PASSED": four capitals or more, and no small letter. */
const SHOUTED = /!!|^(?!.*\p{Ll})(?:.*\p{Lu}){4}/u;
const WITH_ITS_MARKS = /(?<=[.!?\n:])(?![.!?])/;
const isShouted = (sentence: string): boolean => SHOUTED.test(sentence);
const isCheered = (sentence: string): boolean => sentence.includes('!') || isShouted(sentence);

/** Whether a sentence of such words is told in such a tone: "I got the job!!! After 20 rejections, I cried on the bus". */
const hasOne = (
  post: string,
  tone: (sentence: string) => boolean,
  isMeant: (words: string) => boolean,
): boolean => post.split(WITH_ITS_MARKS).some((one) => tone(one) && isMeant(plainSentence(folded(one))));
const isNotDark = (words: string): boolean => !matchesAny(DARK, words);

/** Somebody was told what is hard to tell, and took it well. */
const TOLD = /\b(?:told (?:my|our|the) [a-z]+|came out to)\b/iu;
const TAKEN_WELL =
  /\b(?:said|says|went|goes|replied|just said|was like)[ ,:]{0,2}["'“‘‚„](?!but\b)[^"”.!?]{0,40}?\b(?:i know|i knew|always knew|love|proud|(?:you|,) want (?:an?|some|chips|tea|to (?:eat|come|talk))|fancy an?|tea)\b|\b(?:(?:she|he|they|mum|mom|dad|both)(?: [a-z]+)?|and) (?:hugged|held|kissed) me\b/iu;
const isWellReceived = (post: string): boolean => TOLD.test(post) && TAKEN_WELL.test(post);

/**
 * Whether a seeker's words bring good news, close or thank, in English or German, so that nothing is missing from an answer that
 * shares it. Whoever also writes of something heavy, or asks, is not simply glad; what is doubtful is not glad either.
 */
export function isGlad(post: string): boolean {
  const said = withoutQuotes(post).replaceAll(POLITE, ' ');
  const sentences = sentencesOf(said);
  // "Six months without self-harm" is a sign of danger in its words alone.
  const heldOut = sentences.filter((words) => matchesAny(GLAD_THOUGH_DENIED, words));
  const plain = sentencesOf(said.replaceAll(IDIOMS, ' '));
  const others = plain.map((words) => (heldOut.includes(words) ? afterGoodNews(words) : words));
  if (others.some((words) => matchesAny(DARK, words) || findRiskByRules(words).label !== 'none'))
    return false;
  if (said.replace(GUESS_WHAT, '').includes('?') || asksForAdvice(post)) return false;
  if (saysThanks(said) || heldOut.length > 0) return true;
  return sentences.some((words) => matchesAny(GLAD, words) && !matchesAny(DENIED, words));
}

/** From which probability on the reader of messages hears good news where the words allow it. */
const GOOD_AT = 0.6;
const MIXED_AT = 0.5;
/** From here on it hears none, however glad the words look to a rule. */
const NONE_AT = 0.7;
/** From here on it hears none so surely that glad words do not even leave it open. */
const SURELY_NONE_AT = 0.87;

/**
 * Whether a post brings good news, by rules and model together: sad words taken for glad ones hurt more than glad ones passed over,
 * so where one of them alone is glad it is left open. @param read in the order of NEWS; null where it was not read
 */
export function newsOf(post: string, read: readonly number[] | null): News {
  const [none = 0, mixed = 0, good = 0] = read ?? [];
  const mayBeNews = none < NONE_AT;
  const byRule = isGlad(post) && (mayBeNews || hasOne(post, isShouted, isGladSentence));
  const byTone = read !== null && mayBeNews && hasOne(post, isCheered, isGladSentence);
  const byModel = good >= GOOD_AT && (mayBeGlad(post) || hasOne(post, isCheered, isNotDark));
  if (byRule || (!asksForAdvice(post) && (byTone || byModel))) return 'good';
  return (mayBeGlad(post) && none < SURELY_NONE_AT) || mixed + good >= MIXED_AT ? 'mixed' : 'none';
}
