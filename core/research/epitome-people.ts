import { DAY_MS } from '#core/lib/durations.ts';
import { COMPARISON_METHOD, comparison } from './comparison.ts';
import { type Group, type Observation, observed } from './observations.ts';
import type { ResearchConversation, ResearchMessage } from './rows.ts';
import { type Reply, sumOf } from './scored-replies.ts';
import { type EstimateTable, SHARE_METHOD, shareRows } from './table.ts';

const MEETING_MS = 28 * DAY_MS;
const MONTH_MS = 30.44 * DAY_MS;
/** Months since the supporter's first message in the export, from and below. */
const MONTHS = [
  { label: 'first month', from: 0, below: 1 },
  { label: 'months 2 and 3', from: 1, below: 3 },
  { label: 'months 4 to 6', from: 3, below: 6 },
  { label: 'months 7 to 12', from: 6, below: 12 },
  { label: 'later', from: 12, below: Infinity },
] as const;

/** Pairs are followed for four weeks, so those who met in the last four weeks of the export are not counted. */
export function meetingTable(
  conversations: readonly ResearchConversation[],
  replies: readonly Reply[],
): EstimateTable {
  const pair = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const endMs = replies.reduce((latest, { message }) => Math.max(latest, message.sentAtMs), 0);
  const meetings = new Map<string, { conversation: number | null; sentAtMs: number }[]>();
  for (const { seeker, turns } of conversations) {
    for (const { person, conversation, sentAtMs, role } of turns) {
      if (role !== 'supporter' || person === seeker) continue;
      const met = meetings.get(pair(person, seeker)) ?? [];
      met.push({ conversation, sentAtMs });
      meetings.set(pair(person, seeker), met);
    }
  }
  const first = new Map<string, Reply>();
  for (const reply of replies.toSorted((a, b) => a.message.sentAtMs - b.message.sentAtMs)) {
    const key = pair(reply.message.person, reply.seeker);
    if (!first.has(key)) first.set(key, reply);
  }
  const followed = [...first].filter(([, { message }]) => message.sentAtMs + MEETING_MS <= endMs);
  const of = (label: string, isEmpathic: boolean): Group => ({
    label,
    observations: followed
      .filter(([, reply]) => sumOf(reply) > 0 === isEmpathic)
      .map(([key, { message, seeker }]): Observation => {
        const again = (meetings.get(key) ?? []).some(
          ({ conversation, sentAtMs }) =>
            conversation !== message.conversation &&
            sentAtMs > message.sentAtMs &&
            sentAtMs <= message.sentAtMs + MEETING_MS,
        );
        return observed(seeker, again, message.person);
      }),
  });
  return {
    id: 'epitome.meeting',
    paper: 'EPITOME',
    title: 'The same two people in another conversation within four weeks of the first reply between them',
    outcome: 'meetsAgain',
    method: `${COMPARISON_METHOD}. Stands in for following, which chats do not have`,
    ...comparison(
      of('empathic first reply', true),
      of('other first reply', false),
      '× 1.79: 79 % more likely to follow',
    ),
  };
}

export function experienceTable(
  messages: readonly ResearchMessage[],
  replies: readonly Reply[],
): EstimateTable {
  const firstAt = new Map<number, number>();
  for (const { person, sentAtMs } of messages)
    firstAt.set(person, Math.min(firstAt.get(person) ?? Infinity, sentAtMs));
  const monthsOf = ({ message }: Reply): number =>
    (message.sentAtMs - (firstAt.get(message.person) ?? message.sentAtMs)) / MONTH_MS;
  return {
    id: 'epitome.experience',
    paper: 'EPITOME',
    title:
      'Empathic replies (sum of levels above 0) by months since the supporter first wrote in the export, all in groups',
    outcome: 'none',
    method: `${SHARE_METHOD}; other people are in each group, and who wrote before the export began counts as new (the paper: supporters do not learn by themselves)`,
    ...shareRows(
      MONTHS.map(({ label, from, below }) => ({
        label,
        observations: replies
          .filter((reply) => monthsOf(reply) >= from && monthsOf(reply) < below)
          .map((reply) => observed(reply.message.person, sumOf(reply) > 0)),
      })),
    ),
  };
}
