import { eq, sql } from 'drizzle-orm';
import type { CommunityId } from '#core/model/ids.ts';
import type { WeekStore } from '#core/ports/store-weeks.ts';
import type { Executor } from '../client.ts';
import * as compact from '../compact.ts';
import { dueRows, isDue, place, since, until } from './due.ts';
import { streamEnded } from './ended-rows.ts';
import { keepWeeks } from './keep-week.ts';
import { rowsOf } from '../rows.ts';
import { communities, freezes, messages, nudges, waitingCounts } from '../schema/index.ts';
import { sentWithin } from '../sent-within.ts';
import { streamWritten } from './written-rows.ts';

type FreezingStore = Pick<WeekStore, 'hold' | 'sizes' | 'written' | 'ended' | 'notes' | 'waiting' | 'save'>;

/** What freezes weeks of many communities at once. */
export function freezingStore(db: Executor, locks: boolean): FreezingStore {
  return {
    async hold(communityIds) {
      const isMeant = compact.isAmong(communities.id, communityIds);
      // Progress is read after the wait. Messages of the communities may still be stored meanwhile.
      if (locks)
        await db.execute(sql`select count(*) from (
          select from ${communities} where ${isMeant} order by ${communities.id} for no key update) as held`);
      const rows = await db
        .select({ id: communities.id, week: freezes.week, endedAt: freezes.endedAt })
        .from(communities)
        .leftJoin(freezes, eq(freezes.communityId, communities.id))
        .where(isMeant);
      return new Map(
        rows.map(({ id, week, endedAt }) => [
          id,
          week === null || endedAt === null ? null : { week, endedAt },
        ]),
      );
    },
    async sizes(periods) {
      const isIn = sql`${eq(messages.communityId, place)} and ${sentWithin({ from: since, to: until })}`;
      const rows = rowsOf(
        await db.execute(sql`select due.number, (select count(*)::int from ${messages} where ${isIn}) as size
          from ${dueRows(periods)}`),
      );
      return new Map(
        rows.flatMap(({ number, size }): [CommunityId, number][] => {
          const period = periods[Number(number)];
          return period === undefined ? [] : [[period.communityId, Number(size)]];
        }),
      );
    },
    written: (periods) => streamWritten(db, periods),
    ended: (quiet) => streamEnded(db, quiet),
    notes: (periods) =>
      db
        .select({ communityId: nudges.communityId, memberId: nudges.memberId, answer: nudges.answer })
        .from(nudges)
        .innerJoin(dueRows(periods), isDue(nudges.communityId, nudges.createdAt)),
    async waiting(communityIds) {
      const { communityId, tables } = waitingCounts;
      const rows = await db
        .select({ communityId, tables })
        .from(waitingCounts)
        .where(compact.isAmong(communityId, communityIds));
      return new Map(rows.map((row) => [row.communityId, row.tables]));
    },
    async save(weeks) {
      await db.execute(keepWeeks(weeks));
    },
  };
}
