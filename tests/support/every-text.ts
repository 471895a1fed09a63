import type { WeeklyStrength } from '#core/texts/weekly-plan.ts';
import type { Texts } from '#core/texts/index.ts';

/** Texts that are no functions, but for those under a name of `without`. */
export function textsIn(value: unknown, without: readonly string[] = []): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    without.includes(name) ? [] : textsIn(one, without),
  );
}

const COUNTS = [0, 1, 2, 7, 13] as const;
const effect = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
const found = (value: number) =>
  ({
    ...{ kind: 'found' as const, effect: effect(value), weeks: [] },
    ...{ people: { now: 0, later: 10 }, silent: { now: 5, later: 0 } },
  }) as const;

function weeklyTexts({ weekly, nudge }: Texts): string[] {
  const counts = COUNTS.filter((n) => n > 0);
  const strengths: WeeklyStrength[] = [
    ...(['emotionalReactions', 'explorations', 'supportsAutonomy', 'affirmsSupports'] as const),
  ];
  return [
    ...counts.flatMap((n) => [
      weekly.answered(n, 1),
      weekly.answered(n + 1, n),
      weekly.readOf(n, n + 1),
      weekly.partly(n),
    ]),
    ...counts.flatMap((n) =>
      strengths.flatMap((what) => [
        weekly.strengths[what](n, n),
        weekly.strengths[what](n, n + 1),
        weekly.strengths[what](n, 3 * n),
      ]),
    ),
    ...COUNTS.map((n) => weekly.load({ late: n, heavy: n, isFull: n === 0 })),
    ...(['up', 'down'] as const).map((way) => weekly.changes[way](Object.values(weekly.inSentence))),
    ...Object.values(nudge.tryInWords).flatMap((what) =>
      (['done', 'not-seen', 'no-reply', 'untold'] as const).map((since) => weekly.noted[since](what)),
    ),
    ...[true, false].map((isShared) => weekly.seenBy(isShared)),
    weekly.chart.altText('1', '2', [
      weekly.chart.altLine('X', '1', '1'),
      weekly.chart.altLine('X', '1', '2'),
    ]),
    ...[0, 0.5, 1, 1.5, 2].map((level) => weekly.chart.inWords(level)),
  ];
}

function answers({ commands, draft, practice }: Texts): string[] {
  const { alarms, me, report, trial } = commands;
  return [
    ...COUNTS.flatMap((n) => [
      alarms.raised(n, 28),
      alarms.kind('risk', n, 13),
      alarms.kind('risk', Math.min(n, 1), 1),
      alarms.kind('hostile', n, 13),
    ]),
    alarms.channel('7', 5, 6),
    ...[1, 2].map((n) => me.practised(n)),
    ...[report.page(1, 2), report.htmlName('1'), report.csvName('1'), report.jsonName('1')],
    ...[trial.start(8), trial.retention(120), trial.settling('X')],
    ...[trial.started('X', 'X'), trial.running('X', 'X')],
    ...[-0.5, 0, 0.5].flatMap((value) => {
      const result = found(value);
      return [trial.sentence(result), trial.effect(result), trial.people(result), trial.silent(result)];
    }),
    ...[trial.week(1, null), trial.week(2, effect(1.25))],
    ...[draft.since.more(['X', 'X']), draft.since.less(['X']), draft.since.level('X', '1', '2')],
    ...[draft.shownIn('X'), draft.quoted('X')],
    ...[practice.opens('X'), practice.answers('X'), practice.formTitle('X'), practice.turn(1, 'X')],
    ...practice.scenes.slice(0, 1).map((scene) => practice.label(scene)),
  ];
}

function doctorTexts({ commands: { doctor } }: Texts): string[] {
  const counts = COUNTS.filter((n) => n > 0);
  return [
    ...counts.flatMap((n) => [doctor.mend(n), doctor.channels.some(n), doctor.channels.single(n)]),
    ...counts.flatMap((n) => [doctor.unread.some(n, 7), doctor.alerts.undelivered(n, 'X')]),
    ...[
      doctor.zone.now('X', '1'),
      doctor.events.last('1'),
      doctor.unread.none(7),
      doctor.version.running('1'),
    ],
    ...[doctor.direct.none(7), doctor.direct.well(7), doctor.direct.poor(7), doctor.direct.share(60, 5, 7)],
  ];
}

function reportTexts({ communityReport: report }: Texts): string[] {
  const { figures, charts, answers: said } = report;
  const at = new Date('2026-03-02T00:00:00Z');
  return [
    report.noneOn(Object.values(report.titles)),
    ...(['community', 'channel', 'thread'] as const).map((where) => report.period('1', '2', where)),
    ...[report.nextWeek('X'), report.firstFigures('X'), report.overview.read(1200, 5, 'X')],
    ...[true, false].map((canBeChance) => figures.certainty(canBeChance)),
    ...[figures.ofTen(0, 0, 1), figures.ofTen(3, 2, 5), figures.percent(0.5), figures.number(2.5)],
    ...[1, 90, 600, 6000].map((minutes) => figures.duration(minutes)),
    ...[figures.day(at), figures.shortDay(at)],
    ...[null, 12_000].flatMap((count) => [figures.messages(count), figures.requests(count)]),
    ...[charts.shift.compared('1', '2'), charts.shift.overall('1')],
    ...[1, 2].map((weeks) => charts.direction.inWords(weeks, 'X', '1', '2')),
    ...[said.usualReplies('2'), said.usualWait('2'), said.orMore(2), said.moreThan('2'), said.lessThan('2')],
    ...[said.fromTo('1', '2'), said.half('1', '2')],
    ...[report.empathy.intro(20, 5), report.empathy.levels('1', '2'), report.whereAndWhen.line('1', 20)],
    report.changes.line('1', '2'),
    report.changes.asBefore(Object.values(report.changes.names)),
    ...(['chance', 'more', 'fewer'] as const).map((way) => report.changes.verdict(way)),
    ...[
      report.load.step(3),
      report.notes.intro(20, 5),
      report.notes.unsaid(20, 5),
      report.howHeavy.intro(20, 5),
      report.howHeavy.mean('2'),
    ],
    ...[report.reception.line('1', 20, 5), report.shift.tones('1', '2', 20), report.shift.overall('X')],
    ...[
      report.ownWord.intro(20, 5),
      report.ownWord.side('1', '2', 20),
      report.techniques.line('1', 5, '2', 10),
    ],
    ...[-5, 5].flatMap((of100) => [
      ...[report.reception.difference(of100), report.ownWord.difference(of100)],
      ...(['reply', 'share'] as const).map((by) => report.shift.difference(of100, by)),
    ]),
  ];
}

/** Everything in one language that is said by functions, with values like those it is said with. */
export const composedTexts = (texts: Texts): string[] => [
  ...weeklyTexts(texts),
  ...answers(texts),
  ...doctorTexts(texts),
  ...reportTexts(texts),
];
