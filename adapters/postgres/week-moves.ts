import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { CommunityId } from '#core/model/ids.ts';
import type { Executor } from './client.ts';
import { frozenCounts, waitingCounts } from './schema/index.ts';

/**
 * Before a community gets a new id. What waited for more people is let go, since those to come have other hashes. A Telegram
 * group is its own channel, and its topics name it.
 */
export async function prepareWeeks(tx: Executor, from: CommunityId, to: CommunityId): Promise<void> {
  await tx.delete(waitingCounts).where(inArray(waitingCounts.communityId, [from, to]));
  await tx.execute(sql`update frozen_counts set cut = ${to}::text || substr(cut, length(${from}::text) + 1)
    where community_id = ${from} and (cut = ${from} or starts_with(cut, ${from}::text || ' '))`);
}

/** Where both ids are known, counts come together where they are of the same week. */
export async function mergeWeeks(tx: Executor, from: CommunityId, to: CommunityId): Promise<void> {
  await tx.execute(sql`insert into frozen_counts as known (community_id, week, cut, measure, counts, people)
    select ${to}::text, week, cut, measure, counts, people from frozen_counts where community_id = ${from}
    on conflict (community_id, cut, week, measure) do update set
      people = greatest(known.people, excluded.people),
      counts = (select array_agg(mine + other order by cell)
        from unnest(known.counts, excluded.counts) with ordinality as cells (mine, other, cell))`);
  await tx.execute(sql`insert into freezes as known (community_id, week, ended_at)
    select ${to}::text, week, ended_at from freezes where community_id = ${from}
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
    .delete(waitingCounts)
    .where(and(eq(waitingCounts.communityId, communityId), gt(waitingCounts.weeks, 0)));
}
