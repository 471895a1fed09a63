// Long because: one command.
import { buildCommunityReport } from '#core/community/build-community-report.ts';
import { DEFAULT_WEEKS, MAX_WEEKS, mondayAt, weeksBefore } from '#core/lib/period.ts';
import { parseReportId, reportId, type ReportRequestId } from '#core/community/report-id.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { AttuneError } from '#core/model/errors.ts';
import { type CommunityId, lastPart } from '#core/model/ids.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import { heading, paragraph, sentences } from '#core/texts/blocks.ts';
import { communityReportSections, type ReportSection } from '#core/texts/community-report/sections.ts';
import { inPages } from '#core/texts/community-report/pages.ts';
import { about } from '#core/texts/definitions.ts';
import { textsFor, type Texts } from '#core/texts/index.ts';
import type { Command, CommandDeps, CommandInteraction } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { reportCharts, reportHtml, reportTable } from './lib/report-files.ts';
import { sayTo } from './lib/say-to.ts';
import { placeOption, scopeOf } from './lib/where.ts';
import { falseAlarmsFinding } from '#core/health/alert-findings.ts';

const wordsFor = ({ locale = 'en' }: Actor) => textsFor(locale).commands.report;

/** Weeks as typed: `4`, `12w`, `6 weeks`, `week`. */
function weeksOf(typed: string | undefined): number | null {
  if (typed === undefined || typed.trim() === '') return DEFAULT_WEEKS;
  const words = typed.trim().toLowerCase();
  const weeks = words === 'week' ? 1 : Number(/^(\d{1,2})\s*(?:w|weeks?)?$/.exec(words)?.[1] ?? Number.NaN);
  return weeks >= 1 && weeks <= MAX_WEEKS ? weeks : null;
}

/** One page in words, with buttons to the others and to the files. */
function reportPage(
  sections: readonly ReportSection[],
  request: ReportRequestId,
  texts: Texts['commands']['report'],
): OutgoingMessage {
  const inParts = inPages(sections);
  const pages = inParts.length;
  const page = Math.min(Math.max(1, Number(request.view)), pages);
  const shown = inParts[page - 1] ?? [];
  const to = (view: ReportRequestId['view'], label: string): Button => ({
    id: reportId({ ...request, view }),
    label,
    style: 'plain',
  });
  return {
    blocks: [
      ...shown.flatMap(({ title, blocks }) => [heading(title), ...blocks]),
      paragraph(texts.page(page, pages)),
    ],
    buttons: [
      [
        ...(page > 1 ? [to(page - 1, texts.back)] : []),
        ...(page < pages ? [{ ...to(page + 1, texts.next), style: 'primary' as const }] : []),
      ],
      [to('html', texts.html), to('csv', texts.csv), to('json', texts.json)],
    ],
  };
}

/** Alerts are no figures of the frozen weeks: admins see them in /doctor too. They are told of the whole community only. */
async function alertSections(
  { store }: CommandDeps,
  { place }: ReportRequestId,
  { id }: CommunityRecord,
  { at: now, locale = 'en' }: Actor,
): Promise<ReportSection[]> {
  if (place !== null) return [];
  const { subject, message } = await falseAlarmsFinding({ store, now }, id, textsFor(locale).commands.alarms);
  return [{ title: subject, blocks: [paragraph(message)] }];
}

/** The report as a file; that it was taken is audited. */
async function exported(
  { store, secrets, charts }: CommandDeps,
  actor: Actor,
  communityId: CommunityId,
  report: CommunityReport,
  { view, weeks, monday }: ReportRequestId,
): Promise<Reply> {
  await store.audit.append({
    communityId,
    at: actor.at,
    actorKey: secrets.personKey(communityId, actor.userId),
    action: 'export',
    detail: { what: 'report', format: String(view), weeks },
  });
  const { locale = 'en' } = actor;
  const texts = wordsFor(actor);
  const file =
    view === 'html'
      ? await reportHtml(charts, report, texts.htmlName(monday), locale)
      : view === 'csv'
        ? reportTable(report, view, texts.csvName(monday), locale)
        : reportTable(report, 'json', texts.jsonName(monday), locale);
  return privately({ ...sentences(texts.exported), attachments: [file] });
}

/** A button names a channel, thread or topic as a person would type it. */
const placeId = (
  { platform }: CommandDeps,
  { place }: ReportRequestId,
  communityId: CommunityId,
): string | null => (place === null ? null : (platform.idsIn(communityId).channel(place) ?? ''));

type Wanted = Omit<ReportRequestId, 'monday'> & { monday: string | null };

/** @param wanted.monday null: of the weeks before the one that runs now on the community's clock */
async function answer(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  wanted: Wanted,
): Promise<Reply> {
  const communityId = community.id;
  // Pages and files stay with the weeks of the first answer.
  const monday = wanted.monday ?? mondayAt(actor.at, community.settings.timeZone);
  const request: ReportRequestId = { ...wanted, monday };
  const scope = await scopeOf(deps, communityId, placeId(deps, request, communityId));
  if (scope === null) return privately(sentences(sayTo(actor)('bad-place')));
  const report = await buildCommunityReport(
    { store: deps.store, now: actor.at },
    { community, weeks: weeksBefore(monday, request.weeks), scope },
  );
  if (typeof request.view === 'string') return exported(deps, actor, communityId, report, request);
  const { locale = 'en' } = actor;
  const texts = wordsFor(actor);
  const sections = [
    ...communityReportSections(report, locale),
    ...(await alertSections(deps, request, community, actor)),
  ];
  const message = reportPage(sections, request, texts);
  if (request.view !== 1) return inPlace(message);
  const names = { direction: texts.directionName, shift: texts.shiftName };
  return inPlace({ ...message, attachments: await reportCharts(deps.charts, report, locale, names) });
}

/** @throws AttuneError `input` for a period that is none */
function wantedBy({ actor, options }: CommandInteraction): Wanted {
  const weeks = weeksOf(options.period);
  if (weeks === null) throw new AttuneError('input', wordsFor(actor).badPeriod);
  const channel = options.channel ?? null;
  const place = channel === null || channel === actor.communityId ? null : lastPart(channel);
  return { view: 1, weeks, monday: null, place };
}

export const report = {
  needs: 'community',
  definition: {
    name: 'report',
    description: about('report'),
    audience: 'admin',
    options: [
      { name: 'period', description: about('report', 'period'), required: false, kind: 'text' },
      placeOption,
    ],
    subcommands: [],
  },
  again: (asked) => reportId({ ...wantedBy(asked), monday: mondayAt(asked.actor.at, 'UTC') }),
  async run(deps, asked, community) {
    const first = await answer(deps, asked.actor, community, wantedBy(asked));
    return { ...first, replaces: false };
  },
  follow(deps, { actor, id }, community) {
    const request = parseReportId(id);
    if (request === null) return Promise.resolve(privately(sentences(sayTo(actor)('unknown-button'))));
    return answer(deps, actor, community, request);
  },
} satisfies Command;
