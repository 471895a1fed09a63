import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { TombstoneStore } from '#core/ports/store-conversations.ts';
import type { Executor } from './client.ts';
import { tombstones } from './schema/index.ts';

export function tombstoneStore(db: Executor): TombstoneStore {
  return {
    async save(communityId, marks, at) {
      const rows = [...new Set(marks)].map((mark) => ({ communityId, mark, at }));
      if (rows.length === 0) return;
      await db
        .insert(tombstones)
        .values(rows)
        .onConflictDoUpdate({
          target: [tombstones.communityId, tombstones.mark],
          set: { at: sql`greatest(${tombstones.at}, excluded.at)` },
        });
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
