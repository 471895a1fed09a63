import { ABOUT_OUTCOMES, OUTCOMES } from './outcomes.ts';
import { figureWords, NOTHING } from './figure-words.ts';
import type { EstimateRow, EstimateTable } from './table.ts';

function line(row: EstimateRow): string {
  const { label, n, people, paper } = row;
  const { value, interval } = figureWords(row);
  return `  ${label}: ${value} (${interval}), n = ${n}, people = ${people}${paper === null ? '' : `; paper: ${paper}`}`;
}

function tableText({ paper, title, outcome, method, rows, leftOut }: EstimateTable): string {
  const hidden = `  ${leftOut} ${leftOut === 1 ? 'group' : 'groups'} left out: fewer than five people, or telling of them`;
  return [
    `${paper} · ${title}`,
    ...rows.map(line),
    ...(leftOut > 0 ? [hidden] : []),
    ...(leftOut === 0 && rows.length === 0 ? [`  ${NOTHING}`] : []),
    `  Outcome: ${OUTCOMES[outcome]}`,
    `  Method: ${method}`,
  ].join('\n');
}

/** The tables for people to read. */
export function tablesText(tables: readonly EstimateTable[]): string {
  const opening =
    'What the papers asked, asked of this export. These are associations, measured by models: they do not say what helps.';
  return `${[`${opening} ${ABOUT_OUTCOMES}`, ...tables.map(tableText)].join('\n\n')}\n`;
}
