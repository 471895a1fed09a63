import { and, count, desc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import { presentTopic } from '#core/coaching/acts/topics.ts';
import type { NudgeStore } from '#core/ports/store-outgoing.ts';
import type { CommunityId, NudgeId, UserId } from '#core/model/ids.ts';
import type { NudgeRecord } from '#core/model/records.ts';
import type { Executor } from './client.ts';
import { nudges } from './schema/index.ts';

const toNudge = (row: typeof nudges.$inferSelect): NudgeRecord => ({
  ...row,
  topic: presentTopic(row.topic),
});

export function nudgeStore(db: Executor): NudgeStore {
  const one = (communityId: CommunityId, id: NudgeId) =>
    and(eq(nudges.communityId, communityId), eq(nudges.id, id));
  const ofMembers = async (
    communityId: CommunityId,
    userIds: readonly UserId[],
    since: Date,
  ): Promise<NudgeRecord[]> => {
    const theirs = and(eq(nudges.communityId, communityId), inArray(nudges.memberId, [...userIds]));
    const rows = await db
      .select()
      .from(nudges)
      .where(and(theirs, gte(nudges.createdAt, since)))
      .orderBy(desc(nudges.createdAt), desc(nudges.id));
    return rows.map(toNudge);
  };
  return {
    async save(nudge) {
      await db
        .insert(nudges)
        .values(nudge)
        .onConflictDoUpdate({ target: [nudges.communityId, nudges.id], set: nudge });
    },
    async get(communityId, id) {
      const [row] = await db.select().from(nudges).where(one(communityId, id));
      return row === undefined ? null : toNudge(row);
    },
    async find(userId, id) {
      const [row] = await db
        .select()
        .from(nudges)
        .where(and(eq(nudges.id, id), eq(nudges.memberId, userId)));
      return row === undefined ? null : toNudge(row);
    },
    ofMember: (communityId, userId, since) => ofMembers(communityId, [userId], since),
    ofMembers,
    async ratings(since) {
      const rated = and(isNotNull(nudges.answer), gte(nudges.createdAt, since));
      const person = sql`(${nudges.communityId}, ${nudges.memberId})`;
      const [row] = await db
        .select({ people: sql<number>`count(distinct ${person})::int` })
        .from(nudges)
        .where(rated);
      const answers = await db
        .select({ answer: nudges.answer, count: count() })
        .from(nudges)
        .where(rated)
        .groupBy(nudges.answer);
      return {
        people: row?.people ?? 0,
        answers: answers.flatMap((one) => (one.answer === null ? [] : [{ ...one, answer: one.answer }])),
      };
    },
    async answer(communityId, id, answer, at) {
      await db.update(nudges).set({ answer, answeredAt: at }).where(one(communityId, id));
    },
    async remove(communityId, id) {
      await db.delete(nudges).where(one(communityId, id));
    },
  };
}
