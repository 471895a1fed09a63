import type { EstimateRow } from './table.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** A difference of shares is no share: it has a sign, and is in percentage points. */
function points(value: number): string {
  const size = Math.abs(value * 100).toFixed(1);
  const sign = size === '0.0' ? '' : value < 0 ? '−' : '+';
  return `${sign}${size} points`;
}

/** The figure of a row and the two ends of its interval, as people read them. */
export function figureWords({ unit, estimate: { value, low, high } }: EstimateRow): {
  value: string;
  interval: string;
} {
  const said = unit === 'share' ? percent : points;
  return { value: said(value), interval: `${said(low)} to ${said(high)}` };
}

/** Instead of rows, in a table that leaves nothing out and has nothing to say. */
export const NOTHING = 'nothing to show: nothing here was written by five people or more';
