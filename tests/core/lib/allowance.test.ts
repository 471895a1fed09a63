import { describe, expect, it } from 'vitest';
import { createAllowance } from '#core/lib/allowance.ts';
import { minute } from '#tests/support/example-records.ts';

const MINUTE = 60_000;
const few = () => createAllowance({ most: 2, withinMs: 10 * MINUTE });

describe('an allowance', () => {
  it('is so many times in a span of time, for each by themselves', () => {
    const allowance = few();
    expect([0, 1, 2, 9].map((at) => allowance.take('ada', minute(at)))).toEqual([true, true, false, false]);
    expect(allowance.take('ben', minute(9))).toBe(true);
    expect(allowance.take('ada', minute(10))).toBe(true);
    expect(allowance.take('ada', minute(10))).toBe(false);
  });

  it('is whole again after a while, and a try that was refused costs nothing', () => {
    const allowance = few();
    for (const at of [0, 0, 5, 9]) allowance.take('ada', minute(at));
    expect([10, 10, 10].map((at) => allowance.take('ada', minute(at)))).toEqual([true, true, false]);
  });

  it('locks nobody out when the clock was put back', () => {
    const allowance = few();
    for (const at of [600, 600]) allowance.take('ada', minute(at));
    expect(allowance.take('ada', minute(0))).toBe(true);
  });
});
