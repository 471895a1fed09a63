import { and, desc, eq, gte } from 'drizzle-orm';
import type { NudgeStore } from '#core/ports.ts';
import type { Executor } from './client.ts';
import { nudges } from './schema/index.ts';

export function nudgeStore(db: Executor): NudgeStore {
  const one = (communityId: string, id: string) =>
    and(eq(nudges.communityId, communityId), eq(nudges.id, id));
  return {
    async save(nudge) {
      await db
        .insert(nudges)
        .values(nudge)
        .onConflictDoUpdate({ target: [nudges.communityId, nudges.id], set: nudge });
    },
    async get(communityId, id) {
      const [row] = await db.select().from(nudges).where(one(communityId, id));
      return row ?? null;
    },
    async find(userId, id) {
      const [row] = await db
        .select()
        .from(nudges)
        .where(and(eq(nudges.id, id), eq(nudges.memberId, userId)));
      return row ?? null;
    },
    ofMember: (communityId, userId, since) =>
      db
        .select()
        .from(nudges)
        .where(
          and(eq(nudges.communityId, communityId), eq(nudges.memberId, userId), gte(nudges.createdAt, since)),
        )
        .orderBy(desc(nudges.createdAt), desc(nudges.id)),
    async answer(communityId, id, answer, at) {
      await db.update(nudges).set({ answer, answeredAt: at }).where(one(communityId, id));
    },
  };
}
