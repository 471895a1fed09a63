import type { Direction } from '#core/model/analysis.ts';
import type { DirectionChart, Shares } from '#core/model/charts.ts';
import type { EstimateTable } from './table.ts';

/** What the tables of activity say, side by side as in IEMPATHIZE's figure 3. */
export interface ActivityChart {
  /** Of the table above which it stands. */
  tableId: string;
  chart: DirectionChart;
  /** The same in words. */
  altText: string;
}

const BANDS = ['most', 'regularly', 'least'] as const;
const LABELS = ['most active', 'regularly active', 'least active'];
const KINDS = [
  { id: 'third', who: 'Each third of the members, by how much they wrote' },
  { id: 'twenty', who: '20 members each, by how much they wrote' },
] as const;
const CLASSES = { seeking: 'asking', providing: 'giving', none: 'neither' } as const;
const NO_DATA = 'Not shown: few people are behind a part of it, or others are as active as they.';

/** Null where one of the three parts is left out: the others alone would be no column. */
function sharesIn({ rows, leftOut }: EstimateTable): Shares<Direction> | null {
  const shareOf = (direction: Direction): number =>
    rows.find(({ label }) => label === direction)?.estimate.value ?? 0;
  if (leftOut > 0 || rows.length === 0) return null;
  const shares = { seeking: shareOf('seeking'), providing: shareOf('providing'), none: shareOf('none') };
  return { n: rows[0]?.n ?? 0, shares };
}

function inWords(groups: readonly (Shares<Direction> | null)[]): string {
  const percent = (value: number): string => `${Math.round(100 * value)} %`;
  const said = groups.flatMap((group, index) => {
    if (group === null) return [];
    const { seeking, providing } = group.shares;
    return [`${LABELS[index] ?? ''}: ${percent(seeking)} ask, ${percent(providing)} give`];
  });
  return `Bars of what members write, by how active they are. Of the messages of the ${said.join('; of the ')}.`;
}

/** One chart for the thirds and one for the twenties, where anything of them is shown. */
export function activityCharts(tables: readonly EstimateTable[]): ActivityChart[] {
  return KINDS.flatMap(({ id, who }): ActivityChart[] => {
    const ids = BANDS.map((band) => `iempathize.activity.${id}.${band}`);
    const groups = ids.map((tableId) => {
      const table = tables.find((one) => one.id === tableId);
      return table === undefined ? null : sharesIn(table);
    });
    if (groups.every((group) => group === null)) return [];
    const title = 'What active members write';
    const chart = { title, subtitle: who, noData: NO_DATA, columns: LABELS, classes: CLASSES, groups };
    return [{ tableId: ids[0] ?? '', chart, altText: inWords(groups) }];
  });
}
