/** Width of every picture in pixels; a chat shows it at about half of that on a phone, hence the large letters. */
export const WIDTH = 800;

/** Own opaque background, so that a picture reads the same in dark and light chats. */
export const PAPER = '#f7f6f2';
export const INK = '#1f2328';
export const SOFT_INK = '#4b5159';
export const GRID = '#d5d3cb';

/** From the palette of Okabe and Ito, told apart with every common kind of colour blindness. */
export const COLOURS = {
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  vermilion: '#d55e00',
  sky: '#56b4e9',
  grey: '#c3c1b8',
} as const;

/** The face that echarts' own width table fits best; it ships with the program. */
export const FONT = 'DejaVu Sans Condensed';
export const SIZE = { title: 34, text: 26, small: 23 } as const;

/** Room that title and subtitle take. */
export const HEAD = 128;

/** Laid over one colour of a stack, so that it differs without colour too. */
export const STRIPES = {
  symbol: 'rect',
  rotation: Math.PI / 4,
  dashArrayX: [1, 0],
  dashArrayY: [4, 10],
  color: 'rgba(31, 35, 40, 0.35)',
};

/** Letters are large, so only so many week labels fit side by side. */
const MAX_WEEK_LABELS = 6;

/** Weeks from left to right. Labels are thinned out from the latest week, which always has one. */
export function weekAxis(weeks: readonly string[], isLabelled = true) {
  const step = Math.ceil(weeks.length / MAX_WEEK_LABELS);
  return {
    type: 'category',
    data: weeks,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: GRID, width: 2 } },
    axisLabel: {
      show: isLabelled,
      interval: (position: number) => (weeks.length - 1 - position) % step === 0,
      fontSize: SIZE.small,
      color: SOFT_INK,
      margin: 14,
      hideOverlap: false,
    },
  };
}

/** Title and subtitle as on every chart, and the letters. */
export function frame(title: string, subtitle: string) {
  return {
    animation: false,
    backgroundColor: PAPER,
    textStyle: { fontFamily: FONT, fontSize: SIZE.text, color: INK },
    title: {
      text: title,
      subtext: subtitle,
      left: 28,
      top: 22,
      itemGap: 12,
      textStyle: {
        fontSize: SIZE.title,
        fontWeight: 'bold' as const,
        color: INK,
        width: WIDTH - 56,
        overflow: 'truncate' as const,
      },
      subtextStyle: {
        fontSize: SIZE.small,
        color: SOFT_INK,
        width: WIDTH - 56,
        overflow: 'truncate' as const,
      },
    },
  };
}

/** What is drawn when there is nothing to draw. */
export function emptyOption(chart: { title: string; subtitle: string; noData: string }) {
  return {
    ...frame(chart.title, ''),
    graphic: {
      type: 'text' as const,
      left: 'center' as const,
      top: 'middle' as const,
      style: {
        text: chart.noData,
        fontFamily: FONT,
        fontSize: SIZE.text,
        fill: SOFT_INK,
        width: WIDTH - 120,
        overflow: 'break' as const,
        lineHeight: 38,
        align: 'center' as const,
      },
    },
  };
}
