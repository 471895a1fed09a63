import { ownWords } from './own-words/own-words.ts';
import { anyPhrase } from './words.ts';

/** Looks like thanks and is none; taken out first. */
const NO_THANKS = anyPhrase(
  [
    'no,? (?:thanks(?! to)|thank you|thx|ty)',
    '(?:thanks|thank you|thx) for nothing',
    'thank (?:god|goodness|heavens?|the lord|fuck)',
    // What somebody blames, not whom they thank.
    "(?<!say |saying |big |huge |many |enormous )thanks to (?!you|u|y'all|everyone|everybody|all|whoever)\\S+",
    // What is told of: "he shook my hand and said thank you", "I say thank you to the cashier".
    '(?:he|she|they|who|people|everyone|everybody|(?:my|the|his|her|their) \\w+)(?: (?!i\\b|we\\b|to\\b)\\w+){0,5} (?:say|says|said|saying) (?:thanks|thank you)',
    '(?:i|we) (?:\\w+ )?(?:say|said) (?:thanks|thank you) to (?:the|a|an|my|his|her)',
    // A request: what is thanked for has not been written yet.
    '(?:thanks|thank you|thx|ty) in advance',
    "(?:would|will|'d|'ll) (?:be )?(?:\\w+ )?(?:appreciated?|grateful|thankful)",
    // What is missing: "nobody ever thanks me", "you don't appreciate it".
    "(?:not|never|nobody|no one|hardly|without|(?!can|could)\\w+n't|(?:do|did|does|is|was|wo|have|has)nt) (?:\\w+ ){0,2}(?:thank(?:s|ed)?|appreciate[sd]?|grateful|thankful|means? a lot)",
  ],
  'g',
);

const THANKS = anyPhrase(
  [
    'thanks',
    'thank ?(?:you|u|ya)',
    'th(?:x|nx|anx)',
    'ty(?:sm|vm)?',
    'appreciate (?:it|this|that|you|your|all|everyone|everything)',
    '(?:that|this|it|which|words?|really) (?:really |truly |just )?(?:means?|meant) (?:a lot|so much|the world)',
    "(?:so|very|really|truly|i'?m|i am) (?:grateful|thankful)",
  ],
  'g',
);

/** Every form of thanks holds one of these; whatever is taken out of a text parts words and joins none. */
const HINT = /thank|th(?:x|nx|anx)|ty|appreciate|mean|grateful/;

/** What somebody else said: "the bot answered “thank you”". */
const SAID = /"[^"]*"|“[^“”]*”|«[^«»]*»/g;

/** Short for "that means a lot". */
const SHORT = /^means (?:a lot|so much|the world)\b/;

/**
 * Whether a seeker's message says thanks, in the plain English of chats: in their own words, not in quoted ones. Careful
 * rather than complete: what is doubtful does not count.
 */
export function saysThanks(text: string): boolean {
  if (!HINT.test(text.toLowerCase())) return false;
  const said = ownWords(text).text.replace(SAID, ' ').toLowerCase().replaceAll('’', "'");
  const plain = said.replace(/\s+/g, ' ').trim().replace(NO_THANKS, ' ');
  return SHORT.test(plain) || plain.search(THANKS) >= 0;
}

/** Built when the program starts, so no linter of the source sees them: a test does. */
export const THANKS_PATTERNS: readonly RegExp[] = [NO_THANKS, THANKS];
