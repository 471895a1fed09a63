import { describe, expect, it } from 'vitest';
import { at } from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';

export function tombstonesContract(subject: Subject): void {
  describe('tombstones', () => {
    it('are kept by community, once each', async () => {
      const { tombstones } = subject.store;
      await tombstones.save('g:1', ['a', 'b', 'a'], at(0));
      await tombstones.save('g:1', ['b'], at(1));
      await tombstones.save('g:2', ['c'], at(0));
      await tombstones.save('g:2', [], at(0));
      const found = await tombstones.among('g:1', ['a', 'b', 'c', 'a']);
      expect(found.sort((first, second) => first.mark.localeCompare(second.mark))).toEqual([
        { mark: 'a', at: at(0) },
        { mark: 'b', at: at(1) },
      ]);
      expect(await tombstones.among('g:1', [])).toEqual([]);
    });

    it('are kept of whoever wrote more messages than a statement takes parameters', async () => {
      const { tombstones } = subject.store;
      const marks = Array.from({ length: 70_000 }, (_, index) => `mark ${index}`);
      await tombstones.save('g:1', marks, at(0));
      expect(await tombstones.among('g:1', ['mark 0', 'mark 69999'])).toHaveLength(2);
      expect(await tombstones.removeBefore(at(1))).toBe(70_000);
    });

    it('go after their time, counted from the last removal', async () => {
      const { tombstones } = subject.store;
      await tombstones.save('g:1', ['a', 'b'], at(0));
      await tombstones.save('g:1', ['b'], at(2));
      await tombstones.save('g:1', ['b'], at(1));
      expect(await tombstones.removeBefore(at(0))).toBe(0);
      expect(await tombstones.removeBefore(at(2))).toBe(1);
      expect(await tombstones.among('g:1', ['a', 'b'])).toEqual([{ mark: 'b', at: at(2) }]);
    });

    it('go with their community, and follow it to a new id', async () => {
      const { communities, tombstones } = subject.store;
      await tombstones.save('g:1', ['a'], at(0));
      await communities.rekey('g:1', 'g:new');
      expect(await tombstones.among('g:new', ['a'])).toEqual([{ mark: 'a', at: at(0) }]);
      await communities.purge('g:new');
      expect(await tombstones.removeBefore(at(9))).toBe(0);
    });

    it('are not kept when the transaction fails', async () => {
      const { store } = subject;
      const failing = store.transaction(async (within) => {
        await within.tombstones.save('g:1', ['a'], at(0));
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await store.tombstones.among('g:1', ['a'])).toEqual([]);
    });
  });
}
