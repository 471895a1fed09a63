import { seededRandom } from '#core/lib/seeded-random.ts';
import type { TrialArm } from '#core/model/trial.ts';

/** Of each four people in a row two get notes now and two later, so that the arms stay alike in size and in time. */
const BLOCK: readonly TrialArm[] = ['now', 'now', 'later', 'later'];

/**
 * The arm of the person at this position in the row (permuted blocks).
 * @param seedOf a block's seed; whoever cannot tell it cannot tell an arm before it is drawn
 */
export function armAt(position: number, seedOf: (block: number) => number): TrialArm {
  const random = seededRandom(seedOf(Math.floor(position / BLOCK.length)));
  const block = [...BLOCK];
  for (let last = block.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = block[last] ?? 'later';
    block[last] = block[other] ?? 'later';
    block[other] = kept;
  }
  return block[position % BLOCK.length] ?? 'later';
}
