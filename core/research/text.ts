import { ABOUT_OUTCOMES, OUTCOMES } from './outcomes.ts';
import { ABOUT_EXACT, ABOUT_FEW, absences, figureWords } from './figure-words.ts';
import type { EstimateRow, EstimateTable } from './table.ts';

function line(row: EstimateRow): string {
  const { label, n, people, paper } = row;
  const { value, interval } = figureWords(row);
  return `  ${label}: ${value} (${interval}), n = ${n}, people = ${people}${paper === null ? '' : `; paper: ${paper}`}`;
}

function tableText(table: EstimateTable): string {
  const { paper, title, outcome, method, rows } = table;
  return [
    `${paper} · ${title}`,
    ...rows.map(line),
    ...absences(table).map((absence) => `  ${absence}`),
    `  Outcome: ${OUTCOMES[outcome]}`,
    `  Method: ${method}`,
  ].join('\n');
}

/**
 * The tables for people to read.
 * @param warnings what is to be known of this export before any figure of it
 */
export function tablesText(tables: readonly EstimateTable[], warnings: readonly string[] = []): string {
  const opening =
    'What the papers asked, asked of this export. These are associations, measured by models: they do not say what helps.';
  const about = `${opening} ${ABOUT_FEW} ${ABOUT_OUTCOMES}`;
  return `${[about, ABOUT_EXACT, ...warnings, ...tables.map(tableText)].join('\n\n')}\n`;
}
