import { ABOUT_OUTCOMES, OUTCOMES } from './outcomes.ts';
import type { EstimateRow, EstimateTable } from './table.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

function line({ label, n, people, estimate, paper }: EstimateRow): string {
  const { value, low, high } = estimate;
  const figure = `${percent(value)} (${percent(low)} to ${percent(high)})`;
  return `  ${label}: ${figure}, n = ${n}, people = ${people}${paper === null ? '' : `; paper: ${paper}`}`;
}

function tableText({ paper, title, outcome, method, rows, leftOut }: EstimateTable): string {
  const hidden = `  ${leftOut} ${leftOut === 1 ? 'group' : 'groups'} left out: fewer than five people, or telling of them`;
  return [
    `${paper} · ${title}`,
    ...rows.map(line),
    ...(leftOut > 0 ? [hidden] : []),
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
