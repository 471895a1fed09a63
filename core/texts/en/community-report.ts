import type { CommunityReport } from '#core/community/report-types.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { changes } from './community-report/changes.ts';
import { FEW, few, orFew } from './community-report/few.ts';
import { howHeavy } from './community-report/how-heavy.ts';
import { reception } from './community-report/reception.ts';
import { answers, empathy } from './community-report/replies.ts';
import { ownWord } from './community-report/own-word.ts';
import { load, notes } from './community-report/supporters.ts';
import { whereAndWhen } from './community-report/where-and-when.ts';
import { shift, techniques } from './community-report/shift.ts';
import { day, isoDay, ofTen } from './figure-words.ts';

export interface ReportSection {
  title: string;
  blocks: readonly Block[];
  /** For whoever reads on: left out where there is little room. */
  isDetail?: true;
}

const HOW_SURE =
  'All figures are a program’s estimates, from English messages only. “Of 10” is rounded; in brackets is where the true figure probably lies. The CSV and JSON files hold the shares and the statistics.';

const COUNTED =
  'Counts go in fives, people as “at least”. A week is counted once, two days after its end; what is deleted later changes nothing. A conversation counts once it has rested for five days.';

/** The whole report for an admin, in plain words. It never names or counts out anybody. */
export function communityReportMessage(
  report: CommunityReport,
  { isShort = false }: { isShort?: boolean } = {},
): OutgoingMessage {
  const sections = communityReportSections(report).filter(({ isDetail }) => !isShort || isDetail !== true);
  return {
    blocks: sections.flatMap(({ title, blocks }) => [{ kind: 'heading' as const, text: title }, ...blocks]),
  };
}

/** The same in parts, for pages. */
export function communityReportSections(report: CommunityReport): ReportSection[] {
  const sections = [
    { title: 'Your community', blocks: [paragraph(period(report)), ...waiting(report), ...overview(report)] },
    { title: 'Answers', blocks: answers(report) },
    ...ofCommunity(report, 'Where and when nobody answers', whereAndWhen),
    ...ofCommunity(report, 'Against the weeks before', changes),
    { title: 'What replies show', blocks: empathy(report) },
    { title: 'How replies are received', blocks: reception(report) },
    { title: 'How people leave a conversation', blocks: shift(report) },
    ...(report.ownWord.suppressed
      ? []
      : [
          {
            title: 'How it is afterwards, in their own word',
            blocks: ownWord(report.ownWord, report.ownWordByEmpathy),
          },
        ]),
    { title: 'How the work is spread', blocks: load(report) },
    ...(report.howHeavy.suppressed
      ? []
      : [{ title: 'How heavy helping is', blocks: howHeavy(report.howHeavy) }]),
    ...ofCommunity(report, 'Private notes', notes),
    {
      title: 'What goes together with a brighter tone',
      blocks: techniques(report),
      isDetail: true as const,
    },
    {
      title: 'How sure this is',
      blocks: [paragraph(HOW_SURE), paragraph(COUNTED)],
    },
  ];
  const withheld = sections.filter(isWithheld);
  if (withheld.length === 0) return sections;
  const line = `${FEW} So far there is none on: ${withheld.map(({ title }) => title.toLowerCase()).join('; ')}.`;
  return [
    ...sections.filter((section) => !isWithheld(section)),
    { title: 'Not yet', blocks: [paragraph(line)] },
  ];
}

/** What an export cannot tell: whose clock it was, what was before, who got notes. */
const ofCommunity = (
  report: CommunityReport,
  title: string,
  blocks: (report: CommunityReport) => Block[],
): ReportSection[] => (report.of === 'export' ? [] : [{ title, blocks: blocks(report) }]);

/** Says nothing but that it rests on too few people: such sections become one line. */
const isWithheld = ({ blocks }: ReportSection): boolean =>
  JSON.stringify(blocks) === JSON.stringify([paragraph(FEW)]);

function period({ period: { from, to }, channelId, threadId }: CommunityReport): string {
  const lastDay = new Date(to.getTime() - 1);
  const part = threadId === null ? 'one channel' : 'one thread or topic';
  const where = channelId === null ? 'the whole community' : part;
  return `${day(from)} to ${day(lastDay)}, ${where}.`;
}

/** When figures come, where some of the weeks have none yet. */
function waiting({ awaitedWeeks, directionByWeek, nextFigures }: CommunityReport): Block[] {
  if (nextFigures === null || awaitedWeeks === 0) return [];
  if (awaitedWeeks < directionByWeek.length)
    return [paragraph(`The next week is counted on ${isoDay(nextFigures)}.`)];
  return [
    paragraph(
      `The first figures come on ${isoDay(nextFigures)}: a week is counted when it is over. Until then /unanswered shows who waits for an answer.`,
    ),
  ];
}

function overview({ messages, direction }: CommunityReport): Block[] {
  const seen = orFew(messages, ({ n, people, notScored }) => [
    paragraph(
      `About ${n} messages by at least ${people} people were read; ${few(notScored, 'message')} could not be scored: not in English, or without words.`,
    ),
  ]);
  if (direction.suppressed) return seen;
  const { seeking, providing, none } = direction.shares;
  return [
    ...seen,
    bullets([
      [strong('Asking for support'), `: ${ofTen(seeking)}`],
      [strong('Giving support'), `: ${ofTen(providing)}`],
      [strong('Neither'), `: ${ofTen(none)}`],
    ]),
  ];
}
