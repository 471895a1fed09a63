import type { GrowthChart, GrowthPanel } from '#core/model/charts.ts';
import type { Picture, Point, Shape } from './shapes.ts';
import {
  COLOURS,
  columnLabels,
  emptyPicture,
  gridLine,
  HEAD,
  heading,
  INK,
  SIZE,
  SOFT_INK,
  WIDTH,
} from './theme.ts';

const PANEL = 128;
const PANEL_GAP = 62;
const LEFT = 138;
const RIGHT = 34;
const FOOT = 46;
const AXIS = { left: LEFT, right: WIDTH - RIGHT, gap: 14, maxWidth: LEFT - 30 };
const MAX_LEVEL = 2;
const LINES = [COLOURS.vermilion, COLOURS.blue, COLOURS.green] as const;
const SYMBOLS = ['circle', 'rect', 'diamond'] as const;

/** One panel below the other, each with the person's own band behind it. */
export function growthPicture(chart: GrowthChart): Picture {
  const { panels, weeks } = chart;
  const isEmpty = panels.every(({ points }) => points.every((point) => point === null));
  if (isEmpty) return emptyPicture(chart);
  const column = (WIDTH - LEFT - RIGHT) / weeks.length;
  const xOf = (week: number): number => LEFT + (week + 0.5) * column;
  const bottom = topOf(panels.length - 1) + PANEL;
  return {
    height: HEAD + panels.length * (PANEL + PANEL_GAP) + FOOT,
    shapes: [
      ...heading(chart.title, chart.subtitle),
      ...panels.flatMap((panel, index) => [
        ...frame(chart, panel, index),
        ...(panel.baseline === null
          ? []
          : band(panel.baseline, index === 0 ? chart.baselineLabel : '', index)),
        ...values(panel, index, xOf),
      ]),
      ...columnLabels(weeks, xOf, bottom + 34),
    ],
  };
}

const topOf = (index: number): number => HEAD + index * (PANEL + PANEL_GAP) + 44;

const yOf = (index: number, level: number): number => topOf(index) + PANEL * (1 - level / MAX_LEVEL);

function frame({ scale }: GrowthChart, { name }: GrowthPanel, index: number): Shape[] {
  const lines = scale.flatMap((words, level) => gridLine(AXIS, words, yOf(index, level), level === 0));
  const maxWidth = WIDTH - LEFT - RIGHT;
  const y = topOf(index) - 18;
  return [
    { kind: 'text', words: name, x: LEFT, y, size: SIZE.text, bold: true, fill: INK, maxWidth },
    ...lines,
  ];
}

/** The person's own earlier weeks: a dashed box, named once. */
function band({ low, high }: { low: number; high: number }, words: string, index: number): Shape[] {
  const [top, bottom] = [yOf(index, high), yOf(index, low)];
  const width = WIDTH - LEFT - RIGHT;
  const size = SIZE.small - 2;
  return [
    {
      kind: 'rect',
      x: LEFT,
      y: top,
      width,
      height: bottom - top,
      fill: SOFT_INK,
      opacity: 0.14,
      edge: SOFT_INK,
    },
    {
      kind: 'text',
      words,
      x: WIDTH - RIGHT - 5,
      y: bottom - 8,
      size,
      fill: SOFT_INK,
      anchor: 'end',
      maxWidth: width - 10,
    },
  ];
}

/** A line through the weeks, over the 95 % interval of each as a thin upright one. */
function values({ points }: GrowthPanel, index: number, xOf: (week: number) => number): Shape[] {
  const stroke = LINES[index % LINES.length] ?? INK;
  const symbol = SYMBOLS[index % SYMBOLS.length] ?? 'circle';
  const known = points.flatMap((point, week) => (point === null ? [] : [{ ...point, x: xOf(week) }]));
  const through = known.map(({ x, value }): Point => [x, yOf(index, value)]);
  return [
    ...known.map(({ x, low, high }): Shape => {
      const ends: Point[] = [
        [x, yOf(index, low)],
        [x, yOf(index, high)],
      ];
      return { kind: 'line', points: ends, stroke, width: 3, opacity: 0.4 };
    }),
    { kind: 'line', points: through, stroke, width: 4 },
    ...through.map((at): Shape => ({ kind: 'mark', symbol, at, fill: stroke })),
  ];
}
