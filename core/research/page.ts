import { escaped, htmlPage, type PageChart, pageChart } from '#core/lib/html-page.ts';
import { ABOUT_OUTCOMES, OUTCOMES } from './outcomes.ts';
import { ABOUT_EXACT, ABOUT_FEW, absences, figureWords } from './figure-words.ts';
import type { EstimateRow, EstimateTable } from './table.ts';

const HEAD = ['', 'share, difference or ratio', '95 % interval', 'n', 'people'];

function row(shown: EstimateRow): string {
  const { label, n, people, paper } = shown;
  const { value, interval } = figureWords(shown);
  const numbers = [value, interval, String(n), String(people)];
  // A column of its own would push the others off the screen of a phone.
  const found = paper === null ? '' : `<div class="note">paper: ${escaped(paper)}</div>`;
  return [
    '<tr>',
    `<th scope="row">${escaped(label)}${found}</th>`,
    ...numbers.map((number) => `<td class="number">${escaped(number)}</td>`),
    '</tr>',
  ].join('');
}

function section(table: EstimateTable, chart: string): string {
  const { id, paper, title, outcome, method, rows } = table;
  const figures =
    rows.length === 0
      ? []
      : [
          '<table><thead><tr>',
          ...HEAD.map((title) => `<th scope="col">${escaped(title)}</th>`),
          '</tr></thead><tbody>',
          ...rows.map(row),
          '</tbody></table>',
        ];
  const hidden = absences(table).map((absence) => `<p class="note">${escaped(absence)}.</p>`);
  return [
    `<section id="${escaped(id)}">`,
    `<h2>${escaped(`${paper} · ${title}`)}</h2>`,
    chart,
    ...figures,
    ...hidden,
    `<p class="note">Outcome: ${escaped(OUTCOMES[outcome])}.</p>`,
    `<p class="note">${escaped(method)}</p>`,
    '</section>',
  ].join('\n');
}

/**
 * The tables as one page.
 * @param charts by the id of the table that they stand above
 * @param warnings what is to be known of this export before any figure of it
 */
export function tablesPage(
  tables: readonly EstimateTable[],
  charts: ReadonlyMap<string, PageChart> = new Map(),
  warnings: readonly string[] = [],
): string {
  const above = ({ id }: EstimateTable): string => {
    const chart = charts.get(id);
    return chart === undefined ? '' : pageChart(chart);
  };
  return htmlPage(
    'What the papers asked, asked of this export',
    [
      '<p>These are associations, measured by models: they do not say what helps.</p>',
      ...[ABOUT_FEW, ABOUT_OUTCOMES, ABOUT_EXACT, ...warnings].map((text) => `<p>${escaped(text)}</p>`),
      ...tables.map((table) => section(table, above(table))),
    ],
    'en',
  );
}
