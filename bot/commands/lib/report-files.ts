import { reportCsv, reportJson } from '#core/community/csv.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import type { Attachment } from '#core/model/outgoing.ts';
import type { Charts } from '#core/ports/charts.ts';
import { directionChart, shiftChart } from '#core/texts/en/community-charts.ts';
import { textsFor } from '#core/texts/index.ts';

const { csvAlt, jsonAlt } = textsFor('en').commands.report;

interface ReportPicture {
  /** False where every figure of it is withheld. */
  hasFigures: boolean;
  /** With words for those who do not see it. */
  draw: (fileName: string) => Promise<Attachment>;
}

/** The community report's charts, in the order in which they are shown in chats. */
export function reportPictures(
  charts: Charts,
  report: CommunityReport,
): { direction: ReportPicture; shift: ReportPicture } {
  const mediaType = 'image/png';
  const direction = directionChart(report);
  const shift = shiftChart(report);
  return {
    direction: {
      hasFigures: report.directionByWeek.some(({ figure }) => !figure.suppressed),
      draw: async (fileName) => ({
        fileName,
        mediaType,
        bytes: await charts.directionMix(direction.chart),
        altText: direction.altText,
      }),
    },
    shift: {
      hasFigures: shift.chart.bars.length > 0,
      draw: async (fileName) => ({
        fileName,
        mediaType,
        bytes: await charts.shift(shift.chart),
        altText: shift.altText,
      }),
    },
  };
}

/** Both charts, for a folder. */
export async function reportCharts(charts: Charts, report: CommunityReport): Promise<Attachment[]> {
  const { shift, direction } = reportPictures(charts, report);
  return [await shift.draw('sentiment-shift.png'), await direction.draw('direction-mix.png')];
}

/** The report's numbers for programs and spreadsheets. */
export function reportTable(report: CommunityReport, format: 'csv' | 'json', fileName: string): Attachment {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return format === 'csv'
    ? { fileName, mediaType: 'text/csv', bytes: encode(reportCsv(report)), altText: csvAlt }
    : { fileName, mediaType: 'application/json', bytes: encode(reportJson(report)), altText: jsonAlt };
}
