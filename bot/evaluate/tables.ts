import type { Estimate } from '#core/lib/statistics.ts';
import type { Section } from './sections.ts';

const percent = (share: number): string => (share * 100).toFixed(1);
const withInterval = ({ value, low, high }: Estimate): string =>
  `${percent(value)} (95 % interval ${percent(low)} to ${percent(high)})`;

/** Columns of equal width; the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function sectionText({ name, classification, figures, rationales }: Section): string {
  const { labels, rows } = classification.confusion;
  const lines = [
    `${name}: ${classification.records} records`,
    `accuracy ${withInterval(classification.accuracy)}`,
    `macro-F1 ${withInterval(classification.macroF1)}`,
    ...Object.entries(figures).map(([title, interval]) => `${title} ${withInterval(interval)}`),
    ...(classification.calibrationError === null
      ? []
      : [`expected calibration error ${percent(classification.calibrationError)}`]),
    '',
    table([
      ['class', 'precision', 'recall', 'F1', 'records'],
      ...Object.entries(classification.perClass).map(([label, { precision, recall, f1, support }]) => [
        label,
        ...[precision, recall, f1].map(percent),
        String(support),
      ]),
    ]),
    '',
    table([
      ['truth \\ answer', ...labels.map((_, index) => `[${index}]`)],
      ...rows.map((row, index) => [`[${index}] ${labels[index] ?? ''}`, ...row.map(String)]),
    ]),
  ];
  if (rationales !== null)
    lines.push(
      '',
      `rationales, on the ${rationales.replies} replies that have one (beside marking everything):`,
      `token F1 ${percent(rationales.tokenF1)} (${percent(rationales.markEverythingTokenF1)})`,
      `span F1 at half overlap ${percent(rationales.iouF1)} (${percent(rationales.markEverythingIouF1)})`,
    );
  return lines.join('\n');
}

/** The report as a person reads it on a terminal; shares in percent. */
export function reportText(sections: readonly Section[]): string {
  return `${sections.map(sectionText).join('\n\n')}\n`;
}
