import { shortDay } from '#core/coaching/day-in-words.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { Drawing, GrowthPanel } from '#core/model/charts.ts';
import type { Locale } from '#core/model/locale.ts';
import { speaking } from '#core/texts/say.ts';
import type { CheckIn } from './check-in.ts';
import { MOST_OF_PAIR } from './phq4.ts';

const FILE_NAME = 'your-check-ins.png';
/** Older ones do not fit a phone's width. */
const SHOWN = 12;
/** One is no line. */
const FOR_CHART = 2;
/** Panels reach from 0 to 2. */
const MOST_OF_PANEL = 2;

/** The person's own curve; null while there is too little to draw. */
export function checkInChart(
  all: readonly CheckIn[],
  { timeZone, locale }: { timeZone: string; locale: Locale },
): Drawing | null {
  const latest = all.at(-1);
  if (latest === undefined || all.length < FOR_CHART) return null;
  const say = speaking(locale);
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
  const pairs = [
    { name: say('check-in-chart-anxiety'), valueOf: ({ anxiety }: CheckIn) => anxiety },
    { name: say('check-in-chart-depression'), valueOf: ({ depression }: CheckIn) => depression },
  ];
  const [first, last] = [shown[0] ?? latest, latest];
  return {
    fileName: FILE_NAME,
    chart: {
      title: say('check-in-chart'),
      subtitle: say('check-in-chart-higher'),
      noData: say('check-in-chart-nothing'),
      scale: ['0', '3', '6'],
      baselineLabel: '',
      weeks: days,
      panels: pairs.map(({ name, valueOf }) => panel(name, valueOf)),
    },
    altText: [
      say('check-in-chart-alt', { from: days[0] ?? '', to: days.at(-1) ?? '' }),
      ...pairs.map(({ name, valueOf }) =>
        say('check-in-chart-line', { name, first: valueOf(first), last: valueOf(last) }),
      ),
    ].join(' '),
  };
}
