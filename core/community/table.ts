// Long because: a row for each figure of the report, in the order of the report.
import { DIRECTIONS, MECHANISMS } from '#core/model/analysis.ts';
import { SHIFTS } from '#core/conversation/shift.ts';
import type { Estimate } from '#core/lib/statistics.ts';
import { HEAVINESS } from './measures.ts';
import type {
  Basis,
  Bin,
  CommunityReport,
  Change,
  Comparison,
  DirectionMix,
  Figure,
  ShiftGroup,
  Spread,
} from './report-types.ts';

/** One number of the report with what it rests on. */
export interface ReportRow {
  figure: string;
  group: string;
  measure: string;
  value: number | null;
  low: number | null;
  high: number | null;
  n: number | null;
  people: number | null;
  /** True when fewer than five people stand behind the figure: everything else is null then. */
  suppressed: boolean;
}

/** The report as a flat list, for CSV, terminals and spreadsheets. */
export function reportRows(report: CommunityReport): ReportRow[] {
  return [
    ...given('messages', '', report.messages, (figure) => [
      row('messages', '', 'messages', figure.n, figure),
      row('messages', '', 'not scored', figure.notScored, figure),
    ]),
    ...mix('direction', '', report.direction),
    ...report.directionByWeek.flatMap(({ week, figure }) => mix('direction by week', week, figure)),
    ...given('empathy', '', report.empathy, (figure) =>
      MECHANISMS.flatMap((mechanism) =>
        (['none', 'weak', 'strong'] as const).map((level, index) =>
          row('empathy', mechanism, level, figure.levels[mechanism][index] ?? null, figure),
        ),
      ),
    ),
    ...receptionRows(report),
    ...conversationRows(report),
    ...staffRows(report),
    ...comparison('sentiment shift', 'empathic reply', report.shift),
    ...comparison('sentiment shift', 'empathic share', report.shiftByShare),
    ...given('own word', 'all', report.ownWord, (figure) => shifts('own word', 'all', figure)),
    ...comparison('own word', 'empathic reply', report.ownWordByEmpathy),
    ...given('how heavy helping was', '', report.howHeavy, (figure) => [
      ...HEAVINESS.map((step) => row('how heavy helping was', '', step, figure.shares[step], figure)),
      row('how heavy helping was', '', 'mean, 1 to 3', figure.mean, figure),
    ]),
    ...given('sentiment shift', 'all', report.shiftOverall, (figure) =>
      shifts('sentiment shift', 'all', figure),
    ),
    ...report.techniques.flatMap(({ family, figure }) => comparison('technique', family, figure)),
  ];
}

function receptionRows({ reception }: CommunityReport): ReportRow[] {
  const name = 'reaction or thanks';
  return given(name, '', reception, ({ empathic, other, difference, cohensH }) => {
    const both = { n: empathic.n + other.n, people: Math.max(empathic.people, other.people) };
    return [
      row(name, 'empathic replies', 'share', empathic.share, empathic),
      row(name, 'other replies', 'share', other.share, other),
      row(name, '', 'share, difference', difference, both),
      row(name, '', 'share, Cohen’s h', cohensH, both),
    ];
  });
}

function conversationRows(report: CommunityReport): ReportRow[] {
  return [
    ...spread('replies per request', report.repliesPerSeeker),
    ...spread('minutes to first reply', report.firstReply),
    ...waiting('unanswered', '', report.unanswered),
    ...report.unansweredByDayPart.flatMap(({ part, figure }) =>
      waiting('unanswered by part of the day', part, figure),
    ),
    ...report.unansweredByChannel.flatMap(({ channelId, figure }) =>
      waiting('unanswered by channel', channelId, figure),
    ),
  ];
}

function waiting(name: string, group: string, figure: CommunityReport['unanswered']): ReportRow[] {
  return given(name, group, figure, (shown) => [
    row(name, group, 'requests', shown.count, shown),
    row(name, group, 'share', shown.share, shown),
  ]);
}

/** How much supporters carry, what they say of their notes, and what changed. */
function staffRows({ load, notes, changes }: CommunityReport): ReportRow[] {
  return [
    ...load.flatMap(({ replies, figure }) =>
      given('load', `${replies} replies a week or more`, figure, (shown) => [
        row('load', `${replies} replies a week or more`, 'share of supporters', shown.share, shown),
      ]),
    ),
    ...given('notes', '', notes, (shown) =>
      (['helpful', 'notHelpful', 'wrong', 'notRated'] as const).map((rating) =>
        row('notes', '', rating, shown.shares[rating], shown),
      ),
    ),
    ...changes.flatMap(({ name, figure }) => changeRows(name, figure)),
  ];
}

function changeRows(name: string, figure: Figure<Change>): ReportRow[] {
  const title = 'change against the period before';
  return given(title, name, figure, ({ now, before, difference, cohensH }) => {
    const both = { n: now.n + before.n, people: Math.max(now.people, before.people) };
    return [
      row(title, name, 'share now', now.share, now),
      row(title, name, 'share before', before.share, before),
      row(title, name, 'difference', difference, both),
      row(title, name, 'Cohen’s h', cohensH, both),
    ];
  });
}

/** Shares of the bins, and from where to where the bins of the quartiles reach. */
function spread(name: string, spreadFigure: Figure<Spread>): ReportRow[] {
  return given(name, '', spreadFigure, (figure) => [
    ...figure.bins.map(({ share, ...bin }) => row(name, '', `share ${bounds(bin)}`, share, figure)),
    ...(['lowerQuartile', 'median', 'upperQuartile'] as const).map((measure) => ({
      ...row(name, '', measure, null, figure),
      low: figure[measure].from,
      high: figure[measure].to,
    })),
  ]);
}

const bounds = ({ from, to }: Bin): string => (to === null ? `from ${from}` : `from ${from} to below ${to}`);

function mix(name: string, group: string, figure: Figure<DirectionMix>): ReportRow[] {
  return given(name, group, figure, (mixed) =>
    DIRECTIONS.map((direction) => row(name, group, direction, mixed.shares[direction], mixed)),
  );
}

function comparison(name: string, group: string, figure: Figure<Comparison>): ReportRow[] {
  return given(name, group, figure, (compared) => {
    const both = {
      n: compared.with.n + compared.without.n,
      people: Math.max(compared.with.people, compared.without.people),
    };
    return [
      ...shifts(name, `${group}: with`, compared.with),
      ...shifts(name, `${group}: without`, compared.without),
      row(name, group, 'positive, difference', compared.difference, both),
      row(name, group, 'positive, Cohen’s h', compared.cohensH, both),
    ];
  });
}

function shifts(name: string, group: string, figure: ShiftGroup): ReportRow[] {
  return SHIFTS.map((shift) => row(name, group, shift, figure.shares[shift], figure));
}

function given<T>(
  name: string,
  group: string,
  figure: Figure<T>,
  rows: (figure: T) => ReportRow[],
): ReportRow[] {
  if (!figure.suppressed) return rows(figure);
  const empty = { value: null, low: null, high: null, n: null, people: null };
  return [{ figure: name, group, measure: '', ...empty, suppressed: true }];
}

function row(
  figure: string,
  group: string,
  measure: string,
  value: number | Estimate | null,
  { n, people }: Basis,
): ReportRow {
  const numbers =
    typeof value === 'number' || value === null
      ? { value, low: null, high: null }
      : { value: value.value, low: value.low, high: value.high };
  return { figure, group, measure, ...numbers, n, people, suppressed: false };
}
