import type { CommunityPeriod, RowsOf, WeekRange } from '#core/model/frozen-week.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { WeekStore } from '#core/ports/store-weeks.ts';
import { sumCounts } from '#core/community/report.ts';
import { added } from '#core/community/counted.ts';
import { writtenMessage } from '#core/community/week-facts.ts';
import { byTime, within } from './by-time.ts';
import { ended } from './ended.ts';
import { reported } from './reception.ts';
import { keyOf } from '#core/lib/key-of.ts';
import { frozenKey, type View } from './tables.ts';
import type { FrozenRow } from './rows.ts';

const isInRange = ({ week }: { week: string }, { from, until }: WeekRange): boolean =>
  week >= from && week < until;

async function* inPages<Of extends { communityId: CommunityId }, T>(
  all: readonly Of[],
  find: (of: Of) => T[],
): AsyncGenerator<RowsOf<T>> {
  for (const of of all) yield await Promise.resolve({ communityId: of.communityId, rows: find(of) });
}

export function memoryWeeks(view: View): WeekStore {
  const { tables, journal } = view;
  const frozenIn = (communityId: CommunityId, weeks: WeekRange, cut: string | null): FrozenRow[] =>
    tables.frozen.where('community', communityId, (row) => row.cut === cut && isInRange(row, weeks));
  const firstSentAt = (communityId: CommunityId): Date | null =>
    byTime(tables.messages.where('community', communityId))[0]?.sentAt ?? null;
  const sentIn = (period: CommunityPeriod) =>
    tables.messages.where(
      'community',
      period.communityId,
      ({ sentAt, authorKey, memberId }) =>
        within(sentAt, period) && (authorKey !== null || memberId !== null),
    );
  return {
    starts: () =>
      Promise.resolve(
        new Map(
          tables.communities.all().map(({ id }) => {
            const progress = tables.freezes.get(id);
            return [id, { progress, firstSentAt: progress === null ? firstSentAt(id) : null }];
          }),
        ),
      ),
    progress: (communityId) => Promise.resolve(tables.freezes.get(communityId)),
    firstSentAt: (communityId) => Promise.resolve(firstSentAt(communityId)),
    hold: (communityIds) =>
      Promise.resolve(
        new Map(
          communityIds
            .filter((id) => tables.communities.get(id) !== null)
            .map((id) => [id, tables.freezes.get(id)]),
        ),
      ),
    sizes: (periods) => Promise.resolve(new Map(periods.map((one) => [one.communityId, sentIn(one).length]))),
    written: (periods) => inPages(periods, (period) => reported(view, sentIn(period)).map(writtenMessage)),
    ended: (quiet) => inPages(quiet, ({ communityId, idleSince }) => ended(view, communityId, idleSince)),
    notes: (periods) =>
      Promise.resolve(
        periods.flatMap((period) =>
          tables.nudges
            .where('community', period.communityId, ({ createdAt }) => within(createdAt, period))
            .map(({ communityId, memberId, answer }) => ({ communityId, memberId, answer })),
        ),
      ),
    waiting: (communityIds) =>
      Promise.resolve(
        new Map(
          communityIds.map((id) => [
            id,
            tables.waiting
              .where('community', id)
              .map(({ cut, measure, counts, weeks, marks }) => ({ cut, measure, counts, weeks, marks })),
          ]),
        ),
      ),
    save(weeks) {
      for (const { communityId, week, endedAt, counts, waiting, conversationIds } of weeks) {
        for (const row of counts) tables.frozen.set({ ...row, communityId, week }, journal);
        tables.waiting.deleteWhere('community', communityId, journal);
        for (const row of waiting) tables.waiting.set({ ...row, communityId }, journal);
        for (const id of conversationIds) tables.counted.set({ communityId, id }, journal);
        tables.freezes.set({ communityId, week, endedAt }, journal);
      }
      return Promise.resolve();
    },
    sums: (communityId, weeks, cut) => Promise.resolve(sumCounts(frozenIn(communityId, weeks, cut))),
    byCut: (communityId, weeks, measure) => {
      const rows = tables.frozen.where(
        'community',
        communityId,
        (row) => row.measure === measure && isInRange(row, weeks),
      );
      return Promise.resolve(
        [...Map.groupBy(rows, ({ cut }) => cut)]
          .sort(([first], [second]) => ((first ?? '') < (second ?? '') ? -1 : 1))
          .flatMap(([cut, of]) => sumCounts(of).map((sum) => ({ ...sum, cut }))),
      );
    },
    byWeek: (communityId, weeks, cut, measure) =>
      Promise.resolve(
        frozenIn(communityId, weeks, cut)
          .filter((row) => row.measure === measure)
          .sort((first, second) => (first.week < second.week ? -1 : 1))
          .map(({ communityId: _communityId, ...row }) => row),
      ),
  };
}

/** Counts of both ids come together where they are of the same week; what waited for more people is let go. */
export function moveWeeks({ tables, journal }: View, from: CommunityId, to: CommunityId): void {
  for (const id of [from, to]) tables.waiting.deleteWhere('community', id, journal);
  tables.counted.deleteWhere('community', from, journal);
  for (const row of tables.frozen.deleteWhere('community', from, journal)) {
    const moved = { ...row, communityId: to, cut: movedCut(row.cut, from, to) };
    const known = tables.frozen.get(frozenKey(moved));
    const people = Math.max(row.people, known?.people ?? 0);
    tables.frozen.set({ ...moved, counts: added(row.counts, known?.counts), people }, journal);
  }
  const progress = tables.freezes.get(from);
  tables.freezes.delete(from, journal);
  const present = tables.freezes.get(to);
  if (progress !== null && (present === null || present.week < progress.week))
    tables.freezes.set({ ...progress, communityId: to }, journal);
}

/** A Telegram group is its own channel, and its topics name it. */
function movedCut(cut: string | null, from: CommunityId, to: CommunityId): string | null {
  if (cut === from) return to;
  return cut?.startsWith(`${from} `) === true ? `${to}${cut.slice(from.length)}` : cut;
}

/** Weeks that began before the day go whole. */
export function forgetWeeks({ tables, journal }: View, communityId: CommunityId, day: string): void {
  for (const row of tables.frozen.where('community', communityId, ({ week }) => week < day))
    tables.frozen.delete(frozenKey(row), journal);
}

/** Counts of fewer than five people may hold anybody's; after an erasure nobody could say whose. */
export function forgetFew({ tables, journal }: View, communityId: CommunityId): void {
  for (const row of tables.waiting.where('community', communityId, ({ weeks }) => weeks > 0))
    tables.waiting.delete(keyOf(communityId, row.cut, row.measure), journal);
}
