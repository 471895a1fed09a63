import type { EstimateRow, EstimateTable } from './table.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** A difference of shares is no share: it has a sign, and is in percentage points. */
function points(value: number): string {
  const size = Math.abs(value * 100).toFixed(1);
  const sign = size === '0.0' ? '' : value < 0 ? '−' : '+';
  return `${sign}${size} points`;
}

const WORDS: Readonly<Record<EstimateRow['unit'], (value: number) => string>> = {
  share: percent,
  difference: points,
  ratio: (value) => `× ${value.toFixed(2)}`,
};

/** The figure of a row and the two ends of its interval, as people read them. */
export function figureWords({ unit, estimate: { value, low, high } }: EstimateRow): {
  value: string;
  interval: string;
} {
  const said = WORDS[unit];
  return { value: said(value), interval: `${said(low)} to ${said(high)}` };
}

/** What a table does not show, and why; each a line. */
export function absences({ rows, leftOut, empty, withheld }: EstimateTable): string[] {
  const groups = (count: number): string => `${count} ${count === 1 ? 'group' : 'groups'}`;
  const said = [
    ...(withheld === undefined ? [] : [`not shown: ${withheld}`]),
    ...(leftOut > 0 ? [`${groups(leftOut)} left out: fewer than five people, or telling of them`] : []),
    ...(empty > 0 ? [`${groups(empty)} empty: nobody is in ${empty === 1 ? 'it' : 'them'}`] : []),
  ];
  return rows.length === 0 && said.length === 0 ? [NOTHING] : said;
}

const NOTHING = 'nothing to show: nothing here was written by five people or more';

/** What no table tells. */
export const ABOUT_FEW =
  'Groups of fewer than five people are left out, and so is a figure that would tell of so few: where one to four people of a group had what is counted, or lacked it.';

/** Why the files are not for everybody. */
export const ABOUT_EXACT =
  'The counts are exact, and these files are for people who may read the community themselves. Show others single figures of groups, never all tables: where one has a few people more than another, or than an analysis or report of nearly the same messages, subtracting one from the other tells of these few.';
