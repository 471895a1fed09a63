import { anyPhrase, countWords } from './words.ts';

/** A line of fewer words says too little to a model by itself. */
const SHORT_LINE_WORDS = 5;

/**
 * Words that ask people for support, whoever reads them. Of fixed length each, so that finding them is linear in the text.
 * Careful rather than complete: what may as well ask for a file or a lift is left to the reading.
 */
const PLAIN = anyPhrase([
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

/** What people who suffer say of themselves in a line: trouble told plainly is a request among people who support. */
const TROUBLE = anyPhrase([
  "(?:i|i'm|im|i am|just|so|feel|feeling|i've been|ive been) (?:just |so |really |very |feeling |too )?(?:lost|alone|lonely|depressed|hopeless|numb|empty|scared|anxious|overwhelmed|worthless|broken|exhausted|tired|sad|miserable|ashamed|heartbroken|struggling|suffering|drowning)",
  "(?:can'?t|cant|cannot) (?:do this|take (?:this|it)|go on|cope|keep going|stop crying)",
  "(?:don'?t|dont|do not) want to (?:be here|live|wake up|go on)",
  '(?:i|really) (?:give up|hate myself|hate my life|miss (?:him|her|them))',
  "(?:i'?m|i am|really|so) not (?:ok|okay|alright|doing (?:well|okay|ok|good))",
  '(?:need|needed|want|wanted|have|had) to tell (?:someone|somebody)',
  '(?:rough|bad|hard|awful|terrible) (?:night|day|week|time)',
]);

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');

/** Whether somebody asks for support in so many words. */
export function asksPlainly(text: string): boolean {
  return PLAIN.test(plain(text));
}

/** Whether somebody says in so many words that they are not well. */
export function tellsTrouble(text: string): boolean {
  return TROUBLE.test(plain(text));
}

export function isShortLine(text: string): boolean {
  return countWords(text) < SHORT_LINE_WORDS;
}
