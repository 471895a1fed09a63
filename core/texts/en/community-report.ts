import type { CommunityReport } from '#core/community/report-types.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { few, orFew } from './community-report/few.ts';
import { activity, growth } from './community-report/people.ts';
import { reception } from './community-report/reception.ts';
import { answers, empathy } from './community-report/replies.ts';
import { shift, techniques } from './community-report/shift.ts';
import { day, range } from './figure-words.ts';

export interface ReportSection {
  title: string;
  blocks: readonly Block[];
}

const HOW_SURE =
  'All figures are estimates by a program that can be wrong, from English messages only. A range in brackets is where the true figure lies in about 95 of 100 cases if messages were independent; people write many, so take it as a little too narrow.';

const ROUNDED =
  'Counts are rounded down to fives, and people are counted as “at least”: Attune forgets who wrote what once a conversation is closed, and weeks in which fewer than five people are known to have written are left out.';

/** The whole report for an admin, in plain words. It never names or counts out anybody. */
export function communityReportMessage(report: CommunityReport): OutgoingMessage {
  return {
    blocks: communityReportSections(report).flatMap(({ title, blocks }) => [
      { kind: 'heading' as const, text: title },
      ...blocks,
    ]),
  };
}

/** The same in parts, for pages. */
export function communityReportSections(report: CommunityReport): ReportSection[] {
  return [
    { title: 'Your community', blocks: [paragraph(period(report)), ...overview(report)] },
    { title: 'What replies show', blocks: empathy(report) },
    { title: 'How replies are received', blocks: reception(report) },
    { title: 'Answers', blocks: answers(report) },
    { title: 'How people leave a conversation', blocks: shift(report) },
    { title: 'Who writes how much', blocks: activity(report) },
    { title: 'What goes together with a brighter tone', blocks: techniques(report) },
    { title: 'How supporters grow', blocks: growth(report) },
    {
      title: 'How sure this is',
      blocks: [paragraph(HOW_SURE), ...(report.protection === 'standing' ? [paragraph(ROUNDED)] : [])],
    },
  ];
}

function period({ period: { from, to }, channelId, threadId }: CommunityReport): string {
  const lastDay = new Date(to.getTime() - 1);
  const part = threadId === null ? 'one channel' : 'one thread or topic';
  const where = channelId === null ? 'the whole community' : part;
  return `${day(from)} to ${day(lastDay)}, ${where}.`;
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
      [strong('Asking for support'), `: ${range(seeking)}`],
      [strong('Giving support'), `: ${range(providing)}`],
      [strong('Neither'), `: ${range(none)}`],
    ]),
  ];
}
