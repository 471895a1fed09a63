import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { CommunityId } from '#core/model/ids.ts';
import type { Executor } from '../client.ts';
import { frozenCounts, waitingCounts } from '../schema/index.ts';
import { pack } from '../schema/packed.ts';

/**
 * Before a community gets a new id. What waited for more people is let go, since those to come have other hashes. A Telegram
 * group is its own channel, and its topics name it.
 */
export async function prepareWeeks(tx: Executor, from: CommunityId, to: CommunityId): Promise<void> {
  await tx.delete(waitingCounts).where(inArray(waitingCounts.communityId, [from, to]));
  await tx.execute(sql`update frozen_counts set cut = ${to}::text || substr(cut, length(${from}::text) + 1)
    where community_id = ${pack(from)}::bytea and (cut = ${from} or starts_with(cut, ${from}::text || ' '))`);
}

/** Where both ids are known, counts come together where they are of the same week. */
export async function mergeWeeks(tx: Executor, from: CommunityId, to: CommunityId): Promise<void> {
  // Of a table, the first number is the people, and the others are added up.
  await tx.execute(sql`insert into frozen_counts as known (community_id, week, cut, tables)
    select ${pack(to)}::bytea, week, cut, tables from frozen_counts where community_id = ${pack(from)}::bytea
    on conflict (community_id, cut, week) do update set tables = (
      select jsonb_object_agg(measure, coalesce(together, mine, theirs))
      from jsonb_each(known.tables) as here (measure, mine)
        full join jsonb_each(excluded.tables) as there (measure, theirs) using (measure),
        lateral (select jsonb_agg(case cell when 1 then greatest(one::int, other::int) else one::int + other::int end
            order by cell) as together
          from rows from (jsonb_array_elements(mine), jsonb_array_elements(theirs)) with ordinality as cells (one, other, cell)
          where mine is not null and theirs is not null) as added)`);
  await tx.execute(sql`insert into freezes as known (community_id, week, ended_at)
    select ${pack(to)}::bytea, week, ended_at from freezes where community_id = ${pack(from)}::bytea
    on conflict (community_id) do update set week = excluded.week, ended_at = excluded.ended_at
      where known.week < excluded.week`);
}

/** Weeks that began before the day go whole. */
export async function forgetWeeks(tx: Executor, communityId: CommunityId, day: string): Promise<void> {
  await tx
    .delete(frozenCounts)
    .where(and(eq(frozenCounts.communityId, communityId), lt(frozenCounts.week, day)));
}

/** Counts of fewer than five people may hold anybody's; after an erasure nobody could say whose. */
export async function forgetFew(tx: Executor, communityId: CommunityId): Promise<void> {
  await tx
    .update(waitingCounts)
    .set({ tables: sql`jsonb_path_query_array(${waitingCounts.tables}, '$[*] ? (@.weeks == 0)')` })
    .where(eq(waitingCounts.communityId, communityId));
}
