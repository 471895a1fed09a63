import type { FrozenCounts, SummedCounts } from '#core/model/frozen-week.ts';
import { REPLY_BINS, WAIT_BINS } from './bins.ts';
import { added } from './counted.ts';
import {
  directionMix,
  empathyMix,
  howHeavyMix,
  messageCount,
  shiftComparison,
  shiftGroup,
  spread,
  type Sum,
  unanswered,
} from './figures.ts';
import {
  empathyMeasure,
  FIRST_REPLY,
  HOW_HEAVY,
  MESSAGES,
  OWN_WORD,
  ownWordMeasure,
  REPLIES,
  SHIFT,
  shiftMeasure,
  type Trait,
} from './measures.ts';
import type { CommunityReport } from './report-types.ts';
import { TECHNIQUE_GROUPS } from './technique-groups.ts';
import { reception } from './reception-figures.ts';

/** What a report says of itself, beside its figures. */
export type ReportFrame = Pick<
  CommunityReport,
  'period' | 'channelId' | 'threadId' | 'of' | 'awaitedWeeks' | 'nextFigures'
>;

/**
 * The community's report from counts that may be shown. Nothing else goes into it, so it tells nobody more than they do.
 * @param byWeek the messages of each week of the period; null for a week that is not counted or shown
 */
export function buildReport(
  frame: ReportFrame,
  sums: readonly SummedCounts[],
  byWeek: readonly { week: string; messages: Sum }[],
): CommunityReport {
  const table = new Map(sums.map((sum) => [sum.measure, sum]));
  const of = (measure: string): Sum => table.get(measure) ?? null;
  const byTrait = (trait: Trait) =>
    shiftComparison(of(shiftMeasure(trait, true)), of(shiftMeasure(trait, false)));
  return {
    ...frame,
    messages: messageCount(of(MESSAGES)),
    direction: directionMix(of(MESSAGES)),
    directionByWeek: byWeek.map(({ week, messages }) => ({ week, figure: directionMix(messages) })),
    empathy: empathyMix((mechanism) => of(empathyMeasure(mechanism))),
    reception: reception(of),
    repliesPerSeeker: spread(of(REPLIES), REPLY_BINS),
    firstReply: spread(of(FIRST_REPLY), WAIT_BINS),
    unanswered: unanswered(of(REPLIES)),
    shift: byTrait('empathy'),
    shiftByShare: byTrait('mostly empathy'),
    shiftOverall: shiftGroup(of(SHIFT)),
    ownWord: shiftGroup(of(OWN_WORD)),
    ownWordByEmpathy: shiftComparison(of(ownWordMeasure(true)), of(ownWordMeasure(false))),
    howHeavy: howHeavyMix(of(HOW_HEAVY)),
    techniques: TECHNIQUE_GROUPS.map((family) => ({ family, figure: byTrait(family) })),
  };
}

/** The same sums as a store makes, of counts at hand. */
export function sumCounts(all: readonly FrozenCounts[]): SummedCounts[] {
  const sums = new Map<string, SummedCounts>();
  for (const { measure, counts, people } of all) {
    const sum = sums.get(measure);
    sums.set(measure, {
      measure,
      counts: added(sum?.counts, counts),
      people: Math.max(sum?.people ?? 0, people),
    });
  }
  return [...sums.values()];
}
