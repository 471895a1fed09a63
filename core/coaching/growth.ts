import { type Estimate, meanOf, NORMAL_QUANTILE_95, tQuantile, tQuantile95 } from '#core/lib/statistics.ts';
import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import type { Mechanism } from '#core/model/analysis.ts';
import { addDays, localClock, mondayOf } from '#core/lib/local-time.ts';
import type { MechanismRecord, MessageRecord } from '#core/model/records.ts';
import { pooledVariance, weekVariance } from './growth-statistics.ts';

/** "Lately" is the present calendar week and the one before. */
const RECENT_WEEKS = 2;
/** Below these it is too early to tell: replies lately, replies before, and earlier weeks with replies. */
export const MIN_RECENT_REPLIES = 4;
export const MIN_BASELINE_REPLIES = 8;
const MIN_BASELINE_WEEKS = 2;
/** A difference smaller than this, on the scale from 0 to 2, is not called a change, however certain it is. */
const MIN_CHANGE = 0.15;
/** Changes in three mechanisms are told together, each with 98.33 %, so that all three hold in 95 of 100 (Bonferroni). */
const NORMAL_QUANTILE_OF_THREE = 2.39398;
/** A week counts as if at most this many, and at least half a, reply at the person's own average were added. */
const MAX_PULL = 6;
const MIN_PULL = 0.5;

interface GrowthEstimate extends Estimate {
  /** Replies it rests on. */
  n: number;
}

export interface MechanismGrowth {
  /** One entry a week of {@link Growth.weeks}, null without replies. Small weeks are pulled towards the person's own average. */
  weekly: readonly (GrowthEstimate | null)[];
  /** Mean level before `RECENT_WEEKS`; null when too early. */
  baseline: GrowthEstimate | null;
  /** Mean level lately minus mean level before; null when too early. */
  change: GrowthEstimate | null;
  verdict: 'too-early' | 'up' | 'steady' | 'down';
}

export interface Growth {
  /** Mondays, oldest first, without gaps, from the first week with a reply to the present one. */
  weeks: readonly string[];
  mechanisms: Readonly<Record<Mechanism, MechanismGrowth>>;
}

type Reply = Pick<MessageRecord, 'sentAt'> & {
  empathy: Readonly<Record<Mechanism, Pick<MechanismRecord, 'level'>>> | null;
};

/**
 * A supporter's change against their own past, never against anybody else.
 *
 * Weekly values are partially pooled (one-way random effects, moments): (n·mean + k·own average) / (n + k) with k the ratio of the
 * variance within weeks to that between weeks. The change is a difference of means whose variance counts both the scatter of
 * replies and that of whole weeks, with a t interval; levels are 0, 1, 2, so a floor keeps "always the same" from looking certain.
 * Simulated over eight weeks of two to six replies each, levels 0, 1, 2 in 50, 30 and 20 of 100: with no true change 3 in 100
 * summaries tell of one in any of the three mechanisms, 5 in 100 when whole weeks swing by a quarter of a level. So a true rise is
 * mostly passed over: one of half a level is seen in 15 of 100 weeks, one of 0.8 in 43.
 */
export function growthOf(replies: readonly Reply[], at: Date, timeZone: string): Growth {
  const clock = localClock(timeZone);
  const present = mondayOf(clock(at).day);
  const scored = replies
    .filter(({ empathy }) => empathy !== null)
    .map(({ sentAt, empathy }) => ({ week: mondayOf(clock(sentAt).day), empathy }))
    .filter(({ week }) => week <= present);
  const first = scored.reduce((earliest, { week }) => (week < earliest ? week : earliest), present);
  const weeks: string[] = [];
  for (let week = first; scored.length > 0 && week <= present; week = addDays(week, 7)) weeks.push(week);
  const byWeek = Map.groupBy(scored, ({ week }) => week);
  const mechanisms = mapMechanisms((mechanism) =>
    mechanismGrowth(
      weeks.map((week) => (byWeek.get(week) ?? []).map(({ empathy }) => empathy?.[mechanism].level ?? 0)),
    ),
  );
  return { weeks, mechanisms };
}

/** @param levels the levels of each week's replies, oldest week first. */
function mechanismGrowth(levels: readonly (readonly number[])[]): MechanismGrowth {
  const weekly = pooledWeeks(levels);
  const before = levels.slice(0, -RECENT_WEEKS).filter((week) => week.length > 0);
  const lately = levels.slice(-RECENT_WEEKS).filter((week) => week.length > 0);
  const enough =
    before.length >= MIN_BASELINE_WEEKS &&
    before.flat().length >= MIN_BASELINE_REPLIES &&
    lately.flat().length >= MIN_RECENT_REPLIES;
  if (!enough) return { weekly, baseline: null, change: null, verdict: 'too-early' };
  const change = differenceOf(before, lately);
  return { weekly, baseline: meanWithInterval(before), change, verdict: verdictOf(change) };
}

function verdictOf({ value, low, high }: GrowthEstimate): 'up' | 'steady' | 'down' {
  if (low > 0 && value >= MIN_CHANGE) return 'up';
  return high < 0 && value <= -MIN_CHANGE ? 'down' : 'steady';
}

function pooledWeeks(levels: readonly (readonly number[])[]): (GrowthEstimate | null)[] {
  const filled = levels.filter((week) => week.length > 0);
  const own = meanOf(filled.flat());
  const within = pooledVariance(filled);
  const between = weekVariance(filled, within);
  const pull = Math.min(MAX_PULL, Math.max(MIN_PULL, between > 0 ? within / between : MAX_PULL));
  return levels.map((week) => {
    if (week.length === 0) return null;
    const weight = week.length + pull;
    const value = (week.length * meanOf(week) + pull * own) / weight;
    return estimate(value, NORMAL_QUANTILE_95 * Math.sqrt(within / weight), week.length, 0, 2);
  });
}

function meanWithInterval(weeks: readonly (readonly number[])[]): GrowthEstimate {
  const all = weeks.flat();
  const half = tQuantile95(all.length - 1) * Math.sqrt(meanVariance(weeks, pooledVariance(weeks)));
  return estimate(meanOf(all), half, all.length, 0, 2);
}

function differenceOf(
  before: readonly (readonly number[])[],
  lately: readonly (readonly number[])[],
): GrowthEstimate {
  const [past, recent] = [before.flat(), lately.flat()];
  const within = pooledVariance([past, recent]);
  const variance = meanVariance(before, within) + meanVariance(lately, within);
  const n = past.length + recent.length;
  return estimate(
    meanOf(recent) - meanOf(past),
    tQuantile(NORMAL_QUANTILE_OF_THREE, n - 2) * Math.sqrt(variance),
    n,
    -2,
    2,
  );
}

/** Variance of a mean over replies that come in weeks: scatter of replies plus scatter of weeks. */
function meanVariance(weeks: readonly (readonly number[])[], within: number): number {
  const n = weeks.flat().length;
  const shares = weeks.reduce((sum, week) => sum + (week.length / n) ** 2, 0);
  return within / n + weekVariance(weeks, within) * shares;
}

function estimate(value: number, half: number, n: number, least: number, most: number): GrowthEstimate {
  return { value, low: Math.max(least, value - half), high: Math.min(most, value + half), n };
}
