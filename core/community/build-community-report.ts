import type { WeekRange } from '#core/model/frozen-week.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import { addDays, localClock } from '#core/lib/local-time.ts';
import { MESSAGES, REPLIES } from './measures.ts';
import { mondayAt, mondaysOf, weeksBefore } from '#core/lib/period.ts';
import { buildReport } from './report.ts';
import type { CommunityReport } from './report-types.ts';
import { cutOf, type Scope, WHOLE_COMMUNITY } from './scope.ts';
import { frozenFrom, nextWeek } from './week-clock.ts';

export interface ReportRequest {
  community: CommunityRecord;
  /** Absent: the four whole weeks before the running one. */
  weeks?: WeekRange;
  /** Absent: the whole community. */
  scope?: Scope;
}

/**
 * The community's report: a sum over its frozen weeks. The running week has no figures, and the last one none until it is
 * frozen.
 */
export async function buildCommunityReport(
  { store, now }: { store: Store; now: Date },
  { community, weeks, scope = WHOLE_COMMUNITY }: ReportRequest,
): Promise<CommunityReport> {
  const { id, settings } = community;
  const { timeZone } = settings;
  const range = weeks ?? weeksBefore(mondayAt(now, timeZone));
  const progress = await store.weeks.progress(id);
  const byWeek = new Map(
    (await store.weeks.byWeek(id, range, cutOf(scope), MESSAGES)).map((row) => [row.week, row]),
  );
  const firstAt = progress?.endedAt ?? (await store.weeks.firstSentAt(id)) ?? now;
  const next = frozenFrom(nextWeek(progress, firstAt, timeZone));
  const mondays = mondaysOf(range);
  return buildReport(
    {
      period: { from: midnight(range.from), to: midnight(range.until) },
      channelId: scope.channelId,
      threadId: scope.threadId,
      of: 'community',
      awaitedWeeks: mondays.filter((week) => progress === null || week > progress.week).length,
      nextFigures: localClock(timeZone)(next).day,
    },
    await store.weeks.sums(id, range, cutOf(scope)),
    mondays.map((week) => ({ week, messages: byWeek.get(week) ?? null })),
    {
      byChannel: cutOf(scope) === null ? await store.weeks.byCut(id, range, REPLIES) : [],
      before: await store.weeks.sums(
        id,
        { from: addDays(range.from, -7 * mondays.length), until: range.from },
        cutOf(scope),
      ),
    },
  );
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
