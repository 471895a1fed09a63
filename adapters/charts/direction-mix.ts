import type { DirectionChart } from '#core/model/charts.ts';
import type { Picture, Shape } from './shapes.ts';
import {
  baselineBelow,
  columnLabels,
  COLOURS,
  emptyPicture,
  gridLine,
  HEAD,
  heading,
  legend,
  SIZE,
  ON_BRIGHT,
  ON_DEEP,
  SOFT_INK,
  WIDTH,
} from './theme.ts';

const HEIGHT = 560;
const LEFT = 92;
const RIGHT = 28;
const AXIS = { left: LEFT, right: WIDTH - RIGHT, gap: 8 };
const TOP = HEAD + 100;
const BOTTOM = HEIGHT - 62;
const MAX_COLUMN = 110;
const COLUMN_SHARE = 0.78;
const GAP = 2;
/** More columns than this have no room for numbers. */
const MAX_NUMBERED = 6;
const MIN_LABELLED = 0.09;

const ORDER = ['seeking', 'providing', 'none'] as const;
const FILLS = { seeking: COLOURS.orange, providing: COLOURS.blue, none: COLOURS.grey } as const;
const LABELS = { seeking: ON_BRIGHT, providing: ON_DEEP, none: ON_BRIGHT } as const;

type Group = NonNullable<DirectionChart['groups'][number]>;

/** Each column as shares of its messages, with their number on top. */
export function directionPicture(chart: DirectionChart): Picture {
  const { groups, columns, classes } = chart;
  if (groups.every((group) => group === null || group.n === 0)) return emptyPicture(chart);
  const room = (WIDTH - LEFT - RIGHT) / columns.length;
  const xOf = (index: number): number => LEFT + (index + 0.5) * room;
  const width = Math.min(MAX_COLUMN, room * COLUMN_SHARE);
  const names = ORDER.map((name) => ({ name: classes[name], fill: FILLS[name] }));
  return {
    height: HEIGHT,
    shapes: [
      ...heading(chart.title, chart.subtitle),
      ...legend(names.map((item, index) => (index === 0 ? { ...item, striped: true } : item))),
      ...[0, 0.5, 1].flatMap((share) => gridLine(AXIS, `${share * 100} %`, yOf(share), share === 0)),
      ...groups.flatMap((group, index) =>
        group === null || group.n === 0
          ? []
          : column(group, xOf(index), width, columns.length <= MAX_NUMBERED),
      ),
      ...columnLabels(columns, xOf, BOTTOM + 34),
    ],
  };
}

const yOf = (share: number): number => BOTTOM - share * (BOTTOM - TOP);

function column({ n, shares }: Group, x: number, width: number, isNumbered: boolean): Shape[] {
  // Rounded shares may add to 101 %: every column is drawn as high as the axis.
  const whole = ORDER.reduce((sum, name) => sum + shares[name], 0) || 1;
  const shapes: Shape[] = [];
  const number = (words: string, y: number, fill: string) =>
    ({ kind: 'text', words, x, y, size: SIZE.small, fill, anchor: 'middle' }) as const;
  let start = 0;
  for (const name of ORDER) {
    const end = start + shares[name] / whole;
    const [y, height] = [yOf(end) + GAP, yOf(start) - yOf(end) - 2 * GAP];
    const fill = FILLS[name];
    const isStriped = name === 'seeking';
    const box = { kind: 'rect', x: x - width / 2, y, width, height, fill } as const;
    if (height > 0) shapes.push(isStriped ? { ...box, striped: true } : box);
    if (isNumbered && shares[name] >= MIN_LABELLED) {
      const middle = y + height / 2 + baselineBelow(SIZE.small);
      const label = number(`${Math.round(shares[name] * 100)} %`, middle, LABELS[name]);
      shapes.push({ ...label, bold: true, ...(isStriped ? { plate: fill } : {}) });
    }
    start = end;
  }
  return isNumbered ? [...shapes, number(`n = ${n}`, TOP - 9, SOFT_INK)] : shapes;
}
