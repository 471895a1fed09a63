import { advertises } from './harm/advertising.ts';
import { blames } from './harm/blame.ts';
import { forcesCheer } from './harm/forced-cheer.ts';
import { minimises } from './harm/minimising.ts';
import { mocks } from './harm/mockery.ts';
import { excuses } from './harm/other-side.ts';
import { applies, type Rule, type SeenSentence } from './rule.ts';

/** What can hurt. It is never praised, and what a note or draft says of it is kind and plain. */
export const HARMS = ['minimises', 'excuses', 'forcesCheer', 'blames', 'mocks', 'advertises'] as const;
export type Harm = (typeof HARMS)[number];

const HARM_RULES: Readonly<Record<Harm, Rule>> = {
  minimises,
  excuses,
  forcesCheer,
  blames,
  mocks,
  advertises,
};

/** What the writer thinks, not what they tell of themselves. */
const HEDGES =
  /\b(?:i (?:really |just |can )?(?:wonder|get|understand|think|thought|guess|mean|bet|believe|suppose|feel like|doubt|don't think|don't see|don't get|don't understand|wish|hope|see|am sure)|i'?m (?:sure|sorry|afraid|telling you)|i'd (?:say|think)|imo|tell me|trust me|believe me|let me|give me|cry me|spare me|excuse me|we(?:'ve)? all|all of us|none of us|my (?:friend|dear|god|advice|opinion))\b/gu;
const OWN = /\b(?:i|im|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've)\b/u;
const REPORTED =
  /\b(?:(?<!\b(?:you|have|not|of) )told|tells|telling|said|says?|saying|calls?|called|thinks?(?! (?:positive|happy|good|of))|feels? like|feeling like|felt like|believes?|like when|people who|those who|anyone who|as if|pretend)\b/u;
/** Whoever wants to hurt, or does so in passing, is brief. */
const MOST_WORDS = 22;

/** Whether a sentence could be meant for the person: it is brief, and tells neither of its writer nor of what others say. */
/** Tells of its writer to make the other small. */
const OUTDOES =
  /^(?:oh |well |pff |ha )?(?:that's|thats|that is|this is) nothing\b(?! (?:to (?:be|feel)|you|wrong))|\byou should (?:see|have seen|'ve seen) (?:my|mine)\b|\bi(?:'ve| have)? (?:had|got|have) it (?:so )?(?:much |way |far |a lot )?(?:worse|harder)\b/u;

const isMeantForThem = ({ words }: SeenSentence): boolean =>
  words.split(' ').length <= MOST_WORDS &&
  !OWN.test(words.replace(HEDGES, ' ')) &&
  !REPORTED.test(words.replace(HEDGES, ' '));

/** The harms in one sentence. Advertising speaks of its writer as a rule. */
export const harmsIn = (sentence: SeenSentence): Harm[] =>
  HARMS.filter(
    (harm) =>
      (harm === 'minimises' && OUTDOES.test(sentence.words)) ||
      (applies(HARM_RULES[harm], sentence) && (harm === 'advertises' || isMeantForThem(sentence))),
  );
