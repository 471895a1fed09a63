import { and, eq } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { Secrets } from '#core/ports/index.ts';
import type { MemberStore } from '#core/ports/store-communities.ts';
import type { Executor } from './client.ts';
import { erasePerson, writtenBy } from './erase.ts';
import { exportPerson } from './export.ts';
import { toMember, toRow } from './member-rows.ts';
import { askedSeekers, diaryEntries, members, messages } from './schema/index.ts';

export function memberStore(db: Executor, secrets: Secrets): MemberStore {
  return {
    async get(communityId, userId) {
      const [row] = await db
        .select()
        .from(members)
        .where(and(eq(members.communityId, communityId), eq(members.userId, userId)));
      return row === undefined ? null : toMember(row);
    },
    async list(communityId) {
      const rows = await db
        .select()
        .from(members)
        .where(eq(members.communityId, communityId))
        .orderBy(members.userId);
      return rows.map(toMember);
    },
    async communitiesOf(userId) {
      const asMember = db
        .select({ communityId: members.communityId })
        .from(members)
        .where(eq(members.userId, userId));
      const asSeeker = db
        .select({ communityId: askedSeekers.communityId })
        .from(askedSeekers)
        .where(eq(askedSeekers.userId, userId));
      const byDiary = db
        .select({ communityId: diaryEntries.communityId })
        .from(diaryEntries)
        .where(eq(diaryEntries.userId, userId));
      const rows = await union(asMember, asSeeker, byDiary);
      return rows.map(({ communityId }) => communityId).sort();
    },
    async save(member) {
      const row = toRow(member);
      await db
        .insert(members)
        .values(row)
        .onConflictDoUpdate({ target: [members.communityId, members.userId], set: row });
    },
    erase: (communityId, userId, personKey) =>
      db.transaction((tx) => erasePerson(tx, { communityId, userId, personKey })),
    written: (communityId, userId, personKey) =>
      db
        .select({ id: messages.id, conversationId: messages.conversationId })
        .from(messages)
        .where(writtenBy({ communityId, userId, personKey })),
    export: (communityId, userId, personKey) => exportPerson(db, secrets, { communityId, userId, personKey }),
  };
}
