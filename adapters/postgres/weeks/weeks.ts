import { and, asc, eq, gte, isNotNull, lt, sql, type SQL } from 'drizzle-orm';
import type { WeekRange } from '#core/model/frozen-week.ts';
import type { CommunityId } from '#core/model/ids.ts';
import { sumCounts } from '#core/community/report.ts';
import type { WeekStore } from '#core/ports/store-weeks.ts';
import type { Executor } from '../client.ts';
import { communities, freezes, frozenCounts, messages } from '../schema/index.ts';
import { oldestFirst } from '../sent-within.ts';
import type { StoredTables } from '../schema/weeks.ts';
import { freezingStore } from './freezing.ts';
import { fromTables, toCut } from './keep-week.ts';

const inRange = (communityId: CommunityId, { from, until }: WeekRange) =>
  and(eq(frozenCounts.communityId, communityId), gte(frozenCounts.week, from), lt(frozenCounts.week, until));

const isCut = (cut: string | null) => eq(frozenCounts.cut, toCut(cut));

const { week, cut: cutColumn, tables } = frozenCounts;

/** By cut, oldest first. */
async function keptCounts(db: Executor, where: SQL | undefined, measure?: string) {
  const table = sql`${tables} -> ${measure}::text`;
  const rows = await db
    .select({
      week,
      cut: cutColumn,
      tables:
        measure === undefined
          ? tables
          : sql<StoredTables>`jsonb_build_object(${measure}::text, ${table})`.mapWith(tables),
    })
    .from(frozenCounts)
    .where(measure === undefined ? where : and(where, isNotNull(table)))
    .orderBy(asc(cutColumn), asc(week));
  return rows.flatMap((row) =>
    fromTables(row.cut, row.tables).map((counts) => ({ week: row.week, ...counts })),
  );
}

/** @param locks `hold` holds communities until the transaction ends, so that no week is frozen twice */
export function weekStore(db: Executor, locks: boolean): WeekStore {
  const kept = (where: SQL | undefined, measure?: string) => keptCounts(db, where, measure);
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
    sums: async (communityId, weeks, cut) =>
      sumCounts(await kept(and(inRange(communityId, weeks), isCut(cut)))),
    async byCut(communityId, weeks, measure) {
      const byCut = Map.groupBy(await kept(inRange(communityId, weeks), measure), ({ cut }) => cut);
      return [...byCut].flatMap(([cut, of]) => sumCounts(of).map((sum) => ({ ...sum, cut })));
    },
    byWeek: (communityId, weeks, cut, measure) => kept(and(inRange(communityId, weeks), isCut(cut)), measure),
  };
}
