import type { SeekerStore } from '#core/ports/store-seekers.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { View } from './tables.ts';

export function memorySeekers({ tables: { seekers }, journal }: View): SeekerStore {
  return {
    get: (communityId, userId) => Promise.resolve(seekers.get(keyOf(communityId, userId))),
    list: (communityId) =>
      Promise.resolve(seekers.where('community', communityId).sort((a, b) => (a.userId < b.userId ? -1 : 1))),
    ofPerson: (userId) =>
      Promise.resolve(
        seekers.where('person', userId).sort((a, b) => (a.communityId < b.communityId ? -1 : 1)),
      ),
    save(seeker) {
      seekers.set(seeker, journal);
      return Promise.resolve();
    },
    remove: (communityId, userId) => Promise.resolve(seekers.delete(keyOf(communityId, userId), journal)),
  };
}
