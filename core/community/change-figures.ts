import { SHIFTS } from '#core/conversation/shift.ts';
import type { Estimate } from '#core/lib/statistics.ts';
import { WAIT_BINS } from './bins.ts';
import { sumOf } from './counted.ts';
import { NOTHING, type Sum, type Sums } from './figures.ts';
import { empathyMeasure, FIRST_REPLY, REPLIES, SHIFT } from './measures.ts';
import type { Change, ChangeName, Figure, NoteRatings, Rate } from './report-types.ts';
import { compared, shareOf, type Successes } from './shares.ts';

/** The share of the last cell: of supporters, those with so many replies or more. */
export function lastCell(sum: Sum): Figure<Rate> {
  return sum === null ? NOTHING : rate(sum, [sum.counts.length - 1]);
}

/** What the people said to whom notes were written. */
export function noteRatings(sum: Sum): Figure<NoteRatings> {
  if (sum === null) return NOTHING;
  const { counts, people } = sum;
  const n = sumOf(counts);
  if (n === 0) return NOTHING;
  const share = (cell: number): Estimate => shareOf(counts[cell], n);
  const shares = { helpful: share(0), notHelpful: share(1), wrong: share(2), notRated: share(3) };
  return { suppressed: false, n, people, shares };
}

/** What each change is a share of, and the cells that count. */
const CHANGED: Readonly<Record<ChangeName, { measure: string; cells: readonly number[] }>> = {
  unanswered: { measure: REPLIES, cells: [0] },
  withinAnHour: {
    measure: FIRST_REPLY,
    cells: WAIT_BINS.from.flatMap((from, bin) => (from < 60 ? bin : [])),
  },
  warmth: { measure: empathyMeasure('emotionalReactions'), cells: [1, 2] },
  questions: { measure: empathyMeasure('explorations'), cells: [1, 2] },
  brighter: { measure: SHIFT, cells: [SHIFTS.indexOf('positive')] },
};

/** A share against the period before; only where both have enough people. */
export function change(name: ChangeName, now: Sums, before: Sums): Figure<Change> {
  const { measure, cells } = CHANGED[name];
  const [late, early] = [now(measure), before(measure)];
  if (late === null || early === null) return NOTHING;
  const [first, second] = [rate(late, cells), rate(early, cells)];
  if (first.suppressed || second.suppressed) return NOTHING;
  const { suppressed: _first, ...ofNow } = first;
  const { suppressed: _second, ...ofBefore } = second;
  const successes = (sum: NonNullable<Sum>): Successes => ({
    n: sumOf(sum.counts),
    successes: inCells(sum, cells),
  });
  return { suppressed: false, now: ofNow, before: ofBefore, ...compared(successes(late), successes(early)) };
}

const inCells = ({ counts }: NonNullable<Sum>, cells: readonly number[]): number =>
  sumOf(cells.map((cell) => counts[cell] ?? 0));

function rate(sum: NonNullable<Sum>, cells: readonly number[]): Figure<Rate> {
  const n = sumOf(sum.counts);
  if (n === 0) return NOTHING;
  return { suppressed: false, n, people: sum.people, share: shareOf(inCells(sum, cells), n) };
}
