import type { EChartsCoreOption } from 'echarts/core';
import type { DirectionChart } from '#core/charts.ts';
import {
  COLOURS,
  emptyOption,
  frame,
  GRID,
  HEAD,
  INK,
  PAPER,
  SIZE,
  SOFT_INK,
  STRIPES,
  weekAxis,
} from './theme.ts';

export const DIRECTION_HEIGHT = 560;

const LEGEND = 60;
/** More columns than this have no room for numbers. */
const MOST_NUMBERED = 6;
const LEAST_LABELLED = 0.09;

const ORDER = ['seeking', 'providing', 'none'] as const;
const FILLS = { seeking: COLOURS.orange, providing: COLOURS.blue, none: COLOURS.grey } as const;
const LABELS = { seeking: INK, providing: '#ffffff', none: INK } as const;

/** One column a week, as shares of that week's messages, with its number of messages on top. */
export function directionOption(chart: DirectionChart): EChartsCoreOption {
  const totals = chart.weeks.map((_, week) => totalOf(chart, week));
  if (totals.every((total) => total === 0)) return emptyOption(chart);
  return {
    ...frame(chart.title, chart.subtitle),
    legend: {
      left: 28,
      top: HEAD,
      itemWidth: 34,
      itemHeight: 24,
      itemGap: 26,
      selectedMode: false,
      textStyle: { fontSize: SIZE.small, color: INK },
    },
    grid: { left: 92, right: 28, top: HEAD + LEGEND + 40, bottom: 62 },
    xAxis: weekAxis(chart.weeks),
    yAxis: {
      min: 0,
      max: 1,
      interval: 0.5,
      axisLabel: {
        formatter: (share: number) => `${share * 100} %`,
        fontSize: SIZE.small,
        color: SOFT_INK,
      },
      splitLine: { lineStyle: { color: GRID } },
    },
    series: [...ORDER.map((name) => column(chart, name, totals)), totalsRow(totals)],
  };
}

function totalOf({ series }: DirectionChart, week: number): number {
  const counts = ORDER.map((name) => series[name].counts[week] ?? null);
  return counts.includes(null) ? 0 : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function column(chart: DirectionChart, name: (typeof ORDER)[number], totals: readonly number[]) {
  const numbered = chart.weeks.length <= MOST_NUMBERED;
  const { counts, name: words } = chart.series[name];
  return {
    type: 'bar',
    name: words,
    stack: 'mix',
    barMaxWidth: 110,
    barCategoryGap: '22%',
    itemStyle: {
      color: FILLS[name],
      borderColor: PAPER,
      borderWidth: 2,
      ...(name === 'seeking' ? { decal: STRIPES, weekAxis } : {}),
    },
    data: totals.map((total, week) => {
      if (total === 0) return { value: null };
      const share = (counts[week] ?? 0) / total;
      return {
        value: share,
        label: {
          show: numbered && share >= LEAST_LABELLED,
          formatter: `${Math.round(share * 100)} %`,
          fontSize: SIZE.small,
          fontWeight: 'bold',
          color: LABELS[name],
          ...(name === 'seeking' ? { backgroundColor: FILLS.seeking, padding: [1, 4] } : {}),
        },
      };
    }),
  };
}

/** An invisible segment on top that carries the number of messages. */
function totalsRow(totals: readonly number[]) {
  return {
    type: 'bar',
    stack: 'mix',
    itemStyle: { color: 'transparent' },
    data: totals.map((total) => ({
      value: total === 0 ? null : 0,
      label: {
        show: totals.length <= MOST_NUMBERED,
        position: 'top',
        formatter: `n = ${total}`,
        fontSize: SIZE.small,
        color: SOFT_INK,
      },
    })),
  };
}
