import { expect, it } from 'vitest';
import { createTurns } from '#core/lib/turns.ts';

it('does so many things at once and no more, in order, also when one fails', async () => {
  const inTurn = createTurns(2);
  const begun: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const all = [0, 1, 2, 3].map((index) =>
    inTurn(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push(index);
          ends.push((error) => {
            if (error === undefined) resolve(index);
            else reject(error);
          });
        }),
    ),
  );
  await expect.poll(() => begun).toEqual([0, 1]);
  ends[1]?.(new Error('no'));
  await expect(all[1]).rejects.toThrow('no');
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  ends[0]?.();
  await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
  ends[2]?.();
  ends[3]?.();
  expect(await Promise.all([all[0], all[2], all[3]])).toEqual([0, 2, 3]);
});
