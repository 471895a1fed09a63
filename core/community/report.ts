import { RESAMPLES } from '#core/lib/statistics.ts';
import type { Aggregate } from './aggregate.ts';
import {
  firstReply,
  repliesPerSeeker,
  shiftByEmpathicShare,
  shiftByEmpathy,
  shiftByTechnique,
  shiftOverall,
  unanswered,
} from './conversation-figures.ts';
import { directionMix, empathyMix, messageCount, usableWeeks } from './message-figures.ts';
import { activity, growth, type Randomness } from './people-figures.ts';
import type { Period } from './period.ts';
import { reception } from './reception.ts';
import type { CommunityReport } from './report-types.ts';
import type { Protection } from './suppression.ts';
import { TECHNIQUE_GROUPS } from './technique-groups.ts';

export interface ReportOptions {
  period: Period;
  channelId: string | null;
  threadId?: string | null;
  protection: Protection;
  /** Given, so that the same rows always give the same report. */
  seed?: number;
}

const DEFAULT_SEED = 20_260_105;

/** The community's report from its aggregate. The same aggregate and options give the same report. */
export function buildReport(aggregate: Aggregate, options: ReportOptions): CommunityReport {
  const { protection } = options;
  const randomness: Randomness = { seed: options.seed ?? DEFAULT_SEED, resamples: RESAMPLES };
  const weeks = usableWeeks(aggregate, protection);
  const totals = weeks.map(([, week]) => week);
  const usable = new Set(weeks.map(([week]) => week));
  const byId = new Map([...aggregate.conversations].filter(([, facts]) => usable.has(facts.week)));
  const conversations = [...byId.values()];
  return {
    period: options.period,
    channelId: options.channelId,
    threadId: options.threadId ?? null,
    protection,
    messages: messageCount(aggregate, totals, protection),
    direction: directionMix(aggregate, totals, protection),
    directionByWeek: [...aggregate.weeks].sort(byWeek).map(([week, weekTotals]) => ({
      week,
      figure: directionMix(aggregate, usable.has(week) ? [weekTotals] : [], protection),
    })),
    empathy: empathyMix(aggregate, totals, protection),
    reception: reception(aggregate, totals, protection),
    repliesPerSeeker: repliesPerSeeker(aggregate, conversations, protection),
    firstReply: firstReply(aggregate, conversations, protection),
    unanswered: unanswered(aggregate, conversations, protection),
    shift: shiftByEmpathy(aggregate, conversations, protection),
    shiftByShare: shiftByEmpathicShare(aggregate, conversations, protection),
    shiftOverall: shiftOverall(aggregate, conversations, protection),
    activity: activity(aggregate, protection, randomness),
    techniques: TECHNIQUE_GROUPS.map((family) => ({
      family,
      figure: shiftByTechnique(aggregate, byId, family, protection),
    })),
    growth: growth(aggregate, protection, randomness),
  };
}

/** A report in which every figure is withheld, for a period or channel that must not be reported at all. */
export function withheldReport(
  options: Pick<ReportOptions, 'period' | 'channelId' | 'threadId'> & { protection?: Protection },
): CommunityReport {
  const suppressed = { suppressed: true } as const;
  return {
    period: options.period,
    channelId: options.channelId,
    threadId: options.threadId ?? null,
    protection: options.protection ?? 'standing',
    messages: suppressed,
    direction: suppressed,
    directionByWeek: [],
    empathy: suppressed,
    reception: suppressed,
    repliesPerSeeker: suppressed,
    firstReply: suppressed,
    unanswered: suppressed,
    shift: suppressed,
    shiftByShare: suppressed,
    shiftOverall: suppressed,
    activity: suppressed,
    techniques: TECHNIQUE_GROUPS.map((family) => ({ family, figure: suppressed })),
    growth: suppressed,
  };
}

function byWeek([first]: [string, unknown], [second]: [string, unknown]): number {
  return first < second ? -1 : 1;
}
