import { advertises } from './harm/advertising.ts';
import { blames } from './harm/blame.ts';
import { forcesCheer } from './harm/forced-cheer.ts';
import { minimises } from './harm/minimising.ts';
import { mocks } from './harm/mockery.ts';
import { discourages } from './harm/discouraging.ts';
import { excuses } from './harm/other-side.ts';
import { harmProbability, HURTS_AT, isShown } from './model-acts.ts';
import { applies, type Rule, type SeenSentence } from './rule.ts';

const NAMED_HARMS = [
  'minimises',
  'excuses',
  'forcesCheer',
  'blames',
  'discourages',
  'mocks',
  'advertises',
  'attacks',
  'dismisses',
  'endangers',
] as const;
type NamedHarm = (typeof NAMED_HARMS)[number];

/**
 * What can hurt. It is never praised, and what a note or draft says of it is kind and plain. `couldHurt`: that it hurts is surer
 * than how.
 */
export const HARMS = [...NAMED_HARMS, 'couldHurt'] as const;
export type Harm = (typeof HARMS)[number];

/** Only the model finds these: attacks have rules of their own, see `core/analysis/hostility.ts`. */
const NO_RULE: Rule = { shows: [] };

const HARM_RULES: Readonly<Record<NamedHarm, Rule>> = {
  minimises,
  excuses,
  forcesCheer,
  blames,
  discourages,
  mocks,
  advertises,
  attacks: NO_RULE,
  dismisses: NO_RULE,
  endangers: NO_RULE,
};

/** What the writer thinks, not what they tell of themselves. */
const HEDGES =
  /\b(?:i (?:really |just |can )?(?:wonder|get|understand|think|thought|guess|mean|bet|believe|suppose|feel like|doubt|don't think|don't see|don't get|don't understand|wish|hope|see|am sure)|i'?m (?:sure|sorry|afraid|telling you)|i'd (?:say|think)|imo|tell me|trust me|believe me|let me|give me|cry me|spare me|excuse me|we(?:'ve)? all|all of us|none of us|my (?:friend|dear|god|advice|opinion))\b/gu;
const OWN = /\b(?:i|im|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've)\b/u;
const REPORTED =
  /\b(?:(?<!\b(?:you|have|not|of) )told|tells|telling|said|says?|saying|calls?|called|thinks?(?! (?:positive|happy|good|of))|(?:he|she|they|people|everyone|everybody) thinks?|feels? like|feeling like|felt like|believes?|like when|people who|those who|anyone who|as if|pretend)\b/u;
/** Whoever wants to hurt, or does so in passing, is brief. */
const MOST_WORDS = 22;

/** Whether words could be meant for the person: they do not tell of their writer. */
const areMeantForThem = (words: string): boolean => !OWN.test(words.replace(HEDGES, ' '));

/** Tells of its writer to make the other small. */
const OUTDOES =
  /^(?:oh |well |pff |ha )?(?:that's|thats|that is|this is) nothing\b(?! (?:to (?:be|feel)|you|wrong))|\byou should (?:see|have seen|'ve seen) (?:my|mine)\b|\bi(?:'ve| have)? (?:had|got|have) it (?:so )?(?:much |way |far |a lot )?(?:worse|harder)\b/u;

function hurts(harm: NamedHarm, sentence: SeenSentence): boolean {
  if (harm === 'minimises' && OUTDOES.test(sentence.words)) return true;
  const rule = HARM_RULES[harm];
  if (!applies(rule, sentence)) return false;
  // Advertising speaks of its writer as a rule.
  if (harm === 'advertises') return true;
  if (sentence.words.split(' ').length > MOST_WORDS) return false;
  if (REPORTED.test(sentence.words.replace(HEDGES, ' '))) return false;
  if (areMeantForThem(sentence.words)) return true;
  return sentence.clauses.some(
    (words) => areMeantForThem(words) && applies(rule, { ...sentence, words, clauses: [] }),
  );
}

/** The harms in one sentence. */
export function harmsIn(sentence: SeenSentence): Harm[] {
  const named = NAMED_HARMS.filter((harm) => isShown(harm, hurts(harm, sentence), sentence.acts));
  return named.length === 0 && (harmProbability(sentence.acts) ?? 0) >= HURTS_AT ? ['couldHurt'] : named;
}
