import { receivedMeasure } from './measures.ts';
import type { Figure, Rate, Reception } from './report-types.ts';
import { type Sums, NOTHING } from './figures.ts';
import { successesOf, shareOf, compared } from './shares.ts';

/** How often replies got a reaction or thanks, with and without empathy. */
export function reception(sums: Sums): Figure<Reception> {
  const [empathic, other] = [sums(receivedMeasure('empathic')), sums(receivedMeasure('other'))];
  if (empathic === null || other === null) return NOTHING;
  const [first, second] = [successesOf(empathic, 0), successesOf(other, 0)];
  if (first.n === 0 || second.n === 0) return NOTHING;
  const group = ({ n, successes }: typeof first, { people }: { people: number }): Rate => ({
    n,
    people,
    share: shareOf(successes, n),
  });
  return {
    suppressed: false,
    empathic: group(first, empathic),
    other: group(second, other),
    ...compared(first, second),
  };
}
