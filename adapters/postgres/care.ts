import { and, asc, eq, getTableColumns, lt } from 'drizzle-orm';
import type { DiaryEntry, HowHeavyAnswer } from '#core/model/care.ts';
import type { CommunityId, PersonKey, UserId } from '#core/model/ids.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { CareStore } from '#core/ports/store-care.ts';
import type { Executor } from './client.ts';
import { dueRows, isDue } from './weeks/due.ts';
import { toEntry, toRow } from './diary-rows.ts';
import { diaryEntries, howHeavyAnswers } from './schema/index.ts';

export const diaryOf = (communityId: CommunityId, userId: UserId) =>
  and(eq(diaryEntries.communityId, communityId), eq(diaryEntries.userId, userId));

export const answersOf = (communityId: CommunityId, personKey: PersonKey) =>
  and(eq(howHeavyAnswers.communityId, communityId), eq(howHeavyAnswers.personKey, personKey));

export async function entriesOf(
  db: Executor,
  secrets: Secrets,
  communityId: CommunityId,
  userId: UserId,
): Promise<DiaryEntry[]> {
  const rows = await db
    .select()
    .from(diaryEntries)
    .where(diaryOf(communityId, userId))
    .orderBy(asc(diaryEntries.at), asc(diaryEntries.kind));
  return rows.map((row) => toEntry(secrets, row));
}

export function careStore(db: Executor, secrets: Secrets): CareStore {
  return {
    async saveAnswer(answer: HowHeavyAnswer) {
      const { communityId, personKey, at } = howHeavyAnswers;
      await db
        .insert(howHeavyAnswers)
        .values(answer)
        .onConflictDoUpdate({ target: [communityId, personKey, at], set: answer });
    },
    answers: (periods) =>
      db
        .select(getTableColumns(howHeavyAnswers))
        .from(howHeavyAnswers)
        .innerJoin(dueRows(periods), isDue(howHeavyAnswers.communityId, howHeavyAnswers.at)),
    async removeAnswersBefore(before) {
      const gone = await db
        .delete(howHeavyAnswers)
        .where(lt(howHeavyAnswers.at, before))
        .returning({ at: howHeavyAnswers.at });
      return gone.length;
    },
    async saveEntry(entry) {
      const { communityId, userId, at, kind } = diaryEntries;
      const row = toRow(secrets, entry);
      await db
        .insert(diaryEntries)
        .values(row)
        .onConflictDoUpdate({ target: [communityId, userId, at, kind], set: row });
    },
    entries: (communityId, userId) => entriesOf(db, secrets, communityId, userId),
    async removeEntries(communityId, userId, kind) {
      const gone = await db
        .delete(diaryEntries)
        .where(and(diaryOf(communityId, userId), eq(diaryEntries.kind, kind)))
        .returning({ at: diaryEntries.at });
      return gone.length;
    },
    async removeEntriesBefore(communityId, before) {
      const gone = await db
        .delete(diaryEntries)
        .where(and(eq(diaryEntries.communityId, communityId), lt(diaryEntries.at, before)))
        .returning({ at: diaryEntries.at });
      return gone.length;
    },
  };
}
