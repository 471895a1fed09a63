import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuseFolder } from './refuse-folder.ts';
import type { PageChart } from '#core/lib/html-page.ts';
import { AttuneError } from '#core/model/errors.ts';
import { writing } from '#core/lib/file-faults.ts';
import type { Charts } from '#core/ports/charts.ts';
import { activityCharts } from '#core/research/activity-chart.ts';
import { digitalSupportTables } from '#core/research/digital-support.ts';
import { ABOUT_EXACT } from '#core/research/figure-words.ts';
import { epitomeTables } from '#core/research/epitome.ts';
import { iempathizeTables } from '#core/research/iempathize.ts';
import type { ResearchRows } from '#core/research/rows.ts';
import { supporterTables } from '#core/research/supporters.ts';
import { tablesPage } from '#core/research/page.ts';
import type { EstimateTable } from '#core/research/table.ts';
import { tablesText } from '#core/research/text.ts';
import { withoutTimes } from '#core/research/without-times.ts';

export interface AnalysisFiles {
  /** Writes the tables and returns the names of the files. @throws AttuneError `input` where one cannot be written */
  write(analysed: Analysed, charts: Charts): Promise<string[]>;
}

export interface Analysed {
  rows: ResearchRows;
  /** Tables beside those that come of the rows. */
  more: readonly EstimateTable[];
  /** Said where the times of the export are made up; null where they are true. */
  madeUpTimes: string | null;
}

async function drawn(tables: readonly EstimateTable[], charts: Charts): Promise<Map<string, PageChart>> {
  const pictures = activityCharts(tables).map(async ({ tableId, chart, altText }) => {
    return [tableId, { svg: await charts.svg.directionMix(chart), altText }] as const;
  });
  return new Map(await Promise.all(pictures));
}

/**
 * Where the papers' analyses go: `NAME.json` with `NAME.txt` and `NAME.html` beside it, or all three in a folder.
 * @throws AttuneError `input` when nothing can be written there; better before a long run than after it.
 */
export function openAnalysisFiles(path: string): AnalysisFiles {
  const json = path.endsWith('.json') ? path : join(path, 'analysis.json');
  const text = json.replace(/\.json$/, '.txt');
  const page = json.replace(/\.json$/, '.html');
  try {
    mkdirSync(dirname(json), { recursive: true });
    accessSync(dirname(json), constants.W_OK);
    for (const file of [json, text, page]) refuseFolder(file);
  } catch (cause) {
    const advice = 'Name a folder that can be written to, or a file that ends in .json.';
    throw new AttuneError('input', `The analyses cannot be written to "${path}". ${advice}`, { cause });
  }
  return {
    async write({ rows, more, madeUpTimes }, charts) {
      const asked = [
        ...epitomeTables(rows),
        ...iempathizeTables(rows),
        ...digitalSupportTables(rows),
        ...supporterTables(rows),
        ...more,
      ];
      const tables = madeUpTimes === null ? asked : withoutTimes(asked);
      const warnings = madeUpTimes === null ? [] : [madeUpTimes];
      const contents = [
        [json, `${JSON.stringify({ warnings: [ABOUT_EXACT, ...warnings], tables }, null, 2)}\n`],
        [text, tablesText(tables, warnings)],
        [page, tablesPage(tables, await drawn(tables, charts), warnings)],
      ] as const;
      for (const [file, content] of contents)
        writing(file, () => {
          writeFileSync(file, content);
        });
      return [json, text, page];
    },
  };
}
