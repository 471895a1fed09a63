import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import { type Direction, MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import { SHIFTS } from '#core/conversation/shift.ts';
import type { Estimate } from '#core/lib/statistics.ts';
import type { SummedCounts } from '#core/model/frozen-week.ts';
import { type Bins, boundsOf, quantileBin } from './bins.ts';
import { sumOf } from './counted.ts';
import { HEAVINESS, type Heaviness, MESSAGE_CELLS } from './measures.ts';
import type {
  Basis,
  Comparison,
  DirectionMix,
  EmpathyMix,
  Figure,
  HowHeavyMix,
  ShiftGroup,
  Spread,
  Unanswered,
} from './report-types.ts';
import { compared, successesOf, shareOf, hundredths } from './shares.ts';

/** What every figure is made from: counts in fives, of any number of weeks. Null where nothing may be shown. */
export type Sum = Pick<SummedCounts, 'counts' | 'people'> | null;

/** Counts of one measure over the weeks of a report. */
export type Sums = (measure: string) => Sum;

export const NOTHING = { suppressed: true } as const;

export function messageCount(sum: Sum): Figure<Basis & { notScored: number }> {
  if (sum === null || sumOf(sum.counts) === 0) return NOTHING;
  const notScored = sum.counts[MESSAGE_CELLS.indexOf('notScored')] ?? 0;
  return { suppressed: false, n: sumOf(sum.counts), people: sum.people, notScored };
}

/** Mix of directions over scored messages. */
export function directionMix(sum: Sum): Figure<DirectionMix> {
  if (sum === null) return NOTHING;
  const count = (direction: Direction): number => sum.counts[MESSAGE_CELLS.indexOf(direction)] ?? 0;
  const n = count('seeking') + count('providing') + count('none');
  if (n === 0) return NOTHING;
  const share = (direction: Direction): Estimate => shareOf(count(direction), n);
  const shares = { none: share('none'), seeking: share('seeking'), providing: share('providing') };
  return { suppressed: false, n, people: sum.people, shares };
}

/** Levels of each mechanism over scored replies. */
export function empathyMix(sumBy: (mechanism: Mechanism) => Sum): Figure<EmpathyMix> {
  const [first, ...others] = MECHANISMS.map(sumBy);
  const smallest = Math.min(...[first, ...others].map((sum) => (sum ? sumOf(sum.counts) : 0)));
  if (!first || smallest === 0) return NOTHING;
  const shares = (mechanism: Mechanism) => {
    const counts = sumBy(mechanism)?.counts ?? [];
    const n = sumOf(counts);
    return [shareOf(counts[0], n), shareOf(counts[1], n), shareOf(counts[2], n)] as const;
  };
  return {
    suppressed: false,
    n: sumOf(first.counts),
    people: first.people,
    levels: mapMechanisms(shares),
  };
}

/** A histogram with the bins of its quartiles. */
export function spread(sum: Sum, bins: Bins): Figure<Spread> {
  if (sum === null) return NOTHING;
  const { counts, people } = sum;
  const n = sumOf(counts);
  if (n === 0) return NOTHING;
  const quartile = (q: number) => boundsOf(bins, quantileBin(counts, q));
  return {
    suppressed: false,
    n,
    people,
    bins: counts.map((count, bin) => ({ ...boundsOf(bins, bin), share: hundredths(count / n) })),
    lowerQuartile: quartile(0.25),
    median: quartile(0.5),
    upperQuartile: quartile(0.75),
  };
}

/** @param sum requests by how many replies they got */
export function unanswered(sum: Sum): Figure<Unanswered> {
  if (sum === null) return NOTHING;
  const { successes: count, n } = successesOf(sum, 0);
  if (n === 0) return NOTHING;
  return { suppressed: false, n, people: sum.people, count, share: shareOf(count, n) };
}

export function shiftGroup(sum: Sum): Figure<ShiftGroup> {
  if (sum === null) return NOTHING;
  const n = sumOf(sum.counts);
  if (n === 0) return NOTHING;
  const [positive, none, negative] = SHIFTS.map((_, cell) => shareOf(sum.counts[cell], n));
  if (!positive || !none || !negative) throw new RangeError('There are three shifts.');
  return { suppressed: false, n, people: sum.people, shares: { positive, none, negative } };
}

/** What supporters say of helping; the mean is of the counts that are shown. */
export function howHeavyMix(sum: Sum): Figure<HowHeavyMix> {
  if (sum === null) return NOTHING;
  const n = sumOf(sum.counts);
  if (n === 0) return NOTHING;
  const share = (step: Heaviness): Estimate => shareOf(sum.counts[HEAVINESS.indexOf(step)], n);
  const shares = { light: share('light'), between: share('between'), heavy: share('heavy') };
  const mean = hundredths(sumOf(sum.counts.map((count, cell) => count * (cell + 1))) / n);
  return { suppressed: false, n, people: sum.people, shares, mean };
}

/** Outcomes with and without something. */
export function shiftComparison(having: Sum, lacking: Sum): Figure<Comparison> {
  const [first, second] = [shiftGroup(having), shiftGroup(lacking)];
  if (having === null || lacking === null || first.suppressed || second.suppressed) return NOTHING;
  const { suppressed: _first, ...withTrait } = first;
  const { suppressed: _second, ...without } = second;
  const positive = SHIFTS.indexOf('positive');
  return {
    suppressed: false,
    with: withTrait,
    without,
    ...compared(successesOf(having, positive), successesOf(lacking, positive)),
  };
}
