import type { TallyStore } from '#core/ports/store-communities.ts';
import { keyOf } from './table.ts';
import type { View } from './tables.ts';

export function memoryTallies({ tables: { tallies }, journal }: View): TallyStore {
  return {
    save(tally) {
      const known = tallies.get(keyOf(tally.communityId, tally.week, tally.channelId));
      const kept = {
        ...tally,
        people: Math.max(tally.people, known?.people ?? 0),
        supporters: Math.max(tally.supporters, known?.supporters ?? 0),
        empathicSupporters: Math.max(tally.empathicSupporters, known?.empathicSupporters ?? 0),
        otherSupporters: Math.max(tally.otherSupporters, known?.otherSupporters ?? 0),
        seekers: Math.max(tally.seekers, known?.seekers ?? 0),
        conversations: Math.max(tally.conversations, known?.conversations ?? 0),
      };
      tallies.set(kept, journal);
      return Promise.resolve();
    },
    inPeriod: (communityId, { from, to }) =>
      Promise.resolve(
        tallies.where('community', communityId).filter(({ week }) => {
          const monday = new Date(`${week}T00:00:00Z`);
          return monday >= from && monday < to;
        }),
      ),
  };
}
