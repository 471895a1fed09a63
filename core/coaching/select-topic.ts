import { isOneOf } from '#core/lib/one-of.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import { attacksIn } from './acts/hostile.ts';
import { readActs, type ReplyActs } from './acts/read-acts.ts';
import type { Found } from './acts/rule.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';
import type { Span } from '#core/model/analysis.ts';
import type { NudgeRecord } from '#core/model/records.ts';
import type { Praise, ReplyReading, Suggestion, TopicChoice } from './choice.ts';
import { SMALL } from './acts/joint-acts.ts';
import { bestPraise, isAllThereIs, isOnlyOpener, wordsIn } from './best-praise.ts';
import { restingTopics } from './resting-topics.ts';
import { asksForAdvice } from './acts/seeker-wishes.ts';
import { suggestionsFor } from './suggestions.ts';
import { CARRIED_OUT_BY, isHarm, PRACTISED, type Practised, type PraiseTopic } from './acts/topics.ts';
import { isVetoed } from './veto.ts';

/** A note that suggested something longer ago is not spoken of again. */
const REMEMBERED_DAYS = 35;

/** "I am so sorry you had to sit there alone." says more than "I am sorry." */
const FULL_WORDS = 7;
const MAY_BE_FULL: readonly KindAct[] = ['isSorry', 'thanksForTelling', 'goodWishes'];

/**
 * What to praise in a reply and at most one thing to try. An act is praised only when a rule finds it in plain words and the
 * models do not surely deny it; words that could hurt are never praised, nor is anything beside them.
 * A question is only suggested beside a praise: alone it would pass over what the reply does.
 * @param history the person's nudges, newest first: resting topics are left out, and the last topic gives way to another.
 */
export function selectTopic(reading: ReplyReading, history: readonly NudgeRecord[], at: Date): TopicChoice {
  if (attacksIn(reading.text)) return { praise: null, suggestion: null, because: 'hostile' };
  const acts = readActs(reading.text, reading.sentences, reading.seekerPost);
  const resting = restingTopics(history, at);
  const praises = acts.harms.length > 0 || acts.mayHurt ? [] : praisesIn(reading, acts, history, at);
  const suggestions = suggestionsFor(reading, acts);
  const praise = bestPraise(praises, acts, reading, resting, history);
  const fitting = suggestions.filter(({ topic }) => praise !== null || topic !== 'explorations');
  const suggestion = freshest(fitting, resting, history);
  if (praise !== null || suggestion !== null) return { praise, suggestion, because: null };
  if (praises.length + fitting.length > 0) return { praise, suggestion, because: 'topic-resting' };
  const because = acts.kind.length > 0 ? 'unsure' : 'nothing-to-say';
  return { praise, suggestion, because };
}

/** What is said of a reply that is hostile and may be meant well: what could hurt, or orders; of an attack nothing, since staff hear of it. */
export function onlyHarm({ suggestion }: TopicChoice): TopicChoice {
  const topic = suggestion?.topic;
  return topic === 'advisesUnasked' || (topic !== undefined && isHarm(topic) && topic !== 'attacks')
    ? { praise: null, suggestion, because: null }
    : { praise: null, suggestion: null, because: 'hostile' };
}

function praisesIn(
  reading: ReplyReading,
  acts: ReplyActs,
  history: readonly NudgeRecord[],
  at: Date,
): Praise[] {
  const sure = choiceAfterAdvice(acts, reading).filter(
    (one) => !isVetoed(one, reading) && !isSpoilt(one.act, acts, reading),
  );
  const byAct = Map.groupBy<PraiseTopic, Found<PraiseTopic>>(
    [
      ...sure,
      ...warmTogether(sure, acts),
      ...acts.joint.filter(({ act }) => act !== 'warms'),
      ...acts.worded,
    ],
    ({ act }) => act,
  );
  // Of tips that were asked for a closing wish is the least.
  const answers = asksForAdvice(reading.seekerPost) && doesAnswer(acts);
  const isFull = (act: PraiseTopic): boolean =>
    isOneOf(MAY_BE_FULL, act) &&
    !(answers && act === 'goodWishes') &&
    sure.some((one) => one.act === act && wordsIn(reading.text, one.span) >= FULL_WORDS);
  const topics = [...byAct.keys()].filter((act) => !isOneOf(SMALL, act) || isFull(act));
  if (topics.length === 0) return [];
  return [...byAct]
    .map(([topic, found]) => ({
      topic,
      spans: withoutRepeats(found),
      carriesOut: carriedOut(topic, history, at),
    }))
    .filter((praise) => !isOnlyOpener(praise, acts, reading) && !isAllThereIs(praise, reading.text));
}

const doesAnswer = ({ other }: ReplyActs): boolean =>
  other.some(({ act }) => act === 'advises' || act === 'sharesOwn');

/** Small acts alone are said of nearly every reply; two of them, or one beside other warm words, are warmth. */
function warmTogether(sure: readonly Found<KindAct>[], { joint }: ReplyActs): Found<PraiseTopic>[] {
  const warm = joint.filter(({ act }) => act === 'warms');
  const small = sure.filter(({ act }) => SMALL.includes(act));
  if (warm.length === 0 && new Set(small.map(({ act }) => act)).size < 2) return [];
  return [...warm, ...small]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span }) => ({ act: 'warms' as const, span }));
}

/** Who asks what is wanted after the advice has not asked first, and leaves the choice all the same. */
function choiceAfterAdvice(
  { kind, other }: ReplyActs,
  { seekerPost }: ReplyReading,
): readonly Found<KindAct>[] {
  const advice = other.filter(({ act }) => act === 'advises').map(({ span }) => span.start);
  if (advice.length === 0 || asksForAdvice(seekerPost)) return kind;
  const last = Math.max(...advice);
  return kind.map((one) =>
    one.act === 'asksFirst' && one.span.start > last ? { ...one, act: 'leavesChoice' as const } : one,
  );
}

/** Whoever asks before advising and then advises all the same has not asked; whoever was asked for tips need not ask. */
const isSpoilt = (act: KindAct, { other }: ReplyActs, { seekerPost }: ReplyReading): boolean =>
  act === 'asksFirst' && (other.some((found) => found.act === 'advises') || asksForAdvice(seekerPost));

const withoutRepeats = (found: readonly Found<PraiseTopic>[]): Span[] => [
  ...new Map(found.map(({ span }) => [span.start, span])).values(),
];

/** The suggestion that waits for this act: the latest note that made it has not been answered by a praise of it yet. */
function carriedOut(topic: PraiseTopic, history: readonly NudgeRecord[], at: Date): Practised | null {
  const waiting = PRACTISED.filter((suggestion) => {
    if (!isOneOf(CARRIED_OUT_BY[suggestion], topic)) return false;
    const from = at.getTime() - REMEMBERED_DAYS * DAY_MS;
    const made = history.findIndex((note) => note.kind === 'improving' && note.topic === suggestion);
    const note = history[made];
    if (note === undefined || note.createdAt.getTime() < from) return false;
    const later = history.slice(0, made).filter(({ kind }) => kind === 'encouraging');
    return !later.some((praise) => isOneOf(CARRIED_OUT_BY[suggestion], praise.topic));
  });
  return waiting[0] ?? null;
}

/** The first that does not rest; what is missing gives way to another when the latest note spoke of it. */
function freshest(
  suggestions: readonly Suggestion[],
  resting: ReadonlySet<string>,
  history: readonly NudgeRecord[],
): Suggestion | null {
  const awake = suggestions.filter(({ topic }) => !resting.has(topic));
  const [first] = awake;
  if (first === undefined || first.spans.length > 0) return first ?? null;
  return awake.find(({ topic }) => topic !== history[0]?.topic) ?? first;
}
