import { isEmpathic } from '#core/conversation/summarise.ts';
import type { ReportedMessage } from '#core/model/records.ts';
import { cohensH, differenceOfShares, wilson } from '#core/lib/statistics.ts';
import type { Aggregate, WeekTotals } from './aggregate.ts';
import type { Figure, Reception, ReceptionGroup } from './report-types.ts';
import { FEWEST_PEOPLE, hundredths, type Protection, shownCount, shownEstimate } from './suppression.ts';

/** Scored replies that show empathy at level 1 or 2 in at least one mechanism, and all other scored ones. */
type Side = 'empathic' | 'other';

interface SideTotals {
  replies: number;
  /** Those that got a reaction or thanks. */
  acknowledged: number;
  supporters: Set<number>;
}

export type ReceptionTotals = Readonly<Record<Side, SideTotals>>;

export function emptyReception(): ReceptionTotals {
  const side = (): SideTotals => ({ replies: 0, acknowledged: 0, supporters: new Set() });
  return { empathic: side(), other: side() };
}

/** Counts one scored reply (in place). */
export function addReception(totals: ReceptionTotals, reply: ReportedMessage, person: number | null): void {
  const side = totals[isEmpathic(reply) ? 'empathic' : 'other'];
  side.replies += 1;
  if (reply.acknowledged) side.acknowledged += 1;
  if (person !== null) side.supporters.add(person);
}

/** How often replies got a reaction or thanks, with and without empathy; each side from at least five supporters. */
export function reception(
  aggregate: Aggregate,
  weeks: readonly WeekTotals[],
  protection: Protection,
): Figure<Reception> {
  const empathic = sumOf(aggregate, weeks, 'empathic');
  const other = sumOf(aggregate, weeks, 'other');
  if (Math.min(empathic.people, other.people) < FEWEST_PEOPLE) return { suppressed: true };
  return {
    suppressed: false,
    empathic: group(empathic, protection),
    other: group(other, protection),
    difference: shownEstimate(differenceOfShares(empathic, other)),
    cohensH: hundredths(cohensH(empathic.successes / empathic.n, other.successes / other.n)),
  };
}

interface Sum {
  n: number;
  successes: number;
  people: number;
}

function sumOf(aggregate: Aggregate, weeks: readonly WeekTotals[], side: Side): Sum {
  const totals = weeks.map((week) => week.reception[side]);
  const known = aggregate.people.count(totals.flatMap(({ supporters }) => [...supporters]));
  const tallied = weeks.map(({ tally }) => tally?.[`${side}Supporters`] ?? 0);
  return {
    n: totals.reduce((sum, { replies }) => sum + replies, 0),
    successes: totals.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    people: Math.max(known, ...tallied),
  };
}

function group({ n, successes, people }: Sum, protection: Protection): ReceptionGroup {
  return {
    n: shownCount(n, protection),
    people: shownCount(people, protection),
    share: shownEstimate(wilson(successes, n)),
  };
}
