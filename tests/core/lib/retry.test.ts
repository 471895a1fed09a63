import { describe, expect, it } from 'vitest';
import { pauseAfter, retry, type Tried } from '#core/lib/retry.ts';

const BACK_OFF = { firstMs: 500, maxMs: 3000 };

describe('the pause before the next attempt', () => {
  it('doubles with each failure, up to the longest', () => {
    expect([1, 2, 3, 4, 5].map((failures) => pauseAfter(BACK_OFF, failures))).toEqual([
      500, 1000, 2000, 3000, 3000,
    ]);
  });

  it('stays the longest, however often it failed', () => {
    expect(pauseAfter(BACK_OFF, 5000)).toBe(3000);
  });
});

describe('trying again', () => {
  /** Something that comes out so, one attempt after another, and what was waited for it. */
  function rig(outcomes: readonly (Tried<string> | 'fails' | null)[], stopsAfter = Infinity) {
    const waited: number[] = [];
    const told: number[] = [];
    const attempt = (pauseMs: number): Promise<Tried<string> | null> => {
      told.push(pauseMs);
      const outcome = outcomes[told.length - 1] ?? null;
      return Promise.resolve(outcome === 'fails' ? { restMs: pauseMs } : outcome);
    };
    const retrying = {
      backOff: BACK_OFF,
      wait: (milliseconds: number) => {
        waited.push(milliseconds);
        return Promise.resolve();
      },
      isStopped: () => told.length >= stopsAfter,
    };
    return { waited, told, attempt, retrying };
  }
  const works = { value: 'done' };

  it('waits for nothing when the first attempt succeeds', async () => {
    const { attempt, retrying, waited } = rig([works]);
    expect(await retry(attempt, retrying)).toBe('done');
    expect(waited).toEqual([]);
  });

  it('waits longer each time, until it succeeds', async () => {
    const { attempt, retrying, waited, told } = rig(['fails', 'fails', 'fails', works]);
    expect(await retry(attempt, retrying)).toBe('done');
    expect(waited).toEqual([500, 1000, 2000]);
    expect(told).toEqual([500, 1000, 2000, 3000]);
  });

  it('rests as long as the other side asks for, and goes on from there', async () => {
    const { attempt, retrying, waited } = rig(['fails', { restMs: 40_000 }, 'fails', works]);
    await retry(attempt, retrying);
    expect(waited).toEqual([500, 40_000, 2000]);
  });

  it('begins with a pause after failures from before', async () => {
    const { attempt, retrying, waited } = rig(['fails', works]);
    await retry(attempt, { ...retrying, failures: 1 });
    expect(waited).toEqual([500, 1000]);
  });

  it('ends without a further pause when it is stopped, after the attempt that was under way', async () => {
    const { attempt, retrying, waited, told } = rig(['fails', 'fails', works], 2);
    expect(await retry(attempt, retrying)).toBeNull();
    expect(waited).toEqual([500]);
    expect(told).toHaveLength(2);
  });

  it('keeps what the last attempt brought, stopped or not', async () => {
    const { attempt, retrying } = rig([works], 0);
    expect(await retry(attempt, retrying)).toBe('done');
  });

  it('ends when the attempt gives up', async () => {
    const { attempt, retrying, waited } = rig(['fails', null]);
    expect(await retry(attempt, retrying)).toBeNull();
    expect(waited).toEqual([500]);
  });

  it('passes on what is thrown', async () => {
    const { retrying } = rig([]);
    const attempt = () => Promise.reject(new Error('for a person to mend'));
    await expect(retry(attempt, retrying)).rejects.toThrow('for a person to mend');
  });
});
