import type { Direction, Mechanism } from '#core/model/analysis.ts';
import type { Shift } from '#core/conversation/shift.ts';
import type { Estimate } from '#core/lib/statistics.ts';
import type { Period } from './period.ts';
import type { Protection } from './suppression.ts';
import type { TechniqueGroup } from './technique-groups.ts';

/** A figure that rests on fewer than five people is not given, in any form. */
export type Figure<T> = { suppressed: true } | ({ suppressed: false } & T);

/** How much a figure rests on. `people` is the least number of distinct people it can be. */
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

export interface RepliesPerSeeker extends Basis {
  mean: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
}

export interface FirstReply extends Basis {
  /** Minutes, with the 95 % interval from order statistics. */
  median: Estimate;
  lowerQuartile: number;
  upperQuartile: number;
}

export interface Unanswered extends Basis {
  count: number;
  /** Of all seekers' conversations; 95 % Wilson interval. */
  share: Estimate;
}

export interface ShiftGroup extends Basis {
  shares: Readonly<Record<Shift, Estimate>>;
}

/** Two groups of conversations compared by their share of positive shifts. */
export interface Comparison {
  with: ShiftGroup;
  without: ShiftGroup;
  /** Share of positive shifts with, minus without; 95 % Newcombe interval. */
  difference: Estimate;
  /** Cohen's h; about 0.2 small, 0.5 medium, 0.8 large. */
  cohensH: number;
}

export interface ReceptionGroup extends Basis {
  /** Of the replies: those that got a reaction or thanks; 95 % Wilson interval. */
  share: Estimate;
}

/** How replies were received: those that show empathy against all other scored ones. */
export interface Reception {
  empathic: ReceptionGroup;
  other: ReceptionGroup;
  /** Share of empathic replies, minus that of the others; 95 % Newcombe interval. */
  difference: Estimate;
  cohensH: number;
}

export const ACTIVITY_GROUPS = ['most', 'regularly', 'least'] as const;
export type ActivityGroup = (typeof ACTIVITY_GROUPS)[number];

export interface Activity extends Basis {
  /** Thirds of the members by how much they wrote. */
  groups: Readonly<Record<ActivityGroup, DirectionMix>>;
  /** Cramér's V of group and direction, interval by bootstrap over people. */
  association: Estimate;
}

export interface Growth extends Basis {
  /** Mean change of level a week over supporters who opted in, interval by bootstrap over people. */
  slopes: Readonly<Record<Mechanism, Estimate>>;
  /** Mean slope over its standard deviation (Cohen's d for one sample); null when all slopes are the same. */
  effects: Readonly<Record<Mechanism, number | null>>;
}

/** Plain data: no ids of people or messages. Shares are in [0, 1], rounded to whole percents. */
export interface CommunityReport {
  period: Period;
  /** Null for the whole community. */
  channelId: string | null;
  /** Null for the channel with all of its threads. */
  threadId: string | null;
  /** Says how counts are shown. */
  protection: Protection;
  messages: Figure<Basis & { notScored: number }>;
  direction: Figure<DirectionMix>;
  directionByWeek: readonly { week: string; figure: Figure<DirectionMix> }[];
  empathy: Figure<EmpathyMix>;
  reception: Figure<Reception>;
  repliesPerSeeker: Figure<RepliesPerSeeker>;
  firstReply: Figure<FirstReply>;
  unanswered: Figure<Unanswered>;
  /** Conversations with against those without an empathic reply before the seeker's last message. */
  shift: Figure<Comparison>;
  /** Conversations with a larger share of empathic replies than the median one against the rest. */
  shiftByShare: Figure<Comparison>;
  /** The two groups alone, where a comparison would rest on too few people. */
  shiftOverall: Figure<ShiftGroup>;
  activity: Figure<Activity>;
  /** Exports have always called a group a family. */
  techniques: readonly { family: TechniqueGroup; figure: Figure<Comparison> }[];
  growth: Figure<Growth>;
}
