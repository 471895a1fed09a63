import { describe, expect, it } from 'vitest';
import { DAY_MS, WEEK_MS } from '#core/lib/durations.ts';
import { seededRandom } from '#core/lib/seeded-random.ts';
import type { Level } from '#core/model/analysis.ts';
import type { TrialArm } from '#core/model/trial.ts';
import { adjustedDifference } from '#core/trial/adjusted-difference.ts';
import { analyseTrial, type Participant } from '#core/trial/analyse.ts';
import { drawsLots, ENROL_WEEKS, isDue, notesFrom, trialFrom } from '#core/trial/days.ts';
import { armAt } from '#core/trial/lots.ts';
import { outcomeOf, type ScoredReply } from '#core/trial/outcome.ts';
import { levels, minute } from '#tests/support/example-records.ts';

const START = minute(0);
const after = (days: number): Date => new Date(START.getTime() + days * DAY_MS);
const reply = (days: number, warmth: Level, asking: Level = 0): ScoredReply => ({
  sentAt: after(days),
  empathy: levels(warmth, 2, asking),
});

describe('lots', () => {
  const arms = (seed: number): TrialArm[] =>
    Array.from({ length: 40 }, (_, position) => armAt(position, (block) => seed + block));

  it('two of each four people in a row get notes now, in an order that the seed alone tells', () => {
    const drawn = arms(3);
    for (let block = 0; block < 40; block += 4)
      expect(drawn.slice(block, block + 4).filter((arm) => arm === 'now')).toHaveLength(2);
    expect(arms(3)).toEqual(drawn);
    expect(arms(4)).not.toEqual(drawn);
  });

  it('every order of a block is about as frequent as any other', () => {
    const random = seededRandom(1);
    const orders = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const seed = Math.floor(random() * 2 ** 32);
      const order = [0, 1, 2, 3].map((position) => armAt(position, () => seed)).join(' ');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('the days of a trial', () => {
  it('are fixed when it begins: lots, four weeks for the last of them, a day to settle', () => {
    expect(ENROL_WEEKS).toEqual([4, 8, 12]);
    const trial = trialFrom(START, 4);
    expect(trial).toEqual({
      startedAt: START.toISOString(),
      enrolUntil: after(28).toISOString(),
      reportAt: after(57).toISOString(),
      result: null,
    });
    expect([-1, 0, 27.9, 28].map((day) => drawsLots(trial, after(day)))).toEqual([false, true, true, false]);
    expect([56.9, 57].map((day) => isDue(trial, after(day)))).toEqual([false, true]);
    const done = { ...trial, result: { kind: 'too-few' } as const };
    expect([drawsLots(done, after(1)), isDue(done, after(57)), drawsLots(undefined, START)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('hold notes from the later arm alone, for four weeks', () => {
    expect(notesFrom({ arm: 'later', drawnAt: START })).toEqual(after(28));
    expect(notesFrom({ arm: 'now', drawnAt: START })).toBeNull();
    expect(notesFrom(null)).toBeNull();
  });
});

describe('the outcome of one person', () => {
  it('is the mean of their weeks after the first three replies, in warmth and asking alone', () => {
    const replies = [
      reply(9, 1),
      reply(0, 0),
      reply(1, 1),
      reply(2, 0, 2),
      reply(3, 2, 2),
      reply(4, 0),
      { sentAt: after(5), empathy: null },
    ];
    expect(outcomeOf(replies, START)).toEqual({ before: 1, weeks: [2, 1, null, null], after: 1.5 });
  });

  it('leaves out what was written before the lot and after four weeks', () => {
    const own = [reply(1, 1), reply(2, 1), reply(3, 1), reply(27.9, 2)];
    const outcome = outcomeOf(own, START);
    expect(outcomeOf([reply(-1, 2), ...own, reply(28, 0)], START)).toEqual(outcome);
    expect(outcome).toMatchObject({ before: 1, after: 2 });
  });

  it('is none where nothing followed the first replies', () => {
    expect(outcomeOf([reply(1, 2), reply(2, 2), reply(3, 2)], START)).toBeNull();
  });
});

it('the adjusted difference is that of an analysis of covariance', () => {
  // The same figures by least squares in another program: 0.76536, half an interval 0.31924.
  const first = [
    { before: 0.3, after: 1.1 },
    { before: 1, after: 1.6 },
    { before: 0.7, after: 1.2 },
    { before: 1.3, after: 2.1 },
  ];
  const second = [
    { before: 0, after: 0.2 },
    { before: 1.3, after: 1 },
    { before: 0.7, after: 0.5 },
    { before: 1, after: 1 },
  ];
  const { value, low, high } = adjustedDifference(first, second);
  expect(value).toBeCloseTo(0.76536, 4);
  expect((high - low) / 2).toBeCloseTo(0.31924, 2);
  expect((high + low) / 2).toBeCloseTo(value, 10);
});

describe('the figure of a trial', () => {
  const person = (arm: TrialArm, warmth: Level, weeks: readonly number[] = [0, 1, 2, 3]): Participant => ({
    lot: { arm, drawnAt: START },
    replies: [
      ...[0.1, 0.2, 0.3].map((day) => reply(day, 1)),
      ...weeks.map((week) => reply(week * 7 + 0.5, warmth)),
    ],
  });
  const many = (count: number, of: () => Participant): Participant[] => Array.from({ length: count }, of);
  const silent = (arm: TrialArm): Participant => person(arm, 1, []);

  it('is the difference of the arms, with counts in fives', () => {
    const people = [
      ...many(7, () => person('now', 2)),
      ...many(5, () => person('later', 1, [0])),
      ...many(4, () => silent('later')),
      { ...silent('later'), replies: [] },
    ];
    expect(analyseTrial(people)).toEqual({
      kind: 'found',
      effect: { value: 1, low: 1, high: 1 },
      weeks: [{ value: 1, low: 1, high: 1 }, null, null, null],
      people: { now: 5, later: 5 },
      silent: { now: 0, later: 5 },
    });
  });

  it('is kept in hundredths: more digits would say more of single people than of the trial', () => {
    const people = [
      ...many(6, () => person('now', 2)),
      person('now', 1),
      ...many(7, () => person('later', 1)),
      person('later', 2),
    ];
    const result = analyseTrial(people);
    if (result.kind !== 'found') throw new RangeError('There are enough people.');
    for (const figure of [result.effect, ...result.weeks])
      for (const digits of Object.values(figure ?? {}))
        expect(digits).toBe(Number(Number(digits).toFixed(2)));
    expect(result.effect.value).toBe(0.73);
  });

  it('is none with four people in an arm, whichever it is', () => {
    const nine = (few: TrialArm, enough: TrialArm): Participant[] => [
      ...many(4, () => person(few, 2)),
      silent(few),
      ...many(9, () => person(enough, 2)),
    ];
    expect(analyseTrial(nine('now', 'later'))).toEqual({ kind: 'too-few' });
    expect(analyseTrial(nine('later', 'now'))).toEqual({ kind: 'too-few' });
    expect(analyseTrial([])).toEqual({ kind: 'too-few' });
  });

  it('does not depend on the order of people or replies', () => {
    const people = [
      ...many(6, () => person('now', 2)),
      person('now', 0),
      ...many(6, () => person('later', 1)),
      person('later', 2, [1, 2]),
    ];
    const turned = people.toReversed().map(({ lot, replies }) => ({ lot, replies: replies.toReversed() }));
    expect(analyseTrial(turned)).toEqual(analyseTrial(people));
  });
});

it('weeks are counted from the lot, not from the trial', () => {
  const drawnAt = new Date(START.getTime() + WEEK_MS);
  const replies = [reply(7.1, 1), reply(7.2, 1), reply(7.3, 1), reply(8, 2)];
  expect(outcomeOf(replies, drawnAt)?.weeks).toEqual([2, null, null, null]);
});
