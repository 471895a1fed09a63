import { describe, expect, it } from 'vitest';
import { eachOf } from '#core/lib/each-of.ts';

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a few at a time', () => {
  it('begins in order, and never more than were allowed', async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await eachOf([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      most = Math.max(most, ++running);
      await soon();
      running -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('after a fault begins nothing more, ends what had begun, and tells', async () => {
    const ended: number[] = [];
    const done = eachOf([1, 2, 3, 4], 2, async (item) => {
      if (item === 1) throw new RangeError('one');
      await soon();
      ended.push(item);
    });
    await expect(done).rejects.toThrow('one');
    expect(ended).toEqual([2]);
  });

  it('has nothing to do with nothing', async () => {
    await eachOf([], 2, () => Promise.reject(new Error('asked')));
  });
});
