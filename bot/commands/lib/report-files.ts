import { reportCsv, reportJson } from '#core/community/csv.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import type { Attachment } from '#core/model/outgoing.ts';
import type { Charts } from '#core/ports/charts.ts';
import { directionChart, shiftChart } from '#core/texts/community-report/charts.ts';
import type { PageChart } from '#core/lib/html-page.ts';
import { reportPage } from '#core/texts/community-report/page.ts';
import type { Locale } from '#core/model/locale.ts';
import { textsFor } from '#core/texts/index.ts';

/** How the charts are called in a folder. */
const FOLDER_NAMES = { direction: 'direction-mix.png', shift: 'sentiment-shift.png' } as const;

/** The community report's charts, with words for those who do not see them: only those in which there is something to see. */
export async function reportCharts(
  charts: Charts,
  report: CommunityReport,
  locale: Locale,
  names: Record<keyof typeof FOLDER_NAMES, string> = FOLDER_NAMES,
): Promise<Attachment[]> {
  const { direction, shift } = chartsOf(report, locale);
  const files: Attachment[] = [];
  const add = (fileName: string, altText: string, bytes: Uint8Array): void => {
    files.push({ fileName, mediaType: 'image/png', bytes, altText });
  };
  if (direction !== null) add(names.direction, direction.altText, await charts.directionMix(direction.chart));
  if (shift !== null) add(names.shift, shift.altText, await charts.shift(shift.chart));
  return files;
}

/** The charts in which there is something to see. */
function chartsOf(report: CommunityReport, locale: Locale) {
  const direction = directionChart(report, locale);
  const shift = shiftChart(report, locale);
  return {
    direction: direction.chart.groups.some((group) => group !== null) ? direction : null,
    shift: shift.chart.bars.length > 0 ? shift : null,
  };
}

/** The report as one HTML page, to be opened in a browser, printed or passed on. */
export async function reportHtml(
  { svg }: Pick<Charts, 'svg'>,
  report: CommunityReport,
  fileName: string,
  locale: Locale,
): Promise<Attachment> {
  const { direction, shift } = chartsOf(report, locale);
  const charts: PageChart[] = [];
  if (direction !== null)
    charts.push({ svg: await svg.directionMix(direction.chart), altText: direction.altText });
  if (shift !== null) charts.push({ svg: await svg.shift(shift.chart), altText: shift.altText });
  const bytes = new TextEncoder().encode(reportPage(report, charts, locale));
  return { fileName, mediaType: 'text/html', bytes, altText: textsFor(locale).commands.report.htmlAlt };
}

/** The report's numbers for programs and spreadsheets. */
export function reportTable(
  report: CommunityReport,
  format: 'csv' | 'json',
  fileName: string,
  locale: Locale,
): Attachment {
  const { csvAlt, jsonAlt } = textsFor(locale).commands.report;
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return format === 'csv'
    ? { fileName, mediaType: 'text/csv', bytes: encode(reportCsv(report)), altText: csvAlt }
    : { fileName, mediaType: 'application/json', bytes: encode(reportJson(report)), altText: jsonAlt };
}
