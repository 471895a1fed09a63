import type { TombstoneStore } from '#core/ports/store-conversations.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { View } from './tables.ts';

export function memoryTombstones({ tables: { tombstones }, journal }: View): TombstoneStore {
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
    removeBefore(before) {
      const old = tombstones.all().filter(({ at }) => at < before);
      for (const { communityId, mark } of old) tombstones.delete(keyOf(communityId, mark), journal);
      return Promise.resolve(old.length);
    },
  };
}
