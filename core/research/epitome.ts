import { DAY_MS } from '#core/lib/durations.ts';
import { MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import {
  comparison,
  type EstimateTable,
  type Group,
  type Observation,
  observed,
  partRows,
  SHARE_METHOD,
  shareRows,
} from './table.ts';
import type { ResearchConversation, ResearchMessage, ResearchRows } from './rows.ts';

/** A supporter's scored reply, and whether the seeker wrote again in the conversation after it. */
interface Reply {
  message: ResearchMessage;
  levels: NonNullable<ResearchMessage['levels']>;
  seeker: number;
  isAnswered: boolean;
}

const MEETING_MS = 28 * DAY_MS;
const MONTH_MS = 30.44 * DAY_MS;
const LEVELS = ['0', '1', '2'] as const;
const SUMS = ['0', '1', '2', '3', '4', '5', '6'] as const;
const NAMES: Readonly<Record<Mechanism, string>> = {
  emotionalReactions: 'emotional reactions',
  interpretations: 'interpretations',
  explorations: 'explorations',
};
/** Months since the supporter's first message in the export, from and below. */
const MONTHS = [
  { label: 'first month', from: 0, below: 1 },
  { label: 'months 2 and 3', from: 1, below: 3 },
  { label: 'months 4 to 6', from: 3, below: 6 },
  { label: 'months 7 to 12', from: 6, below: 12 },
  { label: 'later', from: 12, below: Infinity },
] as const;

/** What Sharma, Miner, Atkins and Althoff (EMNLP 2020) ask of their platform's interactions. */
export function epitomeTables(rows: ResearchRows): EstimateTable[] {
  const replies = rows.conversations.flatMap(repliesOf);
  return [
    ...MECHANISMS.map((mechanism) => levelTable(replies, mechanism)),
    sumTable(replies),
    ...MECHANISMS.flatMap((mechanism) => receptionTables(replies, mechanism)),
    explorationTable(replies),
    meetingTable(rows.conversations, replies),
    experienceTable(rows.messages, replies),
  ];
}

function repliesOf({ seeker, turns }: ResearchConversation): Reply[] {
  return turns.flatMap((message, index) => {
    const { levels, role } = message;
    if (role !== 'supporter' || levels === null) return [];
    const isAnswered = turns.slice(index + 1).some((turn) => turn.role === 'seeker');
    return [{ message, levels, seeker, isAnswered }];
  });
}

const sumOf = ({ levels }: Reply): number =>
  MECHANISMS.reduce((sum, mechanism) => sum + levels[mechanism], 0);
const part = (reply: Reply, value: number) => ({
  person: reply.message.person,
  counts: { [String(value)]: 1 },
});

function levelTable(replies: readonly Reply[], mechanism: Mechanism): EstimateTable {
  return {
    id: `epitome.levels.${mechanism}`,
    paper: 'EPITOME',
    title: `Levels of ${NAMES[mechanism]}, replies`,
    method: SHARE_METHOD,
    ...partRows(
      LEVELS,
      replies.map((reply) => part(reply, reply.levels[mechanism])),
    ),
  };
}

function sumTable(replies: readonly Reply[]): EstimateTable {
  return {
    id: 'epitome.sum',
    paper: 'EPITOME',
    title: 'Sum of the three levels, 0 to 6, replies (the paper: highly empathic conversations are rare)',
    method: SHARE_METHOD,
    ...partRows(
      SUMS,
      replies.map((reply) => part(reply, sumOf(reply))),
    ),
  };
}

function receptionTables(replies: readonly Reply[], mechanism: Mechanism): EstimateTable[] {
  const table = (id: string, title: string, has: (reply: Reply) => boolean): EstimateTable => ({
    id: `epitome.${id}.${mechanism}`,
    paper: 'EPITOME',
    title: `${title}, by level of ${NAMES[mechanism]}`,
    method: SHARE_METHOD,
    ...shareRows(
      LEVELS.map((level) => ({
        label: `level ${level}`,
        ...(id === 'received' && level === '2' && mechanism !== 'explorations'
          ? { paper: '45 % more likes (strong emotional reactions and interpretations)' }
          : {}),
        observations: replies
          .filter(({ levels }) => String(levels[mechanism]) === level)
          .map((reply) => observed(reply.message.person, has(reply))),
      })),
    ),
  });
  return [
    table('received', 'Replies with a reaction or thanks', ({ message }) => message.acknowledged),
    table('answered', 'Replies after which the seeker wrote again', ({ isAnswered }) => isAnswered),
  ];
}

function explorationTable(replies: readonly Reply[]): EstimateTable {
  const of = (label: string, wanted: boolean): Group => ({
    label,
    observations: replies
      .filter(({ levels }) => (levels.explorations === 2) === wanted)
      .map((reply) => observed(reply.message.person, reply.isAnswered)),
  });
  return {
    id: 'epitome.explorations',
    paper: 'EPITOME',
    title: 'Seeker wrote again after strong explorations and after other replies',
    method: `${SHARE_METHOD}; last row: difference, Newcombe. Not a rate of replies as in the paper`,
    ...comparison(of('strong explorations', true), of('other replies', false), '47 % more replies'),
  };
}

/** Pairs are followed for four weeks, so those who met in the last four weeks of the export are not counted. */
function meetingTable(
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
        return observed(seeker, again);
      }),
  });
  return {
    id: 'epitome.meeting',
    paper: 'EPITOME',
    title: 'The same two people in another conversation within four weeks of the first reply between them',
    method: `${SHARE_METHOD}; last row: difference, Newcombe. Stands in for following, which chats do not have`,
    ...comparison(
      of('empathic first reply', true),
      of('other first reply', false),
      '79 % more likely to follow',
    ),
  };
}

function experienceTable(messages: readonly ResearchMessage[], replies: readonly Reply[]): EstimateTable {
  const firstAt = new Map<number, number>();
  for (const { person, sentAtMs } of messages)
    firstAt.set(person, Math.min(firstAt.get(person) ?? Infinity, sentAtMs));
  const monthsOf = ({ message }: Reply): number =>
    (message.sentAtMs - (firstAt.get(message.person) ?? message.sentAtMs)) / MONTH_MS;
  return {
    id: 'epitome.experience',
    paper: 'EPITOME',
    title:
      'Empathic replies (sum of levels above 0) by months since the supporter first wrote, all in groups',
    method: `${SHARE_METHOD}; other people are in each group (the paper: supporters do not learn by themselves)`,
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
