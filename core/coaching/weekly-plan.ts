import { DAY_MS } from '#core/lib/durations.ts';
import { MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import type { CoachingStyle, MessageRecord, NudgeRecord } from '#core/model/records.ts';
import type { ToldChange, WeeklyPlan, WeeklyStrength, WeeklyTry } from '#core/texts/weekly-plan.ts';
import type { Growth } from './growth.ts';
import { isSurelyAbsent } from './choice.ts';
import { restingTopics } from './resting-topics.ts';
import { CARRIED_OUT_BY, PRACTISED, TRY_TOPICS, type Practised } from './acts/topics.ts';

/** Fewer scored replies in a week get no advice: one of them may be a bad day. */
const REPLIES_FOR_ADVICE = 3;
/** Something is suggested when at least this share of the week's replies could have had it. */
const SHARE_FOR_ADVICE = 0.5;
const MAX_STRENGTHS = 3;
/** A suggestion of a note is spoken of in the summary of its week and of the next. */
const NOTE_DAYS = 14;

const GOOD_FAMILIES = ['supportsAutonomy', 'affirmsSupports'] as const satisfies readonly WeeklyStrength[];
const WEEKLY_TRIES = [
  'emotionalReactions',
  'advisesUnasked',
  'explorations',
] as const satisfies readonly WeeklyTry[];

/**
 * @param week the person's replies of the last seven days, those in conversations with a sign of risk left out.
 * @param load what the week weighed
 * @param isPartial whether replies were left out
 * @param history the person's nudges, newest first: a topic that rests there is not suggested here either.
 * @returns null for a week without replies: no report is better than one about nothing.
 */
export function planWeek(
  week: readonly MessageRecord[],
  growth: Growth,
  history: readonly NudgeRecord[],
  at: Date,
  { style, load, isPartial }: { style: CoachingStyle } & Pick<WeeklyPlan, 'load' | 'isPartial'>,
): WeeklyPlan | null {
  if (week.length === 0) return null;
  const scored = week.filter(({ empathy }) => empathy !== null);
  const noted = notedIn(scored, history, at);
  const isOpen = noted !== null && noted.since !== 'done';
  return {
    replies: week.length,
    isPartial,
    scored: scored.length,
    conversations: new Set(week.map(({ id, conversationId }) => conversationId ?? id)).size,
    load,
    strengths: strengthsOf(scored),
    changes: changesOf(growth),
    noted,
    suggestion: isOpen ? null : suggestionOf(scored, growth, history, at, style),
  };
}

const shows = (reply: MessageRecord, mechanism: Mechanism): boolean =>
  (reply.empathy?.[mechanism].level ?? 0) > 0;
/** Whoever asked first or left the choice open has done what would be suggested; a guess is enough to hold back. */
const advisesUnasked = ({ sureFamilies, techniques }: MessageRecord): boolean =>
  sureFamilies.advisesUnasked !== undefined &&
  techniques?.['Advise with Permission'] === undefined &&
  techniques?.['Emphasize Autonomy'] === undefined;

/** The latest suggestion of a note, and what the replies since show of it. */
function notedIn(
  scored: readonly MessageRecord[],
  history: readonly NudgeRecord[],
  at: Date,
): WeeklyPlan['noted'] {
  const note = history.find(
    ({ kind, createdAt }) =>
      kind === 'improving' && at.getTime() - createdAt.getTime() <= NOTE_DAYS * DAY_MS && createdAt <= at,
  );
  const topic = TRY_TOPICS.find((one) => one === note?.topic);
  if (note === undefined || topic === undefined) return null;
  const practised = PRACTISED.find((one) => one === topic);
  if (practised === undefined) return { topic, since: 'untold' };
  const praised = history.some(
    ({ kind, topic: told, createdAt }) =>
      kind === 'encouraging' &&
      createdAt > note.createdAt &&
      CARRIED_OUT_BY[practised].some((act) => act === told),
  );
  const later = scored.filter(({ sentAt }) => sentAt > note.createdAt);
  if (praised || later.some((reply) => carriesOut(reply, practised))) return { topic, since: 'done' };
  return { topic, since: later.length === 0 ? 'no-reply' : 'not-seen' };
}

const carriesOut = (reply: MessageRecord, topic: Practised): boolean =>
  topic === 'advisesUnasked'
    ? (reply.techniques?.['Advise with Permission'] ?? 0) > 0 ||
      (reply.sureFamilies.supportsAutonomy ?? 0) > 0
    : shows(reply, topic);

function strengthsOf(scored: readonly MessageRecord[]): WeeklyPlan['strengths'] {
  // What the models are least sure of, understanding, is no strength that is told.
  const mechanisms = (['emotionalReactions', 'explorations'] as const).map((what) => ({
    what,
    n: scored.filter((reply) => shows(reply, what)).length,
  }));
  const families = GOOD_FAMILIES.map((what) => ({
    what,
    n: scored.filter(({ sureFamilies }) => (sureFamilies[what] ?? 0) > 0).length,
  }));
  // A word of sympathy is warmth and standing by them: the same replies are told once.
  const [warm] = mechanisms;
  const told = families.filter(({ what, n }) => what !== 'affirmsSupports' || n > (warm?.n ?? 0));
  const found = [...mechanisms, ...told].filter(({ n }) => n > 0);
  return found.sort((a, b) => b.n - a.n).slice(0, MAX_STRENGTHS);
}

function changesOf({ mechanisms }: Growth): WeeklyPlan['changes'] {
  const told = MECHANISMS.flatMap((mechanism): ToldChange[] => {
    const { verdict } = mechanisms[mechanism];
    return verdict === 'too-early' ? [] : [{ mechanism, verdict }];
  });
  if (told.length === 0) return 'too-early';
  // Interpretations are what the models are least sure of, so only good news about them is told.
  return told.filter(({ mechanism, verdict }) => mechanism !== 'interpretations' || verdict === 'up');
}

function suggestionOf(
  scored: readonly MessageRecord[],
  { mechanisms }: Growth,
  history: readonly NudgeRecord[],
  at: Date,
  style: CoachingStyle,
): WeeklyTry | null {
  if (scored.length < REPLIES_FOR_ADVICE) return null;
  const resting = restingTopics(history, at);
  const lacking =
    (topic: WeeklyTry) =>
    (reply: MessageRecord): boolean =>
      topic === 'advisesUnasked' ? advisesUnasked(reply) : isSurelyAbsent(reply.empathy?.[topic]);
  const candidates = WEEKLY_TRIES.filter(
    (topic) =>
      !resting.has(topic) &&
      !(topic === 'emotionalReactions' && style === 'plain') &&
      // Whoever is getting better at it needs no advice on it.
      (topic === 'advisesUnasked' || mechanisms[topic].verdict !== 'up') &&
      scored.filter(lacking(topic)).length / scored.length >= SHARE_FOR_ADVICE,
  );
  return candidates.find((topic) => topic !== history[0]?.topic) ?? candidates[0] ?? null;
}
