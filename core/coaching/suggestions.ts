import { countWords } from '#core/analysis/words.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import { probabilityOf } from './acts/model-acts.ts';
import { doesAny } from './acts/does-any.ts';
import type { Harm } from './acts/harms.ts';
import type { Span } from '#core/model/analysis.ts';
import { mayAsk } from './acts/may-ask.ts';
import { refusesAdvice, takesLeave } from './acts/seeker-wishes.ts';
import type { ReplyReading, Suggestion } from './choice.ts';
import { isQuestionMissing, isWarmthMissing } from './missing.ts';
import { harmsOf } from './harm-suggestions.ts';
import { isHarm, type PraiseTopic, TRY_TOPICS, type TryTopic } from './acts/topics.ts';

/** Fewer words are too few to be called advice. */
const WORDS_FOR_ADVICE = 4;

const UNDERSTANDING_ACTS: readonly PraiseTopic[] = ['namesFeeling', 'validates', 'mirrors', 'understands'];

/** What could be tried, the weightiest first; never what is already there, and nothing to good news or thanks. */
export function suggestionsFor(reading: ReplyReading, acts: ReplyActs): Suggestion[] {
  const harms = harmsOf(acts, reading);
  if (acts.harms.length + harms.length > 0) return harms;
  // Of words that may hurt nothing is said but that they advise or ask for reasons.
  const topics = acts.mayHurt ? (['advisesUnasked', 'asksWhy'] as const) : CRAFT_TOPICS;
  return topics.flatMap((topic): Suggestion[] => {
    const spans = craft(topic, reading, acts);
    return spans === null ? [] : [{ topic, spans }];
  });
}

const CRAFT_TOPICS = TRY_TOPICS.filter((topic) => !isHarm(topic));

function spansOf<Act>(found: readonly { act: Act; span: Span }[], ...acts: Act[]): Span[] | null {
  const spans = found.filter(({ act }) => acts.includes(act)).map(({ span }) => span);
  return spans.length === 0 ? null : spans;
}

/** Beside these nothing is missing from an answer, and no other one would have been better. */
const wantsNothing = ({ news, seekerPost }: ReplyReading): boolean =>
  news !== 'none' || takesLeave(seekerPost);

/** From here on a reply may be glad with them: whoever wrote of a small win is asked for no more, though no rule knew it for good news. */
const MAY_BE_GLAD = 0.2;
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

function adviceUnasked({ text, seekerPost }: ReplyReading, acts: ReplyActs): readonly Span[] | null {
  const orders = spansOf(acts.other, 'advises');
  const all = spansOf(acts.other, 'advises', 'advisesByQuestion');
  if (all === null || countWords(text) < WORDS_FOR_ADVICE) return null;
  // To somebody who wants no advice at all, asking would be the next mistake.
  if (refusesAdvice(seekerPost) || mayAsk(seekerPost)) return null;
  if (doesAny(acts, ['asksFirst', 'leavesChoice'])) return null;
  // An idea put as a question, after a word that understands, leaves enough room.
  return orders === null && doesAny(acts, UNDERSTANDING_ACTS) ? null : all;
}
