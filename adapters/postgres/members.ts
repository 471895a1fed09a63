import { and, eq, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { bareNo } from '#core/consent/defaults.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { MemberStore } from '#core/ports/store-communities.ts';
import type { Executor } from './client.ts';
import * as compact from './compact.ts';
import { erasePerson } from './erase.ts';
import { writtenBy } from './person.ts';
import { exportPerson } from './export.ts';
import { toMember, toRow } from './member-rows.ts';
import { forgetNo, isBareNo } from './noes.ts';
import { firstRow } from './rows.ts';
import { askedSeekers, diaryEntries, members, messages } from './schema/index.ts';

export function memberStore(db: Executor, secrets: Secrets): MemberStore {
  return {
    async get(communityId, userId) {
      const [row] = await db
        .select()
        .from(members)
        .where(and(eq(members.communityId, communityId), eq(members.userId, userId)));
      if (row !== undefined) return toMember(row);
      const isNo = await isBareNo(db, secrets, communityId, userId);
      return isNo ? bareNo({ communityId, userId }) : null;
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
      if (member.status === 'opted_in') await forgetNo(db, secrets, member.communityId, member.userId);
    },
    erase: (communityId, userId, personKey) =>
      db.transaction(async (tx) => {
        const bare = await forgetNo(tx, secrets, communityId, userId);
        return bare + (await erasePerson(tx, { communityId, userId, personKey }));
      }),
    async written(communityId, userId, personKey) {
      const row = compact.fields(compact.hexField(messages.id), compact.hexField(messages.conversationId));
      const own = writtenBy({ communityId, userId, personKey });
      const found = firstRow(
        await db.execute(sql`select string_agg(${row}, ';') as rows from ${messages} where ${own}`),
      );
      return compact.rowsIn(found).map((text) => {
        const [id = '', conversation = ''] = text.split(',');
        return {
          id: compact.idIn(id),
          conversationId: conversation === '' ? null : compact.idIn(conversation),
        };
      });
    },
    export: (communityId, userId, personKey) => exportPerson(db, secrets, { communityId, userId, personKey }),
  };
}
