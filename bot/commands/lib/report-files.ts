import { reportCsv, reportJson } from '#core/community/csv.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import type { Attachment } from '#core/model/outgoing.ts';
import type { Charts } from '#core/ports/charts.ts';
import { directionChart, shiftChart } from '#core/texts/en/community-charts.ts';
import { type PageChart, reportPage } from '#core/texts/en/community-report/page.ts';
import { textsFor } from '#core/texts/index.ts';

const { csvAlt, htmlAlt, jsonAlt } = textsFor('en').commands.report;

/** How the charts are called in a folder. */
const FOLDER_NAMES = { direction: 'direction-mix.png', shift: 'sentiment-shift.png' } as const;

/** The community report's charts, with words for those who do not see them: only those in which there is something to see. */
export async function reportCharts(
  charts: Charts,
  report: CommunityReport,
  names: Record<keyof typeof FOLDER_NAMES, string> = FOLDER_NAMES,
): Promise<Attachment[]> {
  const { direction, shift } = chartsOf(report);
  const files: Attachment[] = [];
  const add = (fileName: string, altText: string, bytes: Uint8Array): void => {
    files.push({ fileName, mediaType: 'image/png', bytes, altText });
  };
  if (direction !== null) add(names.direction, direction.altText, await charts.directionMix(direction.chart));
  if (shift !== null) add(names.shift, shift.altText, await charts.shift(shift.chart));
  return files;
}

/** The charts in which there is something to see. */
function chartsOf(report: CommunityReport) {
  const direction = directionChart(report);
  const shift = shiftChart(report);
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
): Promise<Attachment> {
  const { direction, shift } = chartsOf(report);
  const charts: PageChart[] = [];
  if (direction !== null)
    charts.push({ svg: await svg.directionMix(direction.chart), altText: direction.altText });
  if (shift !== null) charts.push({ svg: await svg.shift(shift.chart), altText: shift.altText });
  const bytes = new TextEncoder().encode(reportPage(report, charts));
  return { fileName, mediaType: 'text/html', bytes, altText: htmlAlt };
}

/** The report's numbers for programs and spreadsheets. */
export function reportTable(report: CommunityReport, format: 'csv' | 'json', fileName: string): Attachment {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return format === 'csv'
    ? { fileName, mediaType: 'text/csv', bytes: encode(reportCsv(report)), altText: csvAlt }
    : { fileName, mediaType: 'application/json', bytes: encode(reportJson(report)), altText: jsonAlt };
}
