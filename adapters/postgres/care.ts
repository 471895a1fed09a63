import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { DiaryEntry, HowHeavyAnswer } from '#core/model/care.ts';
import type { CommunityId, PersonKey, UserId } from '#core/model/ids.ts';
import type { CareStore } from '#core/ports/store-care.ts';
import type { Executor } from './client.ts';
import { diaryEntries, howHeavyAnswers } from './schema/index.ts';

type EntryRow = typeof diaryEntries.$inferSelect;

function toEntry({ communityId, userId, at, kind, anxiety, depression }: EntryRow): DiaryEntry {
  const whose = { communityId, userId, at };
  return kind === 'practice'
    ? { ...whose, kind }
    : { ...whose, kind, anxiety: anxiety ?? 0, depression: depression ?? 0 };
}

const toRow = (entry: DiaryEntry): EntryRow => ({ anxiety: null, depression: null, ...entry });

export const diaryOf = (communityId: CommunityId, userId: UserId) =>
  and(eq(diaryEntries.communityId, communityId), eq(diaryEntries.userId, userId));

export const answersOf = (communityId: CommunityId, personKey: PersonKey) =>
  and(eq(howHeavyAnswers.communityId, communityId), eq(howHeavyAnswers.personKey, personKey));

export async function entriesOf(
  db: Executor,
  communityId: CommunityId,
  userId: UserId,
): Promise<DiaryEntry[]> {
  const rows = await db
    .select()
    .from(diaryEntries)
    .where(diaryOf(communityId, userId))
    .orderBy(asc(diaryEntries.at), asc(diaryEntries.kind));
  return rows.map(toEntry);
}

export function careStore(db: Executor): CareStore {
  return {
    async saveAnswer(answer: HowHeavyAnswer) {
      const { communityId, personKey, at } = howHeavyAnswers;
      await db
        .insert(howHeavyAnswers)
        .values(answer)
        .onConflictDoUpdate({ target: [communityId, personKey, at], set: answer });
    },
    answers: (communityId, { from, to }) =>
      db
        .select()
        .from(howHeavyAnswers)
        .where(
          and(
            eq(howHeavyAnswers.communityId, communityId),
            gte(howHeavyAnswers.at, from),
            lt(howHeavyAnswers.at, to),
          ),
        ),
    async removeAnswersBefore(before) {
      const gone = await db
        .delete(howHeavyAnswers)
        .where(lt(howHeavyAnswers.at, before))
        .returning({ at: howHeavyAnswers.at });
      return gone.length;
    },
    async saveEntry(entry) {
      const { communityId, userId, at, kind } = diaryEntries;
      const row = toRow(entry);
      await db
        .insert(diaryEntries)
        .values(row)
        .onConflictDoUpdate({ target: [communityId, userId, at, kind], set: row });
    },
    entries: (communityId, userId) => entriesOf(db, communityId, userId),
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
