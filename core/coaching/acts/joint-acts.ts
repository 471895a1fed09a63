import { KIND_ACTS, type KindAct, type SentenceAct } from '#core/model/sentence-acts.ts';
import { isOneOf } from '#core/lib/one-of.ts';
import type { Technique } from '#core/model/analysis.ts';
import { type Rest, weighed, type Weights } from './beside.ts';
import { asksAboutThem } from './kind/asking.ts';
import { asksFirst } from './kind/choosing.ts';
import { OTHER_RULES } from './other-acts.ts';
import { applies, isLookAlike, type SeenSentence } from './rule.ts';
import { nameThem } from './meant-for-them.ts';
import { anyOf, harmProbability, probabilityOf } from './model-acts.ts';

/**
 * What several acts have in common. Where it is sure that a sentence does one of them and not which, this is said of it: words
 * that are true of each.
 */
export const JOINT_ACTS = ['understands', 'warms', 'asks'] as const;
export type JointAct = (typeof JOINT_ACTS)[number];

/** Said of nearly every reply: praised beside another act only. */
export const SMALL: readonly KindAct[] = ['isSorry', 'goodWishes', 'thanksForTelling'];

interface Joint {
  of: readonly SentenceAct[];
  /** From held replies: what the probability of any, and kind words in the rest of the reply, are worth. */
  weights: Weights;
  from: number;
  question: boolean;
}

const JOINTS: Readonly<Record<JointAct, Joint>> = {
  understands: {
    of: ['namesFeeling', 'validates', 'mirrors'],
    weights: { start: 0.1, own: 1.3, rest: 0.5 },
    from: 0.75,
    question: false,
  },
  warms: {
    of: KIND_ACTS.filter((act) => act !== 'asksFirst' && act !== 'asksAboutThem'),
    weights: { start: 0.3, own: 1.4, rest: 0.9 },
    from: 0.75,
    question: false,
  },
  asks: {
    of: ['asksAboutThem', 'asksFirst', 'asksFacts', 'asksAboutOthers'],
    weights: { start: 0.6, own: 2, rest: 0.5 },
    from: 0.8,
    question: true,
  },
};

/** What may hurt is no joint act of anything. */
const MOST_HARM = 0.15;
/** "Oh man." says too little to be called more than one thing. */
const LEAST_WORDS = 3;
/** "Oh no, so sorry." is a small act and nothing beside it. */
const LEAST_WORDS_BESIDE_SMALL = 5;

/** What is said to anybody, or of oneself: likelier than a joint act, it is meant. */
const OTHERWISE: readonly SentenceAct[] = ['reassures', 'advises', 'informs', 'sharesOwn'];
/** "I was livid, I can tell you." tells of its writer, however warm it sounds. */
const OWN_PAST =
  /^(?:and |but |so )?(?:i|we|mine) (?:was|were|felt|had|got|did|cried|hated|lost|went|spent|thought)\b/u;
/** "grief is weird", after a story of its writer: a few words that end it and name nobody. */
const STORY_AT = 0.8;
const ENDING_WORDS = 5;
const endsOwnStory = ({ words }: SeenSentence, { story }: Rest): boolean =>
  story >= STORY_AT && words.split(' ').length < ENDING_WORDS && !nameThem(words);

/** Typed without a question mark as often as not. */
const QUESTIONS: readonly Technique[] = ['Open Question', 'Closed Question'];

/**
 * What a sentence surely does, where it is not known more exactly.
 * @param small acts that are known of it and say little: it has to do something beside them
 */
export function jointActsIn(sentence: SeenSentence, rest: Rest, small: readonly KindAct[]): JointAct[] {
  const { kind } = rest;
  const { words, acts, technique } = sentence;
  if (OWN_PAST.test(words) || endsOwnStory(sentence, rest)) return [];
  const least = small.length > 0 ? LEAST_WORDS_BESIDE_SMALL : LEAST_WORDS;
  if ((harmProbability(acts) ?? 1) >= MOST_HARM || words.split(' ').length < least) return [];
  const isQuestion = words.endsWith('?') || isOneOf(QUESTIONS, technique ?? '');
  const otherwise = anyOf(OTHERWISE, acts) ?? 1;
  return JOINT_ACTS.filter((joint) => {
    const { of, weights, from, question } = JOINTS[joint];
    const any = anyOf(
      of.filter((act) => !isOneOf(small, act)),
      acts,
    );
    if (joint === 'asks' && !isAboutThem(sentence)) return false;
    return any !== null && any > otherwise && question === isQuestion && weighed(any, kind, weights) >= from;
  });
}

/** "Which agency is it?" asks for a fact, and nobody is praised for that; "How did they tell you?" asks what they lived through. */
const MAYBE_AS_WELL = 0.5;
/** Less is enough where a rule knows the words for advice. */
const A_TIP_AS_WELL = 0.25;
const A_TIP: readonly SentenceAct[] = ['advisesByQuestion', 'asksWhy'];
function isAboutThem(sentence: SeenSentence): boolean {
  const { words, acts } = sentence;
  if (isLookAlike(asksFirst, sentence)) return false;
  const facts = anyOf(['asksFacts', 'asksAboutOthers'], acts) ?? 0;
  // "Have you had your iron checked?"
  const tip = probabilityOf('advisesByQuestion', acts) ?? 0;
  if (applies(OTHER_RULES.advisesByQuestion, sentence) && tip >= A_TIP_AS_WELL * facts) return false;
  if ((anyOf(['asksAboutThem', 'asksFirst'], acts) ?? 0) >= MAYBE_AS_WELL * facts) return true;
  if (isLookAlike(asksAboutThem, sentence) || (anyOf(A_TIP, acts) ?? 0) >= MAYBE_AS_WELL * facts)
    return false;
  return nameThem(words) || applies(asksAboutThem, sentence);
}

/** The acts that a joint one may be. */
export const actsOf = (joint: JointAct): readonly SentenceAct[] => JOINTS[joint].of;
