import { DIRECTIONS, type Direction, MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import { seededRandom } from '#core/lib/seeded-random.ts';
import { bootstrap, cramersV, mean, slope, standardDeviation } from '#core/lib/statistics.ts';
import type { Aggregate, LineSums } from './aggregate.ts';
import { mixOf } from './message-figures.ts';
import type { Activity, DirectionMix, Figure, Growth } from './report-types.ts';
import { hundredths, type Protection, shownCount, shownEstimate, unlessFew } from './suppression.ts';

export interface Randomness {
  seed: number;
  resamples: number;
}

/** A supporter's line needs this many replies over this many weeks to say anything. */
const FEWEST_GROWTH_REPLIES = 5;
const FEWEST_GROWTH_WEEKS = 3;

/** Very large communities need fewer resamples, and would wait long for more. */
const MOST_DRAWS = 5_000_000;
const FEWEST_RESAMPLES = 200;

type Counts = Readonly<Record<Direction, number>>;

interface Labelled {
  counts: Counts;
  group: number;
}

/** Thirds of the people by how much they wrote, and how each third's messages divide into directions. */
export function activity(
  aggregate: Aggregate,
  protection: Protection,
  randomness: Randomness,
): Figure<Activity> {
  const people = onePerPerson(aggregate).sort((first, second) => total(second) - total(first));
  const labelled: Labelled[] = people.map((counts, rank) => ({
    counts,
    group: Math.floor((rank * 3) / people.length),
  }));
  const [most, regularly, least] = [0, 1, 2].map((group) =>
    groupMix(
      labelled.filter((entry) => entry.group === group).map(({ counts }) => counts),
      protection,
    ),
  );
  if (!most || !regularly || !least || most.suppressed || regularly.suppressed || least.suppressed) {
    return { suppressed: true };
  }
  const resamples = Math.max(FEWEST_RESAMPLES, Math.min(randomness.resamples, MOST_DRAWS / people.length));
  return {
    suppressed: false,
    n: shownCount(
      people.reduce((sum, counts) => sum + total(counts), 0),
      protection,
    ),
    people: shownCount(people.length, protection),
    groups: { most: plain(most), regularly: plain(regularly), least: plain(least) },
    association: shownEstimate(bootstrap(labelled, association, seededRandom(randomness.seed), resamples)),
  };
}

/** How supporters who opted in changed, all together. */
export function growth(aggregate: Aggregate, protection: Protection, randomness: Randomness): Figure<Growth> {
  const lines = [...aggregate.persons.values()].flatMap(({ growth: line }) =>
    line !== null && isLongEnough(line) ? [line] : [],
  );
  const replies = lines.reduce((sum, line) => sum + line.n, 0);
  return unlessFew(lines.length, () => {
    const of = (mechanism: Mechanism) => meanSlope(lines, mechanism, randomness);
    const [reactions, interpretations, explorations] = MECHANISMS.map(of);
    if (!reactions || !interpretations || !explorations) throw new RangeError('There are three mechanisms.');
    return {
      n: shownCount(replies, protection),
      people: shownCount(lines.length, protection),
      slopes: {
        emotionalReactions: reactions.slope,
        interpretations: interpretations.slope,
        explorations: explorations.slope,
      },
      effects: {
        emotionalReactions: reactions.effect,
        interpretations: interpretations.effect,
        explorations: explorations.effect,
      },
    };
  });
}

function meanSlope(lines: readonly LineSums[], mechanism: Mechanism, randomness: Randomness) {
  const slopes = lines.flatMap(
    ({ n, x, xx, y, xy }) => slope({ n, x, xx, y: y[mechanism], xy: xy[mechanism] }) ?? [],
  );
  const estimate = bootstrap(slopes, mean, seededRandom(randomness.seed), randomness.resamples);
  const spread = standardDeviation(slopes);
  return { slope: shownEstimate(estimate), effect: spread > 0 ? hundredths(estimate.value / spread) : null };
}

function isLongEnough(line: LineSums): boolean {
  return line.n >= FEWEST_GROWTH_REPLIES && line.lastWeek - line.firstWeek >= FEWEST_GROWTH_WEEKS;
}

/** Entries of somebody who was first known by a key and later by a member id are one person's. */
function onePerPerson(aggregate: Aggregate): Counts[] {
  const merged = new Map<number, Record<Direction, number>>();
  for (const [number, { directions }] of aggregate.persons) {
    const person = aggregate.people.current(number);
    const sums = merged.get(person) ?? { none: 0, seeking: 0, providing: 0 };
    for (const direction of DIRECTIONS) sums[direction] += directions[direction];
    merged.set(person, sums);
  }
  return [...merged.values()];
}

function association(sample: readonly Labelled[]): number {
  const table = [0, 1, 2].map(() => DIRECTIONS.map(() => 0));
  for (const { counts, group } of sample) {
    for (const [column, direction] of DIRECTIONS.entries()) {
      const cells = table[group];
      if (cells !== undefined) cells[column] = (cells[column] ?? 0) + counts[direction];
    }
  }
  return cramersV(table);
}

function groupMix(people: readonly Counts[], protection: Protection): Figure<DirectionMix> {
  const [none = 0, seeking = 0, providing = 0] = row(people.map((counts) => ({ counts })));
  return mixOf({ none, seeking, providing }, people.length, protection);
}

function row(entries: readonly { counts: Counts }[]): number[] {
  return DIRECTIONS.map((direction) => entries.reduce((sum, { counts }) => sum + counts[direction], 0));
}

function plain({ n, people, shares }: DirectionMix): DirectionMix {
  return { n, people, shares };
}

function total(counts: Counts): number {
  return counts.none + counts.seeking + counts.providing;
}
