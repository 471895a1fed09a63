import type { RiskReading } from '#core/model/analysis.ts';
import { plainSentences } from './acts/words.ts';
import { isGlad } from './good-news.ts';
import { A_NUMBER, TIME } from './good-news-words.ts';

type Reading = Pick<RiskReading, 'label' | 'because'>;

/**
 * "A year clean from self-harm today": a concern by its words alone, in which no model hears danger, and nothing around them does not
 * fit good news. Staff are told all the same; a reply to it may be coached.
 */
export const isHeldOut = (text: string, { label, because }: Reading): boolean =>
  label === 'concern' && because.every((reason) => !reason.startsWith('model:')) && isGlad(text);

const HARM = '(?:self harm(?:ing)?|cutting(?: myself)?|hurting myself)';
const HELD = [
  `${A_NUMBER} ${TIME} (?:clean|free) (?:from|of|off) ${HARM}`,
  `${A_NUMBER} ${TIME} (?:without ${HARM}|self harm free|no self harm)`,
  `(?:clean|free) (?:from|of|off) ${HARM} for ${A_NUMBER} ${TIME}`,
].join('|');
const OPENS =
  "(?:(?:today|it) (?:is|marks|makes|has been) |it's (?:been )?|i'm |i am |i've been |i have been |(?:just )?hit |officially )?";
const ENDS = '(?: (?:today|now|yesterday|as of (?:today|now|this morning)))?';
const NOTHING_ELSE = new RegExp(`^${OPENS}(?:${HELD})${ENDS}$`, 'u');

/** A sad face says more, and so do three dots. */
const PLAIN_MARKS = /^(?!.*(?:\.\.|…))[\p{L}\p{N}\s.,!'’\-–🎉🎊🎂🥳💪🙌]*$/u;

/** Whether a post says for how long self-harm was held off, and not a word more. */
const saysNothingElse = (text: string): boolean => {
  const sentences = plainSentences(text).filter((words) => words !== '');
  return (
    PLAIN_MARKS.test(text) && sentences.length > 0 && sentences.every((words) => NOTHING_ELSE.test(words))
  );
};

/**
 * Whether a note may be about a reply to it: the same, and a post that says nothing else, which to the model is a concern, as its
 * labels have all that is over.
 * @param risk of words that a model has read
 */
export const isOver = (text: string, risk: Reading): boolean =>
  isHeldOut(text, risk) || (risk.label === 'concern' && saysNothingElse(text));
