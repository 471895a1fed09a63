import { meanOf } from '#core/lib/statistics.ts';
import { seededRandom } from '#core/lib/seeded-random.ts';
import { analyseTrial } from './analyse.ts';
import { shiftFor, simulatedCommunity, trueEffect } from './simulate-community.ts';

export const SIMULATED_SIZES = [12, 20, 40, 80, 160] as const;
/** Mean level of a reply, on the scale from 0 to 4. */
export const SIMULATED_EFFECTS = [0, 0.1, 0.2, 0.3, 0.5] as const;

export interface SimulatedTrials {
  people: number;
  /** The true effect, over everybody who was given a lot. */
  effect: number;
  /** Communities of which a figure was made. */
  figures: number;
  /** Mean estimate minus the true effect. */
  bias: number;
  /** Share of intervals in which the true effect lies. */
  coverage: number;
  /** Share of intervals that leave out zero. */
  found: number;
  /** Mean width of the interval. */
  width: number;
}

/** Many communities of one size in which notes do the same, each analysed as a live one is. */
export function simulateTrials(people: number, effect: number, runs: number, seed: number): SimulatedTrials {
  const shift = effect === 0 ? 0 : shiftFor(effect, () => seededRandom(seed));
  const truth = trueEffect(shift, seededRandom(seed + 1));
  const random = seededRandom(seed + 2);
  const estimates = Array.from({ length: runs }, () =>
    analyseTrial(simulatedCommunity(people, shift, random)),
  ).flatMap((result) => (result.kind === 'found' ? [result.effect] : []));
  const share = (is: (estimate: (typeof estimates)[number]) => boolean): number =>
    estimates.filter(is).length / estimates.length;
  return {
    people,
    effect: truth,
    figures: estimates.length,
    bias: meanOf(estimates.map(({ value }) => value)) - truth,
    coverage: share(({ low, high }) => low <= truth && truth <= high),
    found: share(({ low, high }) => low > 0 || high < 0),
    width: meanOf(estimates.map(({ low, high }) => high - low)),
  };
}
