import { countWords } from '#core/analysis/words.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import type { KindAct, SentenceAct } from '#core/model/sentence-acts.ts';
import { anyOf } from './acts/model-acts.ts';
import { doesAny, goodIn } from './acts/does-any.ts';
import { actsOf } from './acts/joint-acts.ts';
import type { OtherAct } from './acts/other-acts.ts';
import type { Technique } from '#core/model/analysis.ts';
import { mayAsk } from './acts/may-ask.ts';
import { asksForCompany, refusesAdvice } from './acts/seeker-wishes.ts';
import { isSurelyAbsent, type ReplyReading } from './choice.ts';
import type { PraiseTopic } from './acts/topics.ts';

/** A reply of fewer words ("same here") is not told what it lacks. */
const WORDS_FOR_SUGGESTION = 6;

/** Any of these says that the post was felt or understood. */
export const WARM_ACTS: readonly PraiseTopic[] = [
  'namesFeeling',
  'validates',
  'mirrors',
  'understands',
  'warms',
  'affirms',
  'isSorry',
  'isMoved',
  'takesSide',
  'standsBy',
  'sharesJoy',
  'goodWishes',
  'thanksForTelling',
];
/** Any of these leaves room to say more. */
const OPEN_ACTS: readonly KindAct[] = ['asksFirst', 'asksAboutThem', 'offers', 'leavesChoice'];

/** What the model reads as one of these does something with the person, even where no rule knows the words. */
const DOES_SOMETHING: readonly Technique[] = [
  'Confront',
  'Simple Reflection',
  'Complex Reflection',
  'Affirm',
  'Support',
  'Emphasize Autonomy',
  'Self-Disclose',
];

/** From here on something may be there, so that it is not asked for. */
const MAY_BE_THERE = 0.4;
const mayDo = (which: readonly SentenceAct[], { sentences }: ReplyReading): boolean =>
  sentences.some(({ acts = null }) => (anyOf(which, acts) ?? 0) >= MAY_BE_THERE);

const does = ({ other }: ReplyActs, ...which: OtherAct[]): boolean =>
  other.some(({ act }) => which.includes(act));

/** What a reply does not do is told only where it is known what it does. */
const isUnknown = ({ sentences }: ReplyReading): boolean =>
  sentences.some(({ technique }) => DOES_SOMETHING.includes(technique));
const isSupport = ({ sentences }: ReplyReading): boolean =>
  sentences.some(({ direction }) => direction === 'providing');

/** Whether nothing in a reply says that the post was felt or understood, and something should. */
export function isWarmthMissing(reading: ReplyReading, acts: ReplyActs): boolean {
  const { text, seekerPost, empathy, style } = reading;
  if (countWords(text) < WORDS_FOR_SUGGESTION || style === 'plain' || !isSupport(reading)) return false;
  if (refusesAdvice(seekerPost) && does(acts, 'advises', 'advisesByQuestion')) return false;
  if (doesAny(acts, WARM_ACTS) || mayDo(actsOf('warms'), reading) || does(acts, 'sharesOwn')) return false;
  if (isUnknown(reading) || mayAsk(seekerPost)) return false;
  return isSurelyAbsent(empathy?.emotionalReactions) && (empathy?.interpretations.level ?? 0) === 0;
}

/** "I'm here if you want to tell us about him." */
const INVITES =
  /\bif (?:you|u)(?:'d|’d| would| ever)* (?:want|wanna|like|feel like|fancy|need|care)(?: to)? (?:tell|telling|talk|talking|share|sharing|say|vent|venting|chat|write)\b/i;

/** Whether a reply leaves no room to say more, and should. */
export function isQuestionMissing(reading: ReplyReading, acts: ReplyActs): boolean {
  const { text, seekerPost, empathy } = reading;
  if (countWords(text) < WORDS_FOR_SUGGESTION || !isSupport(reading)) return false;
  if (mayAsk(seekerPost)) return false;
  if (refusesAdvice(seekerPost) && does(acts, 'advises', 'advisesByQuestion')) return false;
  if (text.includes('?') || INVITES.test(text) || doesAny(acts, OPEN_ACTS) || mayDo(OPEN_ACTS, reading))
    return false;
  if (isUnknown(reading) && goodIn(acts).length === 0) return false;
  if (does(acts, 'sharesOwn') && asksForCompany(seekerPost)) return false;
  return isSurelyAbsent(empathy?.explorations);
}
