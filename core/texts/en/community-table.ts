import type { CommunityReport } from '#core/community/report-types.ts';
import { reportRows, type ReportRow } from '#core/community/table.ts';

/** The report for a terminal: one line a number, about 100 characters wide. */
export function communityReportTable(report: CommunityReport): string {
  const lines = reportRows(report).map(cells);
  const header = ['figure', 'group', 'measure', 'value', '95 % interval', 'n', 'people'];
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const FIRST_NUMBER = 3;

function pad(cell: string, width: number, column: number): string {
  return column < FIRST_NUMBER ? cell.padEnd(width) : cell.padStart(width);
}

function cells(row: ReportRow): string[] {
  if (row.suppressed) return [row.figure, row.group, 'too few people yet', '', '', '', ''];
  const interval = row.low === null || row.high === null ? '' : `${number(row.low)} … ${number(row.high)}`;
  return [
    row.figure,
    row.group,
    row.measure,
    number(row.value),
    interval,
    number(row.n),
    row.people === null ? '' : `≥ ${row.people}`,
  ];
}

function number(value: number | null): string {
  if (value === null) return '';
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
