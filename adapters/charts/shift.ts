import type { EChartsCoreOption } from 'echarts/core';
import type { ShiftChart } from '#core/ports/charts.ts';
import {
  COLOURS,
  emptyOption,
  FONT,
  frame,
  HEAD,
  INK,
  PAPER,
  SIZE,
  SOFT_INK,
  STRIPES,
  WIDTH,
} from './theme.ts';

const BAR = 84;
const BAR_ROOM = 152;
const LEGEND = 54;
const SIDE = 28;
/** A share below this has no room for its number. */
const MIN_LABELLED = 0.08;

const CLASSES = ['positive', 'none', 'negative'] as const;
const FILLS = { positive: COLOURS.blue, none: COLOURS.grey, negative: COLOURS.orange } as const;
const LABELS = { positive: '#ffffff', none: INK, negative: INK } as const;

export function shiftHeight({ bars }: ShiftChart): number {
  return bars.length === 0 ? 320 : HEAD + LEGEND + bars.length * BAR_ROOM + 20;
}

/** One bar a group, its name above it, shares written into it. */
export function shiftOption(chart: ShiftChart): EChartsCoreOption {
  if (chart.bars.every(({ group }) => isEmpty(group))) return emptyOption(chart);
  return {
    ...frame(chart.title, chart.subtitle),
    legend: {
      left: SIDE,
      top: HEAD,
      itemWidth: 34,
      itemHeight: 24,
      itemGap: 26,
      selectedMode: false,
      textStyle: { fontSize: SIZE.small, color: INK },
      data: CLASSES.map((name) => chart.classes[name]),
    },
    grid: { left: SIDE, right: SIDE, top: HEAD + LEGEND, height: chart.bars.length * BAR_ROOM },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      show: false,
      data: chart.bars.map((_, index) => String(index)),
    },
    series: CLASSES.map((name) => segment(chart, name)),
    graphic: chart.bars.flatMap((bar, index) => barText(chart, bar, index)),
  };
}

type Bar = ShiftChart['bars'][number];
const isEmpty = (group: Bar['group']): group is null => group === null || group.n === 0;

function segment(chart: ShiftChart, name: (typeof CLASSES)[number]) {
  return {
    type: 'bar',
    name: chart.classes[name],
    stack: 'shift',
    barWidth: BAR,
    itemStyle: {
      color: FILLS[name],
      borderColor: PAPER,
      borderWidth: 3,
      // The three also differ without any colour: dark, plain light, striped.
      ...(name === 'negative' ? { decal: STRIPES } : {}),
    },
    data: chart.bars.map(({ group }) => {
      const share = isEmpty(group) ? 0 : group.shares[name];
      return {
        value: share,
        label: {
          show: share >= MIN_LABELLED,
          formatter: `${Math.round(share * 100)} %`,
          fontSize: SIZE.text,
          fontWeight: 'bold',
          color: LABELS[name],
          ...(name === 'negative' ? { backgroundColor: FILLS.negative, padding: [2, 0] } : {}),
        },
      };
    }),
  };
}

function barText(chart: ShiftChart, { label, group }: Bar, index: number) {
  const top = HEAD + LEGEND + index * BAR_ROOM;
  const text = (words: string, y: number, fill: string) => ({
    type: 'text',
    left: SIDE,
    top: y,
    style: {
      text: words,
      fill,
      fontFamily: FONT,
      fontSize: SIZE.text,
      width: WIDTH - 2 * SIDE,
      overflow: 'truncate',
    },
  });
  return isEmpty(group)
    ? [text(label, top, INK), text(chart.tooFew, top + BAR_ROOM / 2, SOFT_INK)]
    : [text(`${label} (n = ${group.n})`, top, INK)];
}
