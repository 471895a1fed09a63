import type { DirectionChart, Shares, ShiftChart } from '#core/model/charts.ts';
import type { Comparison, CommunityReport, Figure, ShiftGroup } from '#core/community/report-types.ts';
import type { Estimate } from '#core/lib/statistics.ts';
import { day, percent } from './figure-words.ts';

export interface Described<Chart> {
  chart: Chart;
  /** What the picture shows, for somebody who does not see it. */
  altText: string;
}

const NO_DATA = 'Not enough people yet';

/** How seekers' tone moved, with and without an empathic reply. */
export function shiftChart({ shift, shiftOverall }: CommunityReport): Described<ShiftChart> {
  return {
    chart: {
      title: 'How people leave a conversation',
      subtitle: 'Seekers who came back: tone of their last message against the first',
      noData: NO_DATA,
      classes: { positive: 'brighter', none: 'the same', negative: 'darker' },
      bars: bars(shift, shiftOverall),
      tooFew: NO_DATA,
    },
    altText: shiftInWords(shift, shiftOverall),
  };
}

/** All conversations in one bar where the two groups cannot be told apart. */
function bars(shift: Figure<Comparison>, overall: Figure<ShiftGroup>): ShiftChart['bars'] {
  if (!shift.suppressed) {
    return [
      { label: 'With an empathic reply', group: divided(shift.with) },
      { label: 'Without one', group: divided(shift.without) },
    ];
  }
  return overall.suppressed ? [] : [{ label: 'All conversations', group: divided(overall) }];
}

/** The very shares of the text: its `n` is rounded, so counts made from it would say something else. */
function divided<Class extends string>(group: {
  n: number;
  shares: Readonly<Record<Class, Estimate>>;
}): Shares<Class> {
  const values = Object.entries<Estimate>(group.shares).map(([name, { value }]) => [name, value]);
  return { n: group.n, shares: Object.fromEntries(values) as Record<Class, number> };
}

function shiftInWords(shift: Figure<Comparison>, overall: Figure<ShiftGroup>): string {
  const brighter = (group: ShiftGroup): string => percent(group.shares.positive.value);
  if (!shift.suppressed) {
    return `Bars of how people leave a conversation. With an empathic reply ${brighter(shift.with)} end brighter than they began, without one ${brighter(shift.without)}.`;
  }
  return overall.suppressed
    ? 'Bars of how people leave a conversation: not enough people yet.'
    : `A bar of how people leave a conversation: ${brighter(overall)} end brighter than they began.`;
}

/** What messages were about, week by week. */
export function directionChart({ directionByWeek }: CommunityReport): Described<DirectionChart> {
  return {
    chart: {
      title: 'What messages are about',
      subtitle: 'Share of each week’s messages',
      noData: NO_DATA,
      weeks: directionByWeek.map(({ week }) => shortDay(week)),
      classes: { seeking: 'asking for support', providing: 'giving support', none: 'neither' },
      groups: directionByWeek.map(({ figure }) => (figure.suppressed ? null : divided(figure))),
    },
    altText: directionInWords(directionByWeek),
  };
}

function shortDay(week: string): string {
  const date = new Date(`${week}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(date);
}

function directionInWords(weeks: CommunityReport['directionByWeek']): string {
  const shown = weeks.filter(({ figure }) => !figure.suppressed);
  const last = shown.at(-1);
  if (last === undefined || last.figure.suppressed) {
    return 'Shares of messages by week: not enough people yet.';
  }
  const { seeking, providing } = last.figure.shares;
  const many = shown.length === 1 ? 'one week' : `${shown.length} weeks`;
  return `Shares of messages by week, ${many}. In the week of ${day(new Date(`${last.week}T00:00:00Z`))}, ${percent(seeking.value)} ask for support and ${percent(providing.value)} give it.`;
}
