import { describe, expect, it } from 'vitest';
import { activityTables } from '#core/research/activity.ts';
import type { ResearchMessage } from '#core/research/rows.ts';
import { message } from './builders.ts';

/** Somebody for each number: who writes so often. The first 25 ask, the others give. */
const forum = (counts: readonly number[]): ResearchMessage[] =>
  counts.flatMap((count, person) =>
    Array.from({ length: count }, () =>
      message({ person, direction: person < 25 ? 'seeking' : 'providing' }),
    ),
  );
/** Everybody writes once less often than the one before. */
const falling = (people: number): number[] => Array.from({ length: people }, (_, index) => people - index);

const bandsOf = (messages: readonly ResearchMessage[]) =>
  activityTables(messages).map(({ title, rows, withheld }) => ({
    title,
    isShown: rows.length > 0,
    why: withheld ?? null,
  }));

describe('members by activity', () => {
  it('stand in thirds and, from 75 on, in twenties, each with its range of messages', () => {
    expect(bandsOf(forum(falling(75))).map(({ title }) => title)).toEqual([
      'Messages of the most active third (51 or more each)',
      'Messages of the regularly active third (26 to 50 each)',
      'Messages of the least active third (25 or fewer each)',
      'Messages of the 20 most active (56 or more each)',
      'Messages of the 20 in the middle of activity (29 to 48 each)',
      'Messages of the 20 least active (20 or fewer each)',
    ]);
    const [most] = activityTables(forum(falling(75)));
    expect(most?.rows.find(({ label }) => label === 'seeking')?.estimate.value).toBe(1);
    expect(bandsOf(forum(falling(74))).slice(3)).toMatchObject(
      Array.from({ length: 3 }, () => ({ isShown: false, why: expect.stringContaining('75') as string })),
    );
  });

  it('are left out where members on both sides of a boundary wrote as much', () => {
    const often = falling(30).map((count) => count + 1);
    const once = Array.from({ length: 60 }, () => 1);
    expect(bandsOf(forum([...often, ...once]))).toMatchObject([
      { isShown: true },
      { isShown: false, why: expect.stringContaining('as many messages') as string },
      { isShown: false, why: expect.stringContaining('as many messages') as string },
      { isShown: true },
      { isShown: false },
      { isShown: false },
    ]);
  });
});
