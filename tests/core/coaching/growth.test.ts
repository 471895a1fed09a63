import { describe, expect, it } from 'vitest';
import { growthOf, MIN_BASELINE_REPLIES, MIN_RECENT_REPLIES } from '#core/coaching/growth.ts';
import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import { tQuantile95 } from '#core/lib/statistics.ts';
import type { Level } from '#core/model/analysis.ts';
import type { MechanismRecord, MessageRecord } from '#core/model/records.ts';
import { before, DAY, empathy, NOON } from './builders.ts';

type Reply = Pick<MessageRecord, 'sentAt' | 'empathy'>;

/** Replies of one week, `ago` weeks before the present one, with these levels of warmth. */
const week = (ago: number, levels: readonly number[]): Reply[] =>
  levels.map((level) => ({
    sentAt: before(ago * 7 * DAY),
    empathy: empathy({ emotionalReactions: { level: level as Level, probability: 1, rationales: [] } }),
  }));
const warmth = (...weeks: Reply[][]): ReturnType<typeof growthOf>['mechanisms']['emotionalReactions'] =>
  growthOf(weeks.flat(), NOON, 'Europe/Berlin').mechanisms.emotionalReactions;

/** Deterministic dice (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a supporter’s growth', () => {
  it('says nothing without replies', () => {
    expect(growthOf([], NOON, 'UTC')).toMatchObject({ weeks: [] });
    expect(warmth().verdict).toBe('too-early');
  });

  it('names every week by its Monday where the person lives, gaps included', () => {
    const growth = growthOf([...week(3, [1]), ...week(0, [2])], NOON, 'Europe/Berlin');
    expect(growth.weeks).toEqual(['2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09']);
    expect(growth.mechanisms.emotionalReactions.weekly.map((entry) => entry?.n ?? null)).toEqual([
      1,
      null,
      null,
      1,
    ]);
  });

  it('is too early to tell below the stated numbers', () => {
    const past = [...week(3, [0, 0, 1, 0]), ...week(2, [0, 1, 0, 0])];
    expect(past).toHaveLength(MIN_BASELINE_REPLIES);
    const lately = week(0, [2, 2, 2, 2]);
    expect(lately).toHaveLength(MIN_RECENT_REPLIES);
    expect(warmth(past, lately).verdict).toBe('up');
    expect(warmth(past.slice(1), lately).verdict).toBe('too-early');
    expect(warmth(past, lately.slice(1)).verdict).toBe('too-early');
    expect(warmth(week(2, [0, 0, 1, 0, 0, 1, 0, 0]), lately).verdict).toBe('too-early');
  });

  it('tells up from down from the same', () => {
    const low = [week(4, [0, 1, 0, 0, 1]), week(3, [0, 0, 1, 0, 1])];
    const high = [week(1, [2, 1, 2, 2]), week(0, [2, 2, 1, 2])];
    expect(warmth(...low, ...high)).toMatchObject({ verdict: 'up', baseline: { n: 10 }, change: { n: 18 } });
    expect(warmth(week(4, [2, 1, 2, 2, 2]), week(3, [2, 2, 1, 2]), week(0, [0, 0, 1, 0])).verdict).toBe(
      'down',
    );
    expect(warmth(week(4, [1, 0, 2, 1]), week(3, [1, 1, 0, 2]), week(0, [1, 2, 0, 1])).verdict).toBe(
      'steady',
    );
  });

  it('pulls a week with one reply towards the person’s own average', () => {
    const growth = warmth(week(3, [0, 1, 0, 1, 0]), week(2, [0, 1, 1, 0]), week(1, [2]));
    const last = growth.weekly.at(-2);
    expect(last?.value).toBeLessThan(1.5);
    expect(last?.value).toBeGreaterThan(0.5);
    expect((last?.high ?? 0) - (last?.low ?? 0)).toBeGreaterThan(0.5);
  });

  it('does not change when replies arrive in another order, or when others are not scored', () => {
    const replies = [...week(4, [0, 1, 2]), ...week(3, [1, 1]), ...week(0, [2, 1])];
    const growth = growthOf(replies, NOON, 'UTC');
    const noise: Reply = { sentAt: NOON, empathy: null };
    expect(growthOf([noise, ...replies.toReversed()], NOON, 'UTC').weeks).toEqual(growth.weeks);
  });

  it.each([
    { name: 'steady people', weekNoise: 0, most: 0.05 },
    { name: 'people with good and bad weeks', weekNoise: 0.15, most: 0.07 },
  ])(
    'seldom tells of a change that is not there, in any of three mechanisms: $name',
    ({ weekNoise, most }) => {
      const roll = dice(7);
      const draw = (shift: number): MechanismRecord => {
        const value = roll() + shift;
        return { level: value < 0.5 ? 0 : value < 0.8 ? 1 : 2, probability: 1, rationales: [] };
      };
      let mistaken = 0;
      const people = 600;
      for (let person = 0; person < people; person += 1) {
        const replies = [7, 6, 5, 4, 3, 2, 1, 0].flatMap((ago) => {
          const swings = mapMechanisms(() => (roll() - 0.5) * 2 * weekNoise);
          return Array.from({ length: 2 + Math.floor(roll() * 5) }, () => ({
            sentAt: before(ago * 7 * DAY),
            empathy: mapMechanisms((mechanism) => draw(swings[mechanism])),
          }));
        });
        const { mechanisms } = growthOf(replies, NOON, 'Europe/Berlin');
        if (Object.values(mechanisms).some(({ verdict }) => verdict === 'up' || verdict === 'down'))
          mistaken += 1;
      }
      expect(mistaken / people).toBeLessThan(most);
    },
  );
});

describe('Student’s t', () => {
  it.each([
    [4, 2.776],
    [10, 2.228],
    [30, 2.042],
    [1000, 1.962],
  ])('with %i degrees of freedom', (freedom, quantile) => {
    expect(Math.abs(tQuantile95(freedom) - quantile)).toBeLessThan(0.02 * quantile);
  });
});
