import { shortDay } from '#core/coaching/day-in-words.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { Drawing, GrowthPanel } from '#core/model/charts.ts';
import type { Locale, Texts } from '#core/texts/index.ts';
import type { CheckIn } from './check-in.ts';
import { MOST_OF_PAIR } from './phq4.ts';

/** Older ones do not fit a phone's width. */
const SHOWN = 12;
/** One is no line. */
const FOR_CHART = 2;
/** Panels reach from 0 to 2. */
const MOST_OF_PANEL = 2;

/** The person's own curve; null while there is too little to draw. */
export function checkInChart(
  all: readonly CheckIn[],
  {
    commands: {
      checkIn: { chart },
    },
  }: Texts,
  { timeZone, locale }: { timeZone: string; locale: Locale },
): Drawing | null {
  if (all.length < FOR_CHART) return null;
  const shown = all.slice(-SHOWN);
  const clock = localClock(timeZone);
  const days = shown.map(({ at }) => shortDay(clock(at).day, locale));
  const panel = (name: string, valueOf: (one: CheckIn) => number): GrowthPanel => ({
    name,
    baseline: null,
    points: shown.map((one) => {
      const value = (valueOf(one) / MOST_OF_PAIR) * MOST_OF_PANEL;
      return { value, low: value, high: value };
    }),
  });
  const { fileName, names, altText, altLine, ...words } = chart;
  const line = (name: string, values: readonly number[]): string =>
    altLine(name, values[0] ?? 0, values.at(-1) ?? 0);
  return {
    fileName,
    chart: {
      ...words,
      weeks: days,
      panels: [
        panel(names.anxiety, ({ anxiety }) => anxiety),
        panel(names.depression, ({ depression }) => depression),
      ],
    },
    altText: altText(days[0] ?? '', days.at(-1) ?? '', [
      line(
        names.anxiety,
        shown.map(({ anxiety }) => anxiety),
      ),
      line(
        names.depression,
        shown.map(({ depression }) => depression),
      ),
    ]),
  };
}
