import { type Estimate, RESAMPLES } from '#core/lib/statistics.ts';
import type { Section } from './sections.ts';

export const percent = (share: number): string => (share * 100).toFixed(1);
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
      `rationales, on the ${rationales.replies} replies that have one:`,
      `token F1 ${withInterval(rationales.tokenF1)}; marking everything ${percent(rationales.markEverythingTokenF1)}`,
      `span F1 at half overlap ${withInterval(rationales.iouF1)}; marking everything ${percent(rationales.markEverythingIouF1)}`,
    );
  return lines.join('\n');
}

/** How the 95 % intervals of every evaluation come about. */
export const INTERVALS = `Intervals: percentile bootstrap (95 %) of ${RESAMPLES} samples of the records; of families of techniques, acts and communities' shares Wilson's (95 %). Records of one person or text are taken for independent, so the true ones may be wider.`;

/** The report as a person reads it on a terminal; shares in percent. */
export function reportText(sections: readonly Section[]): string {
  return `${[...sections.map(sectionText), INTERVALS].join('\n\n')}\n`;
}
