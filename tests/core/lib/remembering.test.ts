import { expect, it } from 'vitest';
import { remembering } from '#core/lib/remembering.ts';

it('what was made of a key is made once, until more are known than are kept', () => {
  const made: number[] = [];
  const doubled = remembering((number: number) => {
    made.push(number);
    return number * 2;
  }, 2);
  expect([doubled(1), doubled(1), doubled(2), doubled(1)]).toEqual([2, 2, 4, 2]);
  expect(made).toEqual([1, 2]);
  expect([doubled(3), doubled(3), doubled(1)]).toEqual([6, 6, 2]);
  expect(made).toEqual([1, 2, 3, 1]);
});
