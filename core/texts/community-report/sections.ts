import type { CommunityReport } from '#core/community/report-types.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import { changes } from './changes.ts';
import { orFew, tooFew } from './few.ts';
import { dateOf, ofTen, shownCount, type Words } from './figures.ts';
import { howHeavy } from './how-heavy.ts';
import { ownWord } from './own-word.ts';
import { reception } from './reception.ts';
import { answers, empathy } from './replies.ts';
import { shift, techniques } from './shift.ts';
import { load, notes } from './supporters.ts';
import { whereAndWhen } from './where-and-when.ts';

export interface ReportSection {
  title: string;
  blocks: readonly Block[];
  /** For whoever reads on: left out where there is little room. */
  isDetail?: true;
}

/** The whole report for an admin, in plain words. It never names or counts out anybody. */
export function communityReportMessage(
  report: CommunityReport,
  locale: Locale,
  { isShort = false }: { isShort?: boolean } = {},
): OutgoingMessage {
  const all = communityReportSections(report, locale);
  const sections = all.filter(({ isDetail }) => !isShort || isDetail !== true);
  return {
    blocks: sections.flatMap(({ title, blocks }) => [{ kind: 'heading' as const, text: title }, ...blocks]),
  };
}

/** The same in parts, for pages. */
export function communityReportSections(report: CommunityReport, locale: Locale): ReportSection[] {
  const words = textsFor(locale).communityReport;
  const { titles } = words;
  const sections: ReportSection[] = [
    { title: titles.community, blocks: beginning(report, words) },
    { title: titles.answers, blocks: answers(report, words) },
    ...ofCommunity(report, titles.whereAndWhen, whereAndWhen(report, words)),
    ...ofCommunity(report, titles.changes, changes(report, words)),
    { title: titles.empathy, blocks: empathy(report, words) },
    { title: titles.reception, blocks: reception(report, words) },
    { title: titles.shift, blocks: shift(report, words) },
    ...asked(report, words),
    ...ofCommunity(report, titles.notes, notes(report, words)),
    { title: titles.techniques, blocks: techniques(report, words), isDetail: true },
    { title: titles.howSure, blocks: words.howSure.map((sentence) => paragraph(sentence)) },
  ];
  const withheld = sections.filter((section) => isWithheld(section, words));
  if (withheld.length === 0) return sections;
  const line = `${words.few} ${words.noneOn(withheld.map(({ title }) => title))}`;
  return [
    ...sections.filter((section) => !withheld.includes(section)),
    { title: titles.notYet, blocks: [paragraph(line)] },
  ];
}

/** What people said who chose to be asked, and how the work is spread that they may mean. */
function asked(report: CommunityReport, words: Words): ReportSection[] {
  const { titles } = words;
  const { ownWord: said, ownWordByEmpathy, howHeavy: weight } = report;
  return [
    ...(said.suppressed ? [] : [{ title: titles.ownWord, blocks: ownWord(said, ownWordByEmpathy, words) }]),
    { title: titles.load, blocks: load(report, words) },
    ...(weight.suppressed ? [] : [{ title: titles.howHeavy, blocks: howHeavy(weight, words) }]),
  ];
}

/** What an export cannot tell: whose clock it was, what was before, who got notes. */
const ofCommunity = ({ of }: CommunityReport, title: string, blocks: Block[]): ReportSection[] =>
  of === 'export' ? [] : [{ title, blocks }];

/** Says nothing but that it rests on too few people: such sections become one line. */
const isWithheld = ({ blocks }: ReportSection, words: Words): boolean =>
  JSON.stringify(blocks) === JSON.stringify(tooFew(words));

const beginning = (report: CommunityReport, words: Words): Block[] => [
  paragraph(period(report, words)),
  ...waiting(report, words),
  ...overview(report, words),
];

function period({ period: { from, to }, channelId, threadId }: CommunityReport, words: Words): string {
  const { day } = words.figures;
  const lastDay = new Date(to.getTime() - 1);
  const part = threadId === null ? 'channel' : 'thread';
  return words.period(day(from), day(lastDay), channelId === null ? 'community' : part);
}

/** When figures come, where some of the weeks have none yet. */
function waiting({ awaitedWeeks, directionByWeek, nextFigures }: CommunityReport, words: Words): Block[] {
  if (nextFigures === null || awaitedWeeks === 0) return [];
  const day = words.figures.day(dateOf(nextFigures));
  const isFirst = awaitedWeeks >= directionByWeek.length;
  return [paragraph(isFirst ? words.firstFigures(day) : words.nextWeek(day))];
}

function overview({ messages, direction }: CommunityReport, words: Words): Block[] {
  const said = words.overview;
  const seen = orFew(words, messages, ({ n, people, notScored }) => [
    paragraph(said.read(n, people, words.figures.messages(shownCount(notScored)))),
  ]);
  if (direction.suppressed) return seen;
  const items = (['seeking', 'providing', 'none'] as const).map((which) => [
    strong(said[which]),
    `: ${ofTen(words, direction.shares[which])}`,
  ]);
  return [...seen, bullets(items)];
}
