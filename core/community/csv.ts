import type { CommunityReport } from './report-types.ts';
import { reportRows } from './table.ts';

const COLUMNS = ['figure', 'group', 'measure', 'value', 'low', 'high', 'n', 'people', 'suppressed'] as const;

/** A spreadsheet takes a cell that begins like this for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/** The report as CSV after RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8. */
export function reportCsv(report: CommunityReport): string {
  const lines = reportRows(report).map((row) => COLUMNS.map((column) => csvCell(row[column])).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

/** The report as JSON with the same numbers; dates in ISO 8601. */
export function reportJson(report: CommunityReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** One cell; text that a spreadsheet would run as a formula is made plain with an apostrophe. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
