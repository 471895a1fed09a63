import { describe, expect, it } from 'vitest';
import type { WeekTally } from '#core/model/records.ts';
import type { Subject } from './store-contract.ts';

const tally = (part: Partial<WeekTally> = {}): WeekTally => ({
  communityId: 'g:1',
  week: '2026-01-05',
  channelId: null,
  people: 9,
  supporters: 4,
  empathicSupporters: 3,
  otherSupporters: 2,
  seekers: 6,
  conversations: 7,
  ...part,
});

const january = { from: new Date('2026-01-05T00:00:00Z'), to: new Date('2026-02-02T00:00:00Z') };

export function talliesContract(subject: Subject): void {
  describe('tallies of weeks', () => {
    it('come back by period and community, whole and by channel', async () => {
      const { tallies } = subject.store;
      const channel = tally({ channelId: 'c:1', people: 5 });
      for (const one of [tally(), channel, tally({ week: '2026-02-02' }), tally({ communityId: 'g:2' })])
        await tallies.save(one);
      const found = await tallies.inPeriod('g:1', january);
      expect(found).toHaveLength(2);
      expect(found).toEqual(expect.arrayContaining([tally(), channel]));
    });

    it('keep the greater of each count', async () => {
      const { tallies } = subject.store;
      await tallies.save(tally());
      await tallies.save(tally({ people: 3, supporters: 5 }));
      expect(await tallies.inPeriod('g:1', january)).toEqual([tally({ supporters: 5 })]);
    });

    it('go with old rows, with the community, and along to a new id', async () => {
      const { tallies, messages, communities } = subject.store;
      await tallies.save(tally());
      await tallies.save(tally({ week: '2026-01-12' }));
      await messages.removeBefore('g:1', new Date('2026-01-12T00:00:00Z'));
      expect(await tallies.inPeriod('g:1', january)).toEqual([tally({ week: '2026-01-12' })]);
      await communities.rekey('g:1', 'g:3');
      expect(await tallies.inPeriod('g:3', january)).toHaveLength(1);
      await communities.purge('g:3');
      expect(await tallies.inPeriod('g:3', january)).toEqual([]);
    });

    it('come together with those stored under a new id before, the channel included', async () => {
      const { tallies, communities } = subject.store;
      await tallies.save(tally());
      await tallies.save(tally({ channelId: 'g:1' }));
      await tallies.save(tally({ communityId: 'g:2', people: 11, supporters: 1 }));
      await communities.rekey('g:1', 'g:2');
      const found = await tallies.inPeriod('g:2', january);
      expect(found).toHaveLength(2);
      expect(found).toEqual(
        expect.arrayContaining([
          tally({ communityId: 'g:2', people: 11 }),
          tally({ communityId: 'g:2', channelId: 'g:2' }),
        ]),
      );
      expect(await tallies.inPeriod('g:1', january)).toEqual([]);
    });
  });
}
