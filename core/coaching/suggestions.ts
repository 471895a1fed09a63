import type { ReplyActs } from './acts/read-acts.ts';
import type { KindAct } from './acts/kind-acts.ts';
import type { Harm, OtherAct } from './acts/other-acts.ts';
import type { Span } from '#core/model/analysis.ts';
import { asksForAdvice, isGlad, refusesAdvice } from './seeker-wishes.ts';
import { isSurelyAbsent, type ReplyReading, type Suggestion } from './choice.ts';
import { TRY_TOPICS, type TryTopic } from './topics.ts';

/** A reply of fewer words ("same here") is not told what it lacks. */
const WORDS_FOR_SUGGESTION = 6;

/** Any of these says that the post was felt or understood. */
const WARM_ACTS: readonly KindAct[] = [
  'namesFeeling',
  'validates',
  'mirrors',
  'affirms',
  'isSorry',
  'standsBy',
  'sharesJoy',
  'goodWishes',
  'thanksForTelling',
];
/** Any of these leaves room to say more. */
const OPEN_ACTS: readonly KindAct[] = ['asksFirst', 'asksAboutThem', 'offers', 'leavesChoice'];

/** What could be tried, the weightiest first; never what is already there, and nothing to good news or thanks. */
export function suggestionsFor(reading: ReplyReading, acts: ReplyActs): Suggestion[] {
  const isAboutHarm = acts.harms.length > 0;
  return TRY_TOPICS.flatMap((topic): Suggestion[] => {
    const spans = isHarm(topic) ? spansOf(acts.harms, topic) : isAboutHarm ? null : craft(topic, reading, acts);
    return spans === null ? [] : [{ topic, spans }];
  });
}

const isHarm = (topic: TryTopic): topic is TryTopic & Harm =>
  topic === 'mocks' || topic === 'blames' || topic === 'minimises' || topic === 'forcesCheer';

function spansOf<Act>(found: readonly { act: Act; span: Span }[], act: Act): Span[] | null {
  const spans = found.filter((one) => one.act === act).map(({ span }) => span);
  return spans.length === 0 ? null : spans;
}

/** The sentences it is about, none when something is missing; null when it is no suggestion for this reply. */
function craft(
  topic: Exclude<TryTopic, Harm>,
  reading: ReplyReading,
  acts: ReplyActs,
): readonly Span[] | null {
  const { text, seekerPost, empathy, style } = reading;
  if (text.trim().split(/\s+/).length < WORDS_FOR_SUGGESTION || isGlad(seekerPost)) return null;
  const any = (kinds: readonly KindAct[]): boolean => acts.kind.some(({ act }) => kinds.includes(act));
  const does = (...others: OtherAct[]): boolean => acts.other.some(({ act }) => others.includes(act));
  const isSupport = reading.sentences.some(({ direction }) => direction === 'providing');
  switch (topic) {
    case 'advisesUnasked':
      // To somebody who wants no advice at all, asking would be the next mistake.
      if (asksForAdvice(seekerPost) || refusesAdvice(seekerPost)) return null;
      if (any(['asksFirst', 'leavesChoice'])) return null;
      return spansOf(acts.other, 'advises') ?? spansOf(acts.other, 'advisesByQuestion');
    case 'asksWhy':
      return spansOf(acts.other, 'asksWhy');
    case 'emotionalReactions':
      if (style === 'plain' || any(WARM_ACTS) || does('sharesOwn') || !isSupport) return null;
      return isSurelyAbsent(empathy?.emotionalReactions) && (empathy?.interpretations.level ?? 0) === 0
        ? []
        : null;
    case 'explorations':
      if (text.includes('?') || any(OPEN_ACTS) || asksForAdvice(seekerPost) || !isSupport) return null;
      return isSurelyAbsent(empathy?.explorations) ? [] : null;
  }
}
