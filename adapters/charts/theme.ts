import type { Picture, Shape } from './shapes.ts';

/** Width of every picture in pixels; a chat shows it at about half of that on a phone, hence the large letters. */
export const WIDTH = 800;
export const SIDE = 28;

/** Own opaque background, so that a picture reads the same in dark and light chats. */
export const PAPER = '#f7f6f2';
export const INK = '#1f2328';
/** Words on a bar: they stay as they are where ink turns light. */
export const ON_BRIGHT = '#1f2329';
export const ON_DEEP = '#ffffff';
export const SOFT_INK = '#4b5159';
export const GRID = '#d5d3cb';

/** From the palette of Okabe and Ito, told apart with every common kind of colour blindness. */
export const COLOURS = {
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  vermilion: '#d55e00',
  grey: '#c3c1b8',
} as const;

export const SIZE = { title: 34, text: 26, small: 23 } as const;

/** Room that title and subtitle take. */
export const HEAD = 128;

const EMPTY_HEIGHT = 320;
/** Letters are large, so only so many labels of weeks fit side by side. */
const MAX_COLUMN_LABELS = 6;
/** The widest letters that are common need about so much of their size. */
const LETTER = 0.56;

/** From the middle of a line of letters down to its baseline. */
export const baselineBelow = (size: number): number => size * 0.36;

/** Title and subtitle as on every chart. */
export function heading(title: string, subtitle: string): Shape[] {
  const maxWidth = WIDTH - 2 * SIDE;
  return [
    { kind: 'text', words: title, x: 33, y: 56, size: SIZE.title, bold: true, fill: INK, maxWidth },
    { kind: 'text', words: subtitle, x: 33, y: 93, size: SIZE.small, fill: SOFT_INK, maxWidth },
  ];
}

/** A name for each colour, in three columns of one line. */
export function legend(items: readonly { name: string; fill: string; striped?: true }[]): Shape[] {
  const column = (WIDTH - SIDE - 35) / items.length;
  return items.flatMap(({ name, fill, striped }, index): Shape[] => {
    const x = 35 + index * column;
    const box = { kind: 'rect', x, y: HEAD + 7, width: 32, height: 22, fill, radius: 5 } as const;
    return [
      striped ? { ...box, striped } : box,
      {
        kind: 'text',
        words: name,
        x: x + 38,
        y: HEAD + 26,
        size: SIZE.small,
        fill: INK,
        maxWidth: column - 50,
      },
    ];
  });
}

/** A line across a chart with its name before it; the base of the chart is drawn thicker. */
export function gridLine(
  { left, right, gap, maxWidth }: { left: number; right: number; gap: number; maxWidth?: number },
  words: string,
  y: number,
  isBase: boolean,
): Shape[] {
  const label = { kind: 'text', words, x: left - gap, y: y + baselineBelow(SIZE.small) } as const;
  const points = [
    [left, y],
    [right, y],
  ] as const;
  return [
    { kind: 'line', points, stroke: GRID, width: isBase ? 2 : 1 },
    {
      ...label,
      size: SIZE.small,
      fill: SOFT_INK,
      anchor: 'end',
      ...(maxWidth === undefined ? {} : { maxWidth }),
    },
  ];
}

/** Labels under their places, thinned out from the last one (the latest week), which is always there. */
export function columnLabels(columns: readonly string[], xOf: (index: number) => number, y: number): Shape[] {
  const step = Math.ceil(columns.length / MAX_COLUMN_LABELS);
  return columns.flatMap((words, index): Shape[] =>
    (columns.length - 1 - index) % step === 0
      ? [{ kind: 'text', words, x: xOf(index), y, size: SIZE.small, fill: SOFT_INK, anchor: 'middle' }]
      : [],
  );
}

function inLines(words: string, lettersALine: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= lettersALine) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** What is drawn when there is nothing to draw. */
export function emptyPicture(chart: { title: string; noData: string }): Picture {
  const maxWidth = WIDTH - 120;
  const lines = inLines(chart.noData, maxWidth / (SIZE.text * LETTER));
  const top = EMPTY_HEIGHT / 2 - ((lines.length - 1) / 2) * 38;
  const text = lines.map((words, index): Shape => {
    const y = top + index * 38 + baselineBelow(SIZE.text);
    return {
      kind: 'text',
      words,
      x: WIDTH / 2,
      y,
      size: SIZE.text,
      fill: SOFT_INK,
      anchor: 'middle',
      maxWidth,
    };
  });
  return { height: EMPTY_HEIGHT, shapes: [...heading(chart.title, ''), ...text] };
}
