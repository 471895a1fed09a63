import type { Comparison, CommunityReport, Figure, ShiftGroup } from '#core/community/report-types.ts';
import type { Estimate } from '#core/lib/statistics.ts';
import type { DirectionChart, Shares, ShiftChart } from '#core/model/charts.ts';
import type { Locale } from '#core/model/locale.ts';
import { textsFor } from '#core/texts/index.ts';
import { dateOf, type Words } from './figures.ts';

export interface Described<Chart> {
  chart: Chart;
  /** What the picture shows, for somebody who does not see it. */
  altText: string;
}

/** How seekers' tone moved, with and without an empathic reply. */
export function shiftChart({ shift, shiftOverall }: CommunityReport, locale: Locale): Described<ShiftChart> {
  const words = textsFor(locale).communityReport;
  const { noData, shift: said } = words.charts;
  const { title, subtitle, classes } = said;
  const bars = barsOf(shift, shiftOverall, words);
  return {
    chart: { title, subtitle, noData, classes, bars, tooFew: noData },
    altText: shiftInWords(shift, shiftOverall, words),
  };
}

/** All conversations in one bar where the two groups cannot be told apart. */
function barsOf(
  shift: Figure<Comparison>,
  overall: Figure<ShiftGroup>,
  { charts: { shift: said } }: Words,
): ShiftChart['bars'] {
  if (!shift.suppressed) {
    return [
      { label: said.with, group: divided(shift.with) },
      { label: said.without, group: divided(shift.without) },
    ];
  }
  return overall.suppressed ? [] : [{ label: said.all, group: divided(overall) }];
}

/** The very shares of the text: its `n` is rounded, so counts made from it would say something else. */
function divided<Class extends string>(group: {
  n: number;
  shares: Readonly<Record<Class, Estimate>>;
}): Shares<Class> {
  const values = Object.entries<Estimate>(group.shares).map(([name, { value }]) => [name, value]);
  return { n: group.n, shares: Object.fromEntries(values) as Record<Class, number> };
}

function shiftInWords(shift: Figure<Comparison>, overall: Figure<ShiftGroup>, words: Words): string {
  const { shift: said } = words.charts;
  const brighter = (group: ShiftGroup): string => words.figures.percent(group.shares.positive.value);
  if (!shift.suppressed) return said.compared(brighter(shift.with), brighter(shift.without));
  return overall.suppressed ? said.tooFew : said.overall(brighter(overall));
}

/** What messages were about, week by week. */
export function directionChart(
  { directionByWeek }: CommunityReport,
  locale: Locale,
): Described<DirectionChart> {
  const words = textsFor(locale).communityReport;
  const { noData, direction } = words.charts;
  const { title, subtitle, classes } = direction;
  const weeks = directionByWeek.map(({ week }) => words.figures.shortDay(dateOf(week)));
  const groups = directionByWeek.map(({ figure }) => (figure.suppressed ? null : divided(figure)));
  return {
    chart: { title, subtitle, noData, columns: weeks, classes, groups },
    altText: directionInWords(directionByWeek, words),
  };
}

function directionInWords(weeks: CommunityReport['directionByWeek'], words: Words): string {
  const { figures, charts } = words;
  const shown = weeks.filter(({ figure }) => !figure.suppressed);
  const last = shown.at(-1);
  if (last === undefined || last.figure.suppressed) return charts.direction.tooFew;
  const { seeking, providing } = last.figure.shares;
  return charts.direction.inWords(
    shown.length,
    figures.day(dateOf(last.week)),
    figures.percent(seeking.value),
    figures.percent(providing.value),
  );
}
