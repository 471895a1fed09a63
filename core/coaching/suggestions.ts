import { countWords } from '#core/analysis/words.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import type { KindAct, SentenceAct } from '#core/model/sentence-acts.ts';
import { anyOf, probabilityOf } from './acts/model-acts.ts';
import { doesAny, goodIn } from './acts/does-any.ts';
import { actsOf } from './acts/joint-acts.ts';
import type { Harm } from './acts/harms.ts';
import type { OtherAct } from './acts/other-acts.ts';
import type { Span, Technique } from '#core/model/analysis.ts';
import { asksForAdvice, asksForCompany, asksForFacts, refusesAdvice, takesLeave } from './seeker-wishes.ts';
import { isSurelyAbsent, type ReplyReading, type Suggestion } from './choice.ts';
import { isHarm, type PraiseTopic, TRY_TOPICS, type TryTopic } from './acts/topics.ts';

/** A reply of fewer words ("same here") is not told what it lacks. */
const WORDS_FOR_SUGGESTION = 6;
/** Fewer words are too few to be called advice. */
const WORDS_FOR_ADVICE = 4;

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
const UNDERSTANDING_ACTS: readonly PraiseTopic[] = ['namesFeeling', 'validates', 'mirrors', 'understands'];
/** Any of these leaves room to say more. */
const OPEN_ACTS: readonly KindAct[] = ['asksFirst', 'asksAboutThem', 'offers', 'leavesChoice'];

/** What could be tried, the weightiest first; never what is already there, and nothing to good news or thanks. */
export function suggestionsFor(reading: ReplyReading, acts: ReplyActs): Suggestion[] {
  const harms = harmsOf(acts);
  if (harms.length > 0) return harms;
  // Of words that may hurt nothing is said but that they advise.
  const topics = acts.mayHurt ? (['advisesUnasked'] as const) : CRAFT_TOPICS;
  return topics.flatMap((topic): Suggestion[] => {
    const spans = craft(topic, reading, acts);
    return spans === null ? [] : [{ topic, spans }];
  });
}

const CRAFT_TOPICS = TRY_TOPICS.filter((topic) => !isHarm(topic));

/** Each with the sentences that carry it, the surest first: what is spoken of goes by its right name. */
function harmsOf({ harms }: ReplyActs): Suggestion[] {
  const byHarm = Map.groupBy(harms, ({ act }) => act);
  return [...byHarm]
    .map(([topic, found]) => ({
      topic,
      spans: found.map(({ span }) => span),
      sureness: Math.max(...found.map(({ sureness }) => sureness)),
    }))
    .toSorted((a, b) => b.sureness - a.sureness)
    .map(({ topic, spans }) => ({ topic, spans }));
}

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

function spansOf<Act>(found: readonly { act: Act; span: Span }[], ...acts: Act[]): Span[] | null {
  const spans = found.filter(({ act }) => acts.includes(act)).map(({ span }) => span);
  return spans.length === 0 ? null : spans;
}

/** Beside these nothing is missing from an answer, and no other one would have been better. */
const wantsNothing = ({ news, seekerPost }: ReplyReading): boolean =>
  news !== 'none' || takesLeave(seekerPost);

/** From here on something may be there, so that it is not asked for. */
const MAY_BE_THERE = 0.4;
const mayDo = (which: readonly SentenceAct[], { sentences }: ReplyReading): boolean =>
  sentences.some(({ acts = null }) => (anyOf(which, acts) ?? 0) >= MAY_BE_THERE);

/** From here on a reply may be glad with them: whoever wrote of a small win is asked for no more, though no rule knew it for good news. */
const MAY_BE_GLAD = 0.3;
const isGladReply = ({ sentences }: ReplyReading, { kind }: ReplyActs): boolean =>
  kind.some(({ act }) => act === 'sharesJoy') ||
  sentences.some(({ acts = null }) => (probabilityOf('sharesJoy', acts) ?? 0) >= MAY_BE_GLAD);

/** The sentences it is about, none when something is missing; null when it is no suggestion for this reply. */
function craft(
  topic: Exclude<TryTopic, Harm>,
  reading: ReplyReading,
  acts: ReplyActs,
): readonly Span[] | null {
  if (wantsNothing(reading) || isGladReply(reading, acts)) return null;
  switch (topic) {
    case 'asksWhy':
      return spansOf(acts.other, 'asksWhy');
    case 'advisesUnasked':
      return adviceUnasked(reading, acts);
    case 'emotionalReactions':
      return isWarmthMissing(reading, acts) ? [] : null;
    case 'explorations':
      return isQuestionMissing(reading, acts) ? [] : null;
  }
}

const does = ({ other }: ReplyActs, ...which: OtherAct[]): boolean =>
  other.some(({ act }) => which.includes(act));

/** What a reply does not do is told only where it is known what it does. */
const isUnknown = ({ sentences }: ReplyReading): boolean =>
  sentences.some(({ technique }) => DOES_SOMETHING.includes(technique));
const isSupport = ({ sentences }: ReplyReading): boolean =>
  sentences.some(({ direction }) => direction === 'providing');

function adviceUnasked({ text, seekerPost }: ReplyReading, acts: ReplyActs): readonly Span[] | null {
  const orders = spansOf(acts.other, 'advises');
  const all = spansOf(acts.other, 'advises', 'advisesByQuestion');
  if (all === null || countWords(text) < WORDS_FOR_ADVICE) return null;
  // To somebody who wants no advice at all, asking would be the next mistake.
  if (refusesAdvice(seekerPost) || asksForAdvice(seekerPost) || asksForFacts(seekerPost)) return null;
  if (doesAny(acts, ['asksFirst', 'leavesChoice'])) return null;
  // An idea put as a question, after a word that understands, leaves enough room.
  return orders === null && doesAny(acts, UNDERSTANDING_ACTS) ? null : all;
}

function isWarmthMissing(reading: ReplyReading, acts: ReplyActs): boolean {
  const { text, seekerPost, empathy, style } = reading;
  if (countWords(text) < WORDS_FOR_SUGGESTION || style === 'plain' || !isSupport(reading)) return false;
  if (refusesAdvice(seekerPost) && does(acts, 'advises', 'advisesByQuestion')) return false;
  if (doesAny(acts, WARM_ACTS) || mayDo(actsOf('warms'), reading) || does(acts, 'sharesOwn')) return false;
  if (isUnknown(reading) || asksForFacts(seekerPost)) return false;
  return isSurelyAbsent(empathy?.emotionalReactions) && (empathy?.interpretations.level ?? 0) === 0;
}

function isQuestionMissing(reading: ReplyReading, acts: ReplyActs): boolean {
  const { text, seekerPost, empathy } = reading;
  if (countWords(text) < WORDS_FOR_SUGGESTION || !isSupport(reading)) return false;
  if (asksForAdvice(seekerPost) || asksForFacts(seekerPost)) return false;
  if (refusesAdvice(seekerPost) && does(acts, 'advises', 'advisesByQuestion')) return false;
  if (text.includes('?') || doesAny(acts, OPEN_ACTS) || mayDo(OPEN_ACTS, reading)) return false;
  if (isUnknown(reading) && goodIn(acts).length === 0) return false;
  if (does(acts, 'sharesOwn') && asksForCompany(seekerPost)) return false;
  return isSurelyAbsent(empathy?.explorations);
}
