import type { FrozenCounts, SummedCounts } from '#core/model/frozen-week.ts';
import { isPlatformId } from '#core/model/ids.ts';
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
  type Sums,
  unanswered,
} from './figures.ts';
import {
  DAY_PART_NAMES,
  dayPartMeasure,
  empathyMeasure,
  FIRST_REPLY,
  HOW_HEAVY,
  LOAD_STEPS,
  loadMeasure,
  MESSAGES,
  NOTES,
  OWN_WORD,
  ownWordMeasure,
  REPLIES,
  SHIFT,
  shiftMeasure,
  type Trait,
} from './measures.ts';
import { CHANGES, type CommunityReport } from './report-types.ts';
import { isThread } from './scope.ts';
import { TECHNIQUE_GROUPS } from './technique-groups.ts';
import { reception } from './reception-figures.ts';
import { change, lastCell, noteRatings } from './change-figures.ts';

/** What a report says of itself, beside its figures. */
export type ReportFrame = Pick<
  CommunityReport,
  'period' | 'channelId' | 'threadId' | 'of' | 'awaitedWeeks' | 'nextFigures'
>;

/** Counts of the same period cut otherwise, and of the period before. */
export interface BesideReport {
  /** Requests of channels by how many replies they got. */
  byChannel?: readonly (SummedCounts & { cut: string | null })[];
  before?: readonly SummedCounts[];
}

/**
 * The community's report from counts that may be shown. Nothing else goes into it, so it tells nobody more than they do.
 * @param byWeek the messages of each week of the period; null for a week that is not counted or shown
 */
export function buildReport(
  frame: ReportFrame,
  sums: readonly SummedCounts[],
  byWeek: readonly { week: string; messages: Sum }[],
  { byChannel = [], before = [] }: BesideReport = {},
): CommunityReport {
  const of = sumsOf(sums);
  const ofBefore = sumsOf(before);
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
    unansweredByDayPart: DAY_PART_NAMES.map((part) => ({
      part,
      figure: unanswered(of(dayPartMeasure(part))),
    })),
    unansweredByChannel: byChannel.flatMap(({ cut, ...sum }) =>
      cut === null || !isPlatformId(cut) || isThread(cut)
        ? []
        : [{ channelId: cut, figure: unanswered(sum) }],
    ),
    load: LOAD_STEPS.map((replies) => ({ replies, figure: lastCell(of(loadMeasure(replies))) })),
    notes: noteRatings(of(NOTES)),
    changes: CHANGES.map((name) => ({ name, figure: change(name, of, ofBefore) })),
    shift: byTrait('empathy'),
    shiftByShare: byTrait('mostly empathy'),
    shiftOverall: shiftGroup(of(SHIFT)),
    ownWord: shiftGroup(of(OWN_WORD)),
    ownWordByEmpathy: shiftComparison(of(ownWordMeasure(true)), of(ownWordMeasure(false))),
    howHeavy: howHeavyMix(of(HOW_HEAVY)),
    techniques: TECHNIQUE_GROUPS.map((family) => ({ family, figure: byTrait(family) })),
  };
}

function sumsOf(sums: readonly SummedCounts[]): Sums {
  const table = new Map(sums.map((sum) => [sum.measure, sum]));
  return (measure) => table.get(measure) ?? null;
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
