import type { ShiftChart } from '#core/model/charts.ts';
import type { Picture, Shape } from './shapes.ts';
import {
  baselineBelow,
  COLOURS,
  emptyPicture,
  HEAD,
  heading,
  INK,
  legend,
  SIDE,
  SIZE,
  ON_BRIGHT,
  ON_DEEP,
  SOFT_INK,
  WIDTH,
} from './theme.ts';

const BAR = 78;
const BAR_ROOM = 152;
const LEGEND = 54;
const GAP = 3;
/** A share below this has no room for its number. */
const MIN_LABELLED = 0.08;

const CLASSES = ['positive', 'none', 'negative'] as const;
const FILLS = { positive: COLOURS.blue, none: COLOURS.grey, negative: COLOURS.orange } as const;
const LABELS = { positive: ON_DEEP, none: ON_BRIGHT, negative: ON_BRIGHT } as const;

type Bar = ShiftChart['bars'][number];

/** One bar a group, its name above it, shares written into it. */
export function shiftPicture(chart: ShiftChart): Picture {
  if (chart.bars.every(({ group }) => isEmpty(group))) return emptyPicture(chart);
  const names = CLASSES.map((name) => ({ name: chart.classes[name], fill: FILLS[name] }));
  return {
    height: HEAD + LEGEND + chart.bars.length * BAR_ROOM + 20,
    shapes: [
      ...heading(chart.title, chart.subtitle),
      // The three also differ without any colour: dark, plain light, striped.
      ...legend(names.map((item, index) => (index === 2 ? { ...item, striped: true } : item))),
      ...chart.bars.flatMap((bar, index) => barShapes(chart, bar, HEAD + LEGEND + index * BAR_ROOM)),
    ],
  };
}

const isEmpty = (group: Bar['group']): group is null => group === null || group.n === 0;

function barShapes({ tooFew }: ShiftChart, { label, group }: Bar, top: number): Shape[] {
  const text = (words: string, y: number, fill: string): Shape => {
    return { kind: 'text', words, x: SIDE, y, size: SIZE.text, fill, maxWidth: WIDTH - 2 * SIDE };
  };
  if (isEmpty(group)) return [text(label, top + 22, INK), text(tooFew, top + BAR_ROOM / 2 + 18, SOFT_INK)];
  const shapes = [text(`${label} (n = ${group.n})`, top + 22, INK)];
  let start = 0;
  for (const name of CLASSES) {
    shapes.push(...segment(name, start, group.shares[name], top + 37));
    start += group.shares[name];
  }
  return shapes;
}

function segment(name: (typeof CLASSES)[number], start: number, share: number, y: number): Shape[] {
  const room = WIDTH - 2 * SIDE;
  const x = SIDE + start * room + GAP;
  const width = share * room - 2 * GAP;
  if (width <= 0) return [];
  const fill = FILLS[name];
  const isStriped = name === 'negative';
  const bar: Shape = { kind: 'rect', x, y, width, height: BAR, fill };
  const number: Shape = {
    kind: 'text',
    words: `${Math.round(share * 100)} %`,
    x: x + width / 2,
    y: y + BAR / 2 + baselineBelow(SIZE.text),
    size: SIZE.text,
    bold: true,
    fill: LABELS[name],
    anchor: 'middle',
    ...(isStriped ? { plate: fill } : {}),
  };
  return [isStriped ? { ...bar, striped: true } : bar, ...(share >= MIN_LABELLED ? [number] : [])];
}
