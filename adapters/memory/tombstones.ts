import type { TombstoneStore } from '#core/ports/store-conversations.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { View } from './tables.ts';

/** @returns how many */
export function forgetMarks({ tables: { tombstones }, journal }: View, before: Date): number {
  const old = tombstones.all().filter(({ at }) => at < before);
  for (const { communityId, mark } of old) tombstones.delete(keyOf(communityId, mark), journal);
  return old.length;
}

export function memoryTombstones(view: View): TombstoneStore {
  const {
    tables: { tombstones },
    journal,
  } = view;
  return {
    save(communityId, marks, at) {
      for (const mark of marks) {
        const known = tombstones.get(keyOf(communityId, mark));
        if (known === null || known.at < at) tombstones.set({ communityId, mark, at }, journal);
      }
      return Promise.resolve();
    },
    among: (communityId, marks) =>
      Promise.resolve(
        [...new Set(marks)].flatMap((mark) => {
          const kept = tombstones.get(keyOf(communityId, mark));
          return kept === null ? [] : [{ mark, at: kept.at }];
        }),
      ),
    removeBefore: (before) => Promise.resolve(forgetMarks(view, before)),
  };
}
