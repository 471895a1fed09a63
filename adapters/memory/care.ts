import { keyOf } from '#core/lib/key-of.ts';
import type { CareStore } from '#core/ports/store-care.ts';
import { within } from './by-time.ts';
import { answerKey, entryKey, type View } from './tables.ts';

export function memoryCare({ tables: { howHeavy, diary }, journal }: View): CareStore {
  return {
    saveAnswer(answer) {
      howHeavy.set(answer, journal);
      return Promise.resolve();
    },
    answers: (periods) =>
      Promise.resolve(
        periods.flatMap((period) =>
          howHeavy.where('community', period.communityId, ({ at }) => within(at, period)),
        ),
      ),
    removeAnswersBefore(before) {
      const old = howHeavy.all().filter(({ at }) => at < before);
      for (const answer of old) howHeavy.delete(answerKey(answer), journal);
      return Promise.resolve(old.length);
    },
    saveEntry(entry) {
      diary.set(entry, journal);
      return Promise.resolve();
    },
    entries: (communityId, userId) =>
      Promise.resolve(
        diary
          .where('person', keyOf(communityId, userId))
          .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.kind < b.kind ? -1 : 1)),
      ),
    removeEntries(communityId, userId, kind) {
      const own = diary.where('person', keyOf(communityId, userId), (entry) => entry.kind === kind);
      for (const entry of own) diary.delete(entryKey(entry), journal);
      return Promise.resolve(own.length);
    },
    removeEntriesBefore(communityId, before) {
      const old = diary.where('community', communityId, ({ at }) => at < before);
      for (const entry of old) diary.delete(entryKey(entry), journal);
      return Promise.resolve(old.length);
    },
  };
}
