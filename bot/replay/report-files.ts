import type { Charts } from '#core/ports/charts.ts';
import { reportCsv, reportJson } from '#core/community/csv.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import type { Attachment } from '#core/model/outgoing.ts';
import { directionChart, shiftChart } from '#core/texts/en/community-charts.ts';

/** The community report's charts as pictures with words for those who do not see them. */
export async function reportCharts(charts: Charts, report: CommunityReport): Promise<Attachment[]> {
  const shift = shiftChart(report);
  const direction = directionChart(report);
  return [
    picture('sentiment-shift.png', await charts.shift(shift.chart), shift.altText),
    picture('direction-mix.png', await charts.directionMix(direction.chart), direction.altText),
  ];
}

/** The report's numbers for programs and spreadsheets. */
export function reportTables(report: CommunityReport): Attachment[] {
  const encoder = new TextEncoder();
  return [
    {
      fileName: 'report.json',
      mediaType: 'application/json',
      bytes: encoder.encode(reportJson(report)),
      altText: 'All figures as JSON',
    },
    {
      fileName: 'report.csv',
      mediaType: 'text/csv',
      bytes: encoder.encode(reportCsv(report)),
      altText: 'All figures as a table',
    },
  ];
}

function picture(fileName: string, bytes: Uint8Array, altText: string): Attachment {
  return { fileName, mediaType: 'image/png', bytes, altText };
}
