import type { ReplyActs } from './acts/read-acts.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';
import type { Harm } from './acts/harms.ts';
import type { OtherAct } from './acts/other-acts.ts';
import type { Span, Technique } from '#core/model/analysis.ts';
import { isGlad } from './good-news.ts';
import { asksForAdvice, asksForCompany, refusesAdvice } from './seeker-wishes.ts';
import { isSurelyAbsent, type ReplyReading, type Suggestion } from './choice.ts';
import { isHarm, TRY_TOPICS, type TryTopic } from './acts/topics.ts';

/** A reply of fewer words ("same here") is not told what it lacks. */
const WORDS_FOR_SUGGESTION = 6;

/** Fewer words are too few to be called advice. */
const WORDS_FOR_ADVICE = 4;

/** Any of these says that the post was felt or understood. */
export const WARM_ACTS: readonly KindAct[] = [
  'namesFeeling',
  'validates',
  'mirrors',
  'affirms',
  'isSorry',
  'isMoved',
  'standsBy',
  'sharesJoy',
  'goodWishes',
  'thanksForTelling',
];
/** Any of these leaves room to say more. */
const OPEN_ACTS: readonly KindAct[] = ['asksFirst', 'asksAboutThem', 'offers', 'leavesChoice'];

/** What could be tried, the weightiest first; never what is already there, and nothing to good news or thanks. */
export function suggestionsFor(reading: ReplyReading, acts: ReplyActs): Suggestion[] {
  const isAboutHarm = acts.harms.length > 0 || acts.mayHurt;
  return TRY_TOPICS.flatMap((topic): Suggestion[] => {
    const spans = isHarm(topic)
      ? spansOf(acts.harms, topic)
      : isAboutHarm
        ? null
        : craft(topic, reading, acts);
    return spans === null ? [] : [{ topic, spans }];
  });
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

/** The sentences it is about, none when something is missing; null when it is no suggestion for this reply. */
function craft(
  topic: Exclude<TryTopic, Harm>,
  reading: ReplyReading,
  acts: ReplyActs,
): readonly Span[] | null {
  const { text, seekerPost, empathy, style } = reading;
  const any = (kinds: readonly KindAct[]): boolean => acts.kind.some(({ act }) => kinds.includes(act));
  const does = (...others: OtherAct[]): boolean => acts.other.some(({ act }) => others.includes(act));
  const advice = spansOf(acts.other, 'advises', 'advisesByQuestion');
  if (isGlad(seekerPost) || any(['sharesJoy'])) return null;
  // To somebody who wants no advice at all, asking would be the next mistake.
  if (advice !== null && refusesAdvice(seekerPost)) return null;
  const words = text.trim().split(/\s+/).length;
  const isSupport = reading.sentences.some(({ direction }) => direction === 'providing');
  // What a reply does not do is told only where it is known what it does.
  const isUnknown = reading.sentences.some(({ technique }) => DOES_SOMETHING.includes(technique));
  switch (topic) {
    case 'asksWhy':
      return spansOf(acts.other, 'asksWhy');
    case 'advisesUnasked':
      if (words < WORDS_FOR_ADVICE || asksForAdvice(seekerPost)) return null;
      return any(['asksFirst', 'leavesChoice']) ? null : advice;
    case 'emotionalReactions':
      if (words < WORDS_FOR_SUGGESTION || style === 'plain' || !isSupport) return null;
      if (any(WARM_ACTS) || does('sharesOwn')) return null;
      if (isUnknown) return null;
      return isSurelyAbsent(empathy?.emotionalReactions) && (empathy?.interpretations.level ?? 0) === 0
        ? []
        : null;
    case 'explorations':
      if (words < WORDS_FOR_SUGGESTION || !isSupport || asksForAdvice(seekerPost)) return null;
      if (text.includes('?') || any(OPEN_ACTS)) return null;
      if (isUnknown && acts.kind.length === 0) return null;
      if (does('sharesOwn') && asksForCompany(seekerPost)) return null;
      return isSurelyAbsent(empathy?.explorations) ? [] : null;
  }
}
