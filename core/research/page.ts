import type { EstimateRow, EstimateTable } from './table.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? '');

const STYLE = [
  'body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }',
  'table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }',
  'th, td { text-align: left; padding: 0.2rem 0.6rem; border-bottom: 1px solid #ccc; }',
  '.number { text-align: right; font-variant-numeric: tabular-nums; }',
  '.note { color: #555; font-size: 0.875rem; }',
  '@media (prefers-color-scheme: dark) { body { color: #ddd; background: #181818; } .note { color: #aaa; } }',
].join('\n');

const HEAD = ['', 'share', '95 % interval', 'n', 'people', 'paper'];

function row({ label, n, people, estimate, paper }: EstimateRow): string {
  const interval = `${percent(estimate.low)} to ${percent(estimate.high)}`;
  const numbers = [percent(estimate.value), interval, String(n), String(people)];
  return [
    '<tr>',
    `<th scope="row">${escaped(label)}</th>`,
    ...numbers.map((number) => `<td class="number">${escaped(number)}</td>`),
    `<td>${escaped(paper ?? '')}</td>`,
    '</tr>',
  ].join('');
}

function section({ id, paper, title, method, rows, leftOut }: EstimateTable): string {
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
  const hidden =
    leftOut === 0
      ? []
      : [`<p class="note">${leftOut} left out: fewer than five people, or telling of them.</p>`];
  return [
    `<section id="${escaped(id)}">`,
    `<h2>${escaped(`${paper} · ${title}`)}</h2>`,
    ...figures,
    ...hidden,
    `<p class="note">${escaped(method)}</p>`,
    '</section>',
  ].join('\n');
}

/** The tables as one page that needs nothing else: no script, no address, no file beside it. */
export function tablesPage(tables: readonly EstimateTable[]): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<title>What the papers asked, asked of this export</title>',
    `<style>${STYLE}</style></head><body>`,
    '<h1>What the papers asked, asked of this export</h1>',
    '<p>These are associations, measured by models: they do not say what helps. Groups of fewer than five people are left out.</p>',
    ...tables.map(section),
    '</body></html>',
    '',
  ].join('\n');
}
