import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { TombstoneStore } from '#core/ports/store-conversations.ts';
import type { Executor } from './client.ts';
import { tombstones } from './schema/index.ts';
import { packedAsJson } from './schema/packed.ts';

export function tombstoneStore(db: Executor): TombstoneStore {
  return {
    async save(communityId, marks, at) {
      if (marks.length === 0) return;
      // As one parameter: somebody may have written more messages than a statement takes parameters.
      await db.execute(sql`insert into ${tombstones} as known (community_id, mark, at)
        select distinct ${sql.param(communityId, tombstones.communityId)}::bytea, mark::bytea, ${at.toISOString()}::timestamptz
          from json_array_elements_text(${JSON.stringify(marks.map(packedAsJson))}::text::json) as mark
        on conflict (community_id, mark) do update set at = greatest(known.at, excluded.at)`);
    },
    async among(communityId, marks) {
      return db
        .select({ mark: tombstones.mark, at: tombstones.at })
        .from(tombstones)
        .where(and(eq(tombstones.communityId, communityId), inArray(tombstones.mark, [...marks])));
    },
    async removeBefore(before) {
      const removed = await db
        .delete(tombstones)
        .where(lt(tombstones.at, before))
        .returning({ mark: tombstones.mark });
      return removed.length;
    },
  };
}
