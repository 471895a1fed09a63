import { eq, sql } from 'drizzle-orm';
import type { Secrets } from '#core/ports/index.ts';
import type { CommunityStore } from '#core/ports/store-communities.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Executor } from './client.ts';
import { allowAuditChanges } from './audit.ts';
import { keepNoes } from './noes.ts';
import { communities, formerIds } from './schema/index.ts';
import { rekey } from './rekey.ts';

export function communityStore(db: Executor, secrets: Secrets): CommunityStore {
  const get = async (id: CommunityId): Promise<CommunityRecord | null> => {
    const [row] = await db.select().from(communities).where(eq(communities.id, id));
    return row ?? null;
  };
  return {
    get,
    async ensure(id, settings, now) {
      const fresh: CommunityRecord = { id, settings, createdAt: now, removedAt: null };
      const [added] = await db.insert(communities).values(fresh).onConflictDoNothing().returning();
      return added ?? (await get(id)) ?? fresh;
    },
    list: () => db.select().from(communities).orderBy(communities.createdAt, communities.id),
    async hold(ids) {
      // One after the other in one order, as the function gives them, so that two holders never wait for each other.
      const json = JSON.stringify([...new Set(ids)].sort());
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('attune community ' || id, 0))
        from json_array_elements_text(${json}::text::json) as id`);
    },
    async saveSettings(id, settings) {
      await db.update(communities).set({ settings }).where(eq(communities.id, id));
    },
    async markRemoved(id, at) {
      await db.update(communities).set({ removedAt: at }).where(eq(communities.id, id));
    },
    purge: (id) =>
      db.transaction(async (tx) => {
        await allowAuditChanges(tx);
        await keepNoes(tx, secrets, id);
        await tx.delete(communities).where(eq(communities.id, id));
      }),
    rekey: (from, to) => db.transaction((tx) => rekey(tx, secrets, from, to)),
    async currentId(id) {
      const [row] = await db.select().from(formerIds).where(eq(formerIds.id, id));
      return row?.communityId ?? id;
    },
    async formerIds(communityId) {
      const rows = await db.select().from(formerIds).where(eq(formerIds.communityId, communityId));
      return rows.map(({ id }) => id).sort();
    },
  };
}
