import type { EChartsCoreOption } from 'echarts/core';
import type { DirectionChart } from '#core/ports/charts.ts';
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
const MAX_NUMBERED = 6;
const MIN_LABELLED = 0.09;

const ORDER = ['seeking', 'providing', 'none'] as const;
const FILLS = { seeking: COLOURS.orange, providing: COLOURS.blue, none: COLOURS.grey } as const;
const LABELS = { seeking: INK, providing: '#ffffff', none: INK } as const;

/** One column a week, as shares of that week's messages, with its number of messages on top. */
export function directionOption(chart: DirectionChart): EChartsCoreOption {
  const totals = chart.groups.map((group) => group?.n ?? 0);
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
    series: [...ORDER.map((name) => column(chart, name)), totalsRow(totals)],
  };
}

/** Sums of fractions are seldom exact: by this much a column stays below the axis. */
const HAIR = 1e-9;

/** Rounded shares may add to 101 %: every column is drawn as high as the axis and no higher, so that none hides its label. */
const drawnWhole = (shares: Readonly<Record<(typeof ORDER)[number], number>>): number =>
  ORDER.reduce((sum, name) => sum + shares[name], HAIR);

function column(chart: DirectionChart, name: (typeof ORDER)[number]) {
  const numbered = chart.weeks.length <= MAX_NUMBERED;
  return {
    type: 'bar',
    name: chart.classes[name],
    stack: 'mix',
    barMaxWidth: 110,
    barCategoryGap: '22%',
    itemStyle: {
      color: FILLS[name],
      borderColor: PAPER,
      borderWidth: 2,
      ...(name === 'seeking' ? { decal: STRIPES, weekAxis } : {}),
    },
    data: chart.groups.map((group) => {
      if (group === null || group.n === 0) return { value: null };
      const share = group.shares[name];
      return {
        value: share / drawnWhole(group.shares),
        label: {
          show: numbered && share >= MIN_LABELLED,
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
        show: totals.length <= MAX_NUMBERED,
        position: 'top',
        formatter: `n = ${total}`,
        fontSize: SIZE.small,
        color: SOFT_INK,
      },
    })),
  };
}
