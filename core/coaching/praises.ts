import { isOneOf } from '#core/lib/one-of.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import { sentencesOf, type Found } from './acts/rule.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';
import type { NudgeRecord } from '#core/model/records.ts';
import type { Praise, ReplyReading } from './choice.ts';
import { SMALL } from './acts/joint-acts.ts';
import { BARE_WORDS, MAY_BE_BARE, NAME_A_FEELING, saysLittle } from './best-praise.ts';
import { countWords, wordsIn } from '#core/analysis/words.ts';
import { asksForAdvice } from './acts/seeker-wishes.ts';
import { CARRIED_OUT_BY, PRACTISED, type Practised, type PraiseTopic } from './acts/topics.ts';
import { isVetoed } from './veto.ts';

/** A note that suggested something longer ago is not spoken of again. */
const REMEMBERED_DAYS = 35;

/** "I am so sorry you had to sit there alone." says more than "I am sorry." */
const FULL_WORDS = 7;
const MAY_BE_FULL: readonly KindAct[] = ['isSorry', 'thanksForTelling', 'goodWishes'];

const OPENERS: readonly PraiseTopic[] = [...MAY_BE_BARE, ...SMALL, 'warms'];
/** "Congrats. Now look at agency work …": a word or two before advice that nobody asked for is no strength of it. */
const isOnlyOpener = (
  praise: Praise,
  { other }: ReplyActs,
  { text, seekerPost }: Pick<ReplyReading, 'text' | 'seekerPost'>,
): boolean =>
  OPENERS.includes(praise.topic) &&
  saysLittle(praise, text) &&
  other.some(({ act }) => act === 'advises') &&
  !asksForAdvice(seekerPost);

/** "nice" is hardly glad with anybody. */
const WORDS_OF_JOY = 3;
/** "Nights suck": a reply of a few stock words is too little for what is said of naming a feeling. */
const isAllThereIs = ({ topic }: Praise, text: string): boolean =>
  (NAME_A_FEELING.includes(topic) && countWords(text) < BARE_WORDS) ||
  (topic === 'sharesJoy' && countWords(text) < WORDS_OF_JOY);

/** What may be praised in a reply that does not hurt: only acts that are sure, and that say something of it. */
export function praisesIn(
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
      spans: sentencesOf(found),
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
