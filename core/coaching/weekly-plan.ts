import { MECHANISMS } from '#core/model/analysis.ts';
import type { Mechanism } from '#core/model/analysis.ts';
import type { MessageRecord, NudgeRecord } from '#core/model/records.ts';
import type { Growth, MechanismGrowth } from './growth.ts';
import { restingTopics } from './select-topic.ts';

/** Fewer scored replies in a week get no advice: one of them may be a bad day. */
const REPLIES_FOR_ADVICE = 3;
/** Something is suggested when at least this share of the week's replies could have had it. */
const SHARE_FOR_ADVICE = 0.5;
const MOST_STRENGTHS = 3;

const GOOD_FAMILIES = ['supportsAutonomy', 'affirmsSupports'] as const;
const WEEKLY_TRIES = ['emotionalReactions', 'advisesUnasked', 'explorations'] as const;

export type WeeklyStrength = Mechanism | (typeof GOOD_FAMILIES)[number];
export type WeeklyTry = (typeof WEEKLY_TRIES)[number];
export type ToldChange = { mechanism: Mechanism; verdict: Exclude<MechanismGrowth['verdict'], 'too-early'> };

/** What a weekly report says, before it is put into words. */
export interface WeeklyPlan {
  replies: number;
  scored: number;
  conversations: number;
  /** The strongest first. `n` counts replies for a mechanism and sentences for a family of techniques. */
  strengths: readonly { what: WeeklyStrength; n: number }[];
  changes: readonly ToldChange[] | 'too-early';
  suggestion: WeeklyTry | null;
}

/**
 * @param week the person's replies of the last seven days, those in conversations with a sign of risk left out.
 * @param history the person's nudges, newest first: a topic that rests there is not suggested here either.
 * @returns null for a week without replies: no report is better than one about nothing.
 */
export function planWeek(
  week: readonly MessageRecord[],
  growth: Growth,
  history: readonly NudgeRecord[],
  at: Date,
): WeeklyPlan | null {
  if (week.length === 0) return null;
  const scored = week.filter(({ empathy }) => empathy !== null);
  return {
    replies: week.length,
    scored: scored.length,
    conversations: new Set(week.map(({ id, conversationId }) => conversationId ?? id)).size,
    strengths: strengthsOf(scored),
    changes: changesOf(growth),
    suggestion: suggestionOf(scored, growth, history, at),
  };
}

const shows = (reply: MessageRecord, mechanism: Mechanism): boolean =>
  (reply.empathy?.[mechanism].level ?? 0) > 0;
/** Whoever asked first or left the choice open has done what would be suggested; a guess is enough to hold back. */
const advisesUnasked = ({ sureFamilies, techniques }: MessageRecord): boolean =>
  sureFamilies.advisesUnasked !== undefined &&
  techniques?.['Advise with Permission'] === undefined &&
  techniques?.['Emphasize Autonomy'] === undefined;

function strengthsOf(scored: readonly MessageRecord[]): WeeklyPlan['strengths'] {
  const mechanisms = MECHANISMS.map((what) => ({
    what,
    n: scored.filter((reply) => shows(reply, what)).length,
  }));
  const families = GOOD_FAMILIES.map((what) => ({
    what,
    n: scored.reduce((sum, { sureFamilies }) => sum + (sureFamilies[what] ?? 0), 0),
  }));
  const found = [...mechanisms, ...families].filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
  // What the models are least sure of never stands alone or first.
  const sure = found.filter(({ what }) => what !== 'interpretations');
  if (sure.length === 0) return [];
  return [...sure, ...found.filter(({ what }) => what === 'interpretations')].slice(0, MOST_STRENGTHS);
}

function changesOf({ mechanisms }: Growth): WeeklyPlan['changes'] {
  const told = MECHANISMS.flatMap((mechanism): ToldChange[] => {
    const { verdict } = mechanisms[mechanism];
    return verdict === 'too-early' ? [] : [{ mechanism, verdict }];
  });
  if (told.length === 0) return 'too-early';
  // "Understanding" is what the models are least sure of, so only good news about it is told.
  return told.filter(({ mechanism, verdict }) => mechanism !== 'interpretations' || verdict === 'up');
}

function suggestionOf(
  scored: readonly MessageRecord[],
  { mechanisms }: Growth,
  history: readonly NudgeRecord[],
  at: Date,
): WeeklyTry | null {
  if (scored.length < REPLIES_FOR_ADVICE) return null;
  const resting = restingTopics(history, at);
  const lacking =
    (topic: WeeklyTry) =>
    (reply: MessageRecord): boolean =>
      topic === 'advisesUnasked' ? advisesUnasked(reply) : !shows(reply, topic);
  const candidates = WEEKLY_TRIES.filter(
    (topic) =>
      !resting.has(topic) &&
      // Whoever is getting better at it needs no advice on it.
      (topic === 'advisesUnasked' || mechanisms[topic].verdict !== 'up') &&
      scored.filter(lacking(topic)).length / scored.length >= SHARE_FOR_ADVICE,
  );
  return candidates.find((topic) => topic !== history[0]?.topic) ?? candidates[0] ?? null;
}
