import { describe, expect, it } from 'vitest';
import { simulateTrials } from '#core/trial/simulate.ts';

describe.each([
  { people: 20, effect: 0.3 },
  { people: 40, effect: 0 },
  { people: 80, effect: 0.2 },
])('1,000 communities of $people supporters in which notes do $effect', ({ people, effect }) => {
  const trials = simulateTrials(people, effect, 1000, 20);

  it('the interval holds the truth in 93 to 97 of 100, and the figure is not off', () => {
    expect(trials.effect).toBeCloseTo(effect, 2);
    expect(trials.coverage).toBeGreaterThanOrEqual(0.93);
    expect(trials.coverage).toBeLessThanOrEqual(0.97);
    expect(Math.abs(trials.bias)).toBeLessThan(0.03);
  });
});

it('too few people make no figure, and more people find more', () => {
  expect(simulateTrials(8, 0.5, 50, 1).figures).toBe(0);
  const [few, many] = [40, 160].map((people) => simulateTrials(people, 0.3, 200, 1));
  expect(many?.found).toBeGreaterThan((few?.found ?? 1) + 0.2);
  expect(many?.width).toBeLessThan(few?.width ?? 0);
});
