import { freezeWeek, type Frozen } from '#core/community/freeze.ts';
import { MESSAGES } from '#core/community/measures.ts';
import { buildReport, type ReportFrame, sumCounts } from '#core/community/report.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import type { WeekFacts } from '#core/community/week-facts.ts';
import type { FrozenCounts, WaitingCounts } from '#core/model/frozen-week.ts';
import type { ChannelId } from '#core/model/ids.ts';
import { type ExampleConversation, factsOf } from './example-community.ts';

const WEEK_MS = 7 * 86_400_000;
const MONDAY = new Date('2026-01-05T00:00:00Z');

export const frame = (part: Partial<ReportFrame> = {}): ReportFrame => ({
  period: { from: MONDAY, to: new Date(MONDAY.getTime() + WEEK_MS) },
  channelId: null,
  threadId: null,
  of: 'community',
  awaitedWeeks: 0,
  nextFigures: '2026-01-21',
  ...part,
});

/** Freezes weeks one after another, as the job does. */
export function freezeAll(weeks: readonly WeekFacts[]): Frozen[] {
  let waiting: readonly WaitingCounts[] = [];
  return weeks.map((facts) => {
    const frozen = freezeWeek(facts, waiting);
    waiting = frozen.waiting;
    return frozen;
  });
}

/** The report on a cut of frozen weeks. */
export function reportOn(
  weeks: readonly Pick<Frozen, 'counts'>[],
  cut: ChannelId | null = null,
  part: Partial<ReportFrame> = {},
): CommunityReport {
  const shown: FrozenCounts[][] = weeks.map(({ counts }) => counts.filter((row) => row.cut === cut));
  const byWeek = shown.map((counts, index) => ({
    week: new Date(MONDAY.getTime() + index * WEEK_MS).toISOString().slice(0, 10),
    messages: counts.find(({ measure }) => measure === MESSAGES) ?? null,
  }));
  return buildReport(frame({ channelId: cut, ...part }), sumCounts(shown.flat()), byWeek);
}

/** The report on talks of one week, as one that is the last shows it. */
export function reportOfTalks(talks: readonly ExampleConversation[]): CommunityReport {
  return reportOn([freezeWeek(factsOf(talks), [], { isLast: true })]);
}

/** A report of nothing at all. */
export const emptyReport = (part: Partial<ReportFrame> = {}): CommunityReport => reportOn([], null, part);
