import { DIRECTIONS, type Direction, MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import { wilson } from '#core/lib/statistics.ts';
import type { Aggregate, LevelCounts, WeekTotals } from './aggregate.ts';
import type { Basis, DirectionMix, EmpathyMix, Figure } from './report-types.ts';
import { FEWEST_PEOPLE, type Protection, shownCount, shownEstimate, unlessFew } from './suppression.ts';

/** The weeks a report may draw on, oldest first. */
export function usableWeeks(aggregate: Aggregate, protection: Protection): [string, WeekTotals][] {
  const weeks = [...aggregate.weeks].sort(([first], [second]) => (first < second ? -1 : 1));
  if (protection === 'once') return weeks;
  return weeks.filter(([, week]) => countPeople(aggregate, [week], 'people') >= FEWEST_PEOPLE);
}

export function messageCount(
  aggregate: Aggregate,
  weeks: readonly WeekTotals[],
  protection: Protection,
): Figure<Basis & { notScored: number }> {
  const people = countPeople(aggregate, weeks, 'people');
  const total = (of: (week: WeekTotals) => number) => weeks.reduce((sum, week) => sum + of(week), 0);
  return unlessFew(people, () => ({
    n: shownCount(
      total((week) => week.messages),
      protection,
    ),
    people: shownCount(people, protection),
    notScored: shownCount(
      total((week) => week.notScored),
      protection,
    ),
  }));
}

/** Mix of directions over scored messages. */
export function directionMix(
  aggregate: Aggregate,
  weeks: readonly WeekTotals[],
  protection: Protection,
): Figure<DirectionMix> {
  const people = countPeople(aggregate, weeks, 'people');
  const counts: Record<Direction, number> = { none: 0, seeking: 0, providing: 0 };
  for (const week of weeks) {
    for (const direction of DIRECTIONS) counts[direction] += week.directions[direction];
  }
  return mixOf(counts, people, protection);
}

/** Also suppressed when nothing was scored: there is no share of nothing. */
export function mixOf(
  counts: Readonly<Record<Direction, number>>,
  people: number,
  protection: Protection,
): Figure<DirectionMix> {
  const n = counts.none + counts.seeking + counts.providing;
  if (n === 0) return { suppressed: true };
  const share = (direction: Direction) => shownEstimate(wilson(counts[direction], n));
  return unlessFew(people, () => ({
    n: shownCount(n, protection),
    people: shownCount(people, protection),
    shares: { none: share('none'), seeking: share('seeking'), providing: share('providing') },
  }));
}

/** Levels of each mechanism over scored replies. */
export function empathyMix(
  aggregate: Aggregate,
  weeks: readonly WeekTotals[],
  protection: Protection,
): Figure<EmpathyMix> {
  const people = countPeople(aggregate, weeks, 'supporters');
  const n = weeks.reduce((sum, week) => sum + week.replies, 0);
  if (n === 0) return { suppressed: true };
  const counts = sumLevels(weeks);
  const shares = (mechanism: Mechanism) => {
    const [none, weak, strong] = counts[mechanism];
    const share = (count: number) => shownEstimate(wilson(count, n));
    return [share(none), share(weak), share(strong)] as const;
  };
  return unlessFew(people, () => ({
    n: shownCount(n, protection),
    people: shownCount(people, protection),
    levels: {
      emotionalReactions: shares('emotionalReactions'),
      interpretations: shares('interpretations'),
      explorations: shares('explorations'),
    },
  }));
}

function sumLevels(weeks: readonly WeekTotals[]): Record<Mechanism, LevelCounts> {
  const sums: Record<Mechanism, LevelCounts> = {
    emotionalReactions: [0, 0, 0],
    interpretations: [0, 0, 0],
    explorations: [0, 0, 0],
  };
  for (const week of weeks) {
    for (const mechanism of MECHANISMS) {
      for (const level of [0, 1, 2] as const) sums[mechanism][level] += week.empathy[mechanism][level];
    }
  }
  return sums;
}

/**
 * The least number of distinct people: those still known, or those of the fullest tallied week; people of several
 * forgotten weeks may all be the same.
 */
function countPeople(
  aggregate: Aggregate,
  weeks: readonly WeekTotals[],
  group: 'people' | 'supporters',
): number {
  const numbers = new Set<number>();
  for (const week of weeks) for (const number of week[group]) numbers.add(number);
  const tallied = weeks.map((week) => week.tally?.[group] ?? 0);
  return Math.max(aggregate.people.count(numbers), ...tallied);
}
