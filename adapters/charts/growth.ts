import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import type { GrowthChart, GrowthPanel } from '#core/ports/charts.ts';
import {
  COLOURS,
  emptyOption,
  FONT,
  frame,
  GRID,
  HEAD,
  INK,
  PAPER,
  SIZE,
  SOFT_INK,
  weekAxis,
  WIDTH,
} from './theme.ts';

const PANEL = 128;
const PANEL_GAP = 62;
const LEFT = 138;
const RIGHT = 34;
const FOOT = 46;
const LINES = [COLOURS.vermilion, COLOURS.blue, COLOURS.green] as const;
const SYMBOLS = ['circle', 'rect', 'diamond'] as const;

export function growthHeight({ panels }: GrowthChart): number {
  return panels.length === 0 ? 320 : HEAD + panels.length * (PANEL + PANEL_GAP) + FOOT;
}

/** One panel below the other, each with the person's own band behind it. */
export function growthOption(chart: GrowthChart): EChartsCoreOption {
  const isEmpty = chart.panels.every(({ points }) => points.every((point) => point === null));
  if (isEmpty) return emptyOption(chart);
  return {
    ...frame(chart.title, chart.subtitle),
    grid: chart.panels.map((_, index) => ({
      left: LEFT,
      right: RIGHT,
      top: HEAD + index * (PANEL + PANEL_GAP) + 44,
      height: PANEL,
    })),
    xAxis: chart.panels.map((_, index) => ({
      gridIndex: index,
      ...weekAxis(chart.weeks, index === chart.panels.length - 1),
    })),
    yAxis: chart.panels.map((_, index) => levelAxis(chart, index)),
    series: chart.panels.flatMap((panel, index) => [line(chart, panel, index), whiskers(panel, index)]),
    graphic: chart.panels.map((panel, index) => panelName(panel.name, index)),
  };
}

function panelName(name: string, index: number) {
  return {
    type: 'text',
    left: LEFT,
    top: HEAD + index * (PANEL + PANEL_GAP) + 4,
    style: {
      text: name,
      fontFamily: FONT,
      fontSize: SIZE.text,
      fontWeight: 'bold',
      fill: INK,
      width: WIDTH - LEFT - RIGHT,
      overflow: 'truncate',
    },
  };
}

function levelAxis({ scale }: GrowthChart, index: number) {
  return {
    gridIndex: index,
    min: 0,
    max: 2,
    interval: 1,
    axisLabel: {
      formatter: (value: number) => scale[value] ?? '',
      fontSize: SIZE.small,
      color: SOFT_INK,
      margin: 14,
      width: LEFT - 30,
      overflow: 'truncate',
    },
    splitLine: { lineStyle: { color: GRID } },
  };
}

function line({ baselineLabel }: GrowthChart, { points, baseline }: GrowthPanel, index: number) {
  const colour = LINES[index % LINES.length] ?? INK;
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    data: points.map((point) => point?.value ?? null),
    connectNulls: true,
    clip: false,
    z: 3,
    symbol: SYMBOLS[index % SYMBOLS.length],
    symbolSize: 15,
    showAllSymbol: true,
    lineStyle: { color: colour, width: 4 },
    itemStyle: { color: colour, borderColor: PAPER, borderWidth: 2 },
    ...(baseline === null ? {} : { markArea: band(baseline, index === 0 ? baselineLabel : '') }),
  };
}

/** The person's own earlier weeks: a dashed box, named once. */
function band({ low, high }: { low: number; high: number }, name: string) {
  return {
    silent: true,
    itemStyle: {
      color: 'rgba(75, 81, 89, 0.14)',
      borderColor: SOFT_INK,
      borderWidth: 1.5,
      borderType: 'dashed',
    },
    label: { show: name !== '', position: 'insideBottomRight', fontSize: SIZE.small - 2, color: SOFT_INK },
    data: [[{ name, yAxis: low }, { yAxis: high }]],
  };
}

/** The 95 % interval of each week as a thin upright line. */
function whiskers({ points }: GrowthPanel, index: number) {
  return {
    type: 'custom',
    xAxisIndex: index,
    yAxisIndex: index,
    z: 2,
    silent: true,
    data: points.flatMap((point, week) => (point === null ? [] : [[week, point.low, point.high]])),
    encode: { x: 0, y: [1, 2] },
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn => {
      const [x = 0, low = 0] = api.coord([api.value(0), api.value(1)]);
      const [, high = 0] = api.coord([api.value(0), api.value(2)]);
      return {
        type: 'line',
        shape: { x1: x, y1: low, x2: x, y2: high },
        style: { stroke: LINES[index % LINES.length] ?? INK, lineWidth: 3, opacity: 0.4 },
      };
    },
  };
}
