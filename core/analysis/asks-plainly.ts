import { countWords } from './words.ts';

/** A line of fewer words says too little to a model by itself. */
export const SHORT_LINE_WORDS = 5;

const anyOf = (phrases: readonly string[]): RegExp => new RegExp(`\\b(?:${phrases.join('|')})\\b`);

/**
 * Words that ask people for support, whoever reads them. Of fixed length each, so that finding them is linear in the text.
 * Careful rather than complete: what may as well ask for a file or a lift is left to the reading.
 */
const PLAIN = anyOf([
  '(?:please|pls|plz) help(?: me)?',
  'help me(?: please| pls| plz)?',
  '(?:i|really) need (?:some |any )?(?:help|support|advice|someone|somebody|a friend|a hug)',
  'need (?:to talk|to vent|someone to talk|somebody to talk)',
  '(?:can|could|may) i (?:talk|vent|rant)',
  '(?:can|could|would|will) (?:someone|somebody|anyone|anybody|any of you|you) (?:please |pls )?(?:talk|listen|help me|chat with me)',
  '(?:someone|somebody|anyone|anybody) (?:to|who can|who could) (?:talk|listen)',
  '(?:anyone|anybody|someone|somebody) (?:wanna|want to|free to|up to|up for|around to) (?:talk|chat|listen)',
  'what (?:should|do|can|am) i (?:do|supposed to do)',
  "(?:don'?t|dont|do not|no) (?:know|idea) what (?:to do|i should do|else to do)",
  'idk what to do',
  'any (?:advice|tips)',
  'how do (?:i|you) (?:cope|deal with|get over|go on|get through)',
]);

/** Whether somebody asks for support in so many words. */
export function asksPlainly(text: string): boolean {
  return PLAIN.test(text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' '));
}

export function isShortLine(text: string): boolean {
  return countWords(text) < SHORT_LINE_WORDS;
}
