import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import type { WeekRange } from '#core/model/frozen-week.ts';
import type { CommunityId } from '#core/model/ids.ts';
import { sumCounts } from '#core/community/report.ts';
import type { WeekStore } from '#core/ports/store-weeks.ts';
import type { Executor } from './client.ts';
import { rowsOf } from './rows.ts';
import { communities, freezes, frozenCounts, messages } from './schema/index.ts';
import { oldestFirst } from './sent-within.ts';
import { freezingStore } from './freezing.ts';
import { fromCut, toCut } from './keep-week.ts';

const inCut = (communityId: CommunityId, { from, until }: WeekRange, cut: string | null) =>
  and(
    eq(frozenCounts.communityId, communityId),
    eq(frozenCounts.cut, toCut(cut)),
    gte(frozenCounts.week, from),
    lt(frozenCounts.week, until),
  );

/** @param locks `hold` holds communities until the transaction ends, so that no week is frozen twice */
export function weekStore(db: Executor, locks: boolean): WeekStore {
  return {
    async starts() {
      const first =
        sql`(select ${messages.sentAt} from ${messages} where ${messages.communityId} = ${communities.id}
        order by ${sql.join(oldestFirst, sql`, `)} limit 1)`.mapWith(messages.sentAt);
      const rows = await db
        .select({
          id: communities.id,
          week: freezes.week,
          endedAt: freezes.endedAt,
          firstSentAt: sql<Date | null>`case when ${freezes.week} is null then ${first} end`.mapWith(
            messages.sentAt,
          ),
        })
        .from(communities)
        .leftJoin(freezes, eq(freezes.communityId, communities.id));
      return new Map(
        rows.map(({ id, week, endedAt, firstSentAt }) => [
          id,
          { progress: week === null || endedAt === null ? null : { week, endedAt }, firstSentAt },
        ]),
      );
    },
    async progress(communityId) {
      const [row] = await db
        .select({ week: freezes.week, endedAt: freezes.endedAt })
        .from(freezes)
        .where(eq(freezes.communityId, communityId));
      return row ?? null;
    },
    async firstSentAt(communityId) {
      const [row] = await db
        .select({ sentAt: messages.sentAt })
        .from(messages)
        .where(eq(messages.communityId, communityId))
        .orderBy(...oldestFirst)
        .limit(1);
      return row?.sentAt ?? null;
    },
    ...freezingStore(db, locks),
    async sums(communityId, weeks, cut) {
      const cells = sql`select ${frozenCounts.measure} as measure, cell, sum(count)::integer as count,
          max(${frozenCounts.people}) as people
        from ${frozenCounts}, unnest(${frozenCounts.counts}) with ordinality as cells (count, cell)
        where ${inCut(communityId, weeks, cut)} group by ${frozenCounts.measure}, cell`;
      const rows = rowsOf(
        await db.execute(sql`select measure, array_agg(count order by cell) as counts, max(people) as people
          from (${cells}) as summed group by measure`),
      );
      return rows.map(({ measure, counts, people }) => ({
        measure: String(measure),
        counts: Array.isArray(counts) ? counts.map(Number) : [],
        people: Number(people),
      }));
    },
    async byCut(communityId, weeks, measure) {
      const rows = await db
        .select({ cut: frozenCounts.cut, counts: frozenCounts.counts, people: frozenCounts.people })
        .from(frozenCounts)
        .where(
          and(
            eq(frozenCounts.communityId, communityId),
            gte(frozenCounts.week, weeks.from),
            lt(frozenCounts.week, weeks.until),
            eq(frozenCounts.measure, measure),
          ),
        )
        .orderBy(asc(frozenCounts.cut), asc(frozenCounts.week));
      const byCut = Map.groupBy(rows, ({ cut }) => fromCut(cut));
      return [...byCut].flatMap(([cut, of]) =>
        sumCounts(of.map((row) => ({ ...row, cut, measure }))).map((sum) => ({ ...sum, cut })),
      );
    },
    async byWeek(communityId, weeks, cut, measure) {
      const rows = await db
        .select({
          week: frozenCounts.week,
          cut: frozenCounts.cut,
          measure: frozenCounts.measure,
          counts: frozenCounts.counts,
          people: frozenCounts.people,
        })
        .from(frozenCounts)
        .where(and(inCut(communityId, weeks, cut), eq(frozenCounts.measure, measure)))
        .orderBy(asc(frozenCounts.week));
      return rows.map((row) => ({ ...row, cut: fromCut(row.cut) }));
    },
  };
}
