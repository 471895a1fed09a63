import type { Direction, Mechanism } from '#core/model/analysis.ts';
import type { ChannelId, ThreadId } from '#core/model/ids.ts';
import type { Shift } from '#core/conversation/shift.ts';
import type { Estimate } from '#core/lib/statistics.ts';
import type { Period } from '#core/model/period.ts';
import type { DayPart, Heaviness } from './measures.ts';
import type { TechniqueGroup } from './technique-groups.ts';

/** A figure that rests on fewer than five people is not given, in any form. */
export type Figure<T> = { suppressed: true } | ({ suppressed: false } & T);

/**
 * How much a figure rests on: sums of counts in steps of five. Everything else in a figure is computed from such counts, so
 * nothing in it tells more than they do. `people` is the least number of distinct people it can be.
 */
export interface Basis {
  n: number;
  people: number;
}

export interface DirectionMix extends Basis {
  /** Of scored messages; 95 % Wilson intervals. */
  shares: Readonly<Record<Direction, Estimate>>;
}

export interface EmpathyMix extends Basis {
  /** Of scored replies: none, weak, strong; 95 % Wilson intervals. */
  levels: Readonly<Record<Mechanism, readonly [Estimate, Estimate, Estimate]>>;
}

/** From `from` on, up to but without `to`; null: no upper bound. */
export interface Bin {
  from: number;
  to: number | null;
}

/** A histogram, and the bins in which its quartiles lie. */
export interface Spread extends Basis {
  bins: readonly (Bin & { share: number })[];
  lowerQuartile: Bin;
  median: Bin;
  upperQuartile: Bin;
}

export interface Unanswered extends Basis {
  count: number;
  /** Of all seekers' conversations; 95 % Wilson interval. */
  share: Estimate;
}

export interface ShiftGroup extends Basis {
  shares: Readonly<Record<Shift, Estimate>>;
}

/** Answers of supporters in three steps, and their mean, from 1 for light to 3 for heavy. */
export interface HowHeavyMix extends Basis {
  shares: Readonly<Record<Heaviness, Estimate>>;
  mean: number;
}

/** Two groups of conversations compared by their share of positive shifts. */
export interface Comparison {
  with: ShiftGroup;
  without: ShiftGroup;
  /** Share of positive shifts with, minus without; 95 % interval of Newcombe (1998), method 10. */
  difference: Estimate;
  /** Cohen's h; about 0.2 small, 0.5 medium, 0.8 large. */
  cohensH: number;
}

export interface Rate extends Basis {
  /** 95 % Wilson interval. */
  share: Estimate;
}

/** How replies were received: those that show empathy against all other scored ones. */
export interface Reception {
  empathic: Rate;
  other: Rate;
  /** Share of empathic replies, minus that of the others; 95 % interval of Newcombe (1998), method 10. */
  difference: Estimate;
  cohensH: number;
}

/** Shares of notes by what the people said to whom they were written; 95 % Wilson intervals. */
export interface NoteRatings extends Basis {
  shares: Readonly<Record<'helpful' | 'notHelpful' | 'wrong' | 'notRated', Estimate>>;
}

/** The same share in this period and in as many weeks before it. */
export interface Change {
  now: Rate;
  before: Rate;
  /** Now minus before; 95 % interval of Newcombe (1998), method 10. */
  difference: Estimate;
  cohensH: number;
}

export const CHANGES = ['unanswered', 'withinAnHour', 'warmth', 'questions', 'brighter'] as const;
export type ChangeName = (typeof CHANGES)[number];

/** Plain data: no ids of people or messages. Shares are in [0, 1], rounded to whole percents. */
export interface CommunityReport {
  /** Whole weeks, as days in UTC. */
  period: Period;
  /** Null for the whole community. */
  channelId: ChannelId | null;
  /** Null for the channel with all of its threads. */
  threadId: ThreadId | null;
  /** A living community's report comes again, with more weeks; an export's does not. */
  of: 'community' | 'export';
  /** How many weeks of the period are still to be counted. */
  awaitedWeeks: number;
  /** ISO date of the day on which the next week is counted; null where none is. */
  nextFigures: string | null;
  messages: Figure<Basis & { notScored: number }>;
  direction: Figure<DirectionMix>;
  directionByWeek: readonly { week: string; figure: Figure<DirectionMix> }[];
  empathy: Figure<EmpathyMix>;
  reception: Figure<Reception>;
  /** Replies that each request got; somebody who asks twice counts once for each request. */
  repliesPerSeeker: Figure<Spread>;
  /** Minutes from the request to the first reply, of requests that got one. */
  firstReply: Figure<Spread>;
  unanswered: Figure<Unanswered>;
  /** By the hour of the request on the community's clock. */
  unansweredByDayPart: readonly { part: DayPart; figure: Figure<Unanswered> }[];
  /** Channels that are shown beside the whole; empty for a report on one. */
  unansweredByChannel: readonly { channelId: ChannelId; figure: Figure<Unanswered> }[];
  /** Of supporters, each counted once a week: those with so many replies in the week or more. */
  load: readonly { replies: number; figure: Figure<Rate> }[];
  notes: Figure<NoteRatings>;
  /** Against the period before. */
  changes: readonly { name: ChangeName; figure: Figure<Change> }[];
  /** Conversations with against those without an empathic reply before the seeker's last message. */
  shift: Figure<Comparison>;
  /** Conversations in which more than half of the replies were empathic, against the rest. */
  shiftByShare: Figure<Comparison>;
  /** All conversations, also where a comparison would rest on too few people. */
  shiftOverall: Figure<ShiftGroup>;
  /** Lighter (positive), the same, or heavier, as seekers say who chose to be asked. */
  ownWord: Figure<ShiftGroup>;
  /** The same with against without an empathic reply before: the outcome is what seekers say, not their tone. */
  ownWordByEmpathy: Figure<Comparison>;
  /** What supporters say who chose to be asked how heavy helping was. */
  howHeavy: Figure<HowHeavyMix>;
  /** Exports have always called a group a family. */
  techniques: readonly { family: TechniqueGroup; figure: Figure<Comparison> }[];
}
