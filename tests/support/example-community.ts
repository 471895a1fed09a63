import type { Direction } from '#core/model/analysis.ts';
import { WeekFacts, writtenMessage } from '#core/community/week-facts.ts';
import { summarise } from '#core/conversation/summarise.ts';
import type { ChannelId, UserId } from '#core/model/ids.ts';
import type { ConversationRecord, MessageRecord, ReportedMessage } from '#core/model/records.ts';
import { levels, minute, reportedMessage } from './example-records.ts';
import { asId } from './ids.ts';

const DAY = 24 * 60;

export interface ExampleConversation {
  seeker: string;
  supporter: string;
  channel?: ChannelId;
  /** Days after a Monday. */
  day: number;
  empathic: boolean;
  first: number;
  last: number | null;
  techniques?: MessageRecord['techniques'];
  /** Null for no reply. */
  replyAfter?: number | null;
  memberId?: UserId;
  /** The reply got a reaction or thanks. */
  acknowledged?: boolean;
}

/** One request, one reply, and the seeker's last words, as rows. */
function conversationRows(name: string, talk: ExampleConversation): ReportedMessage[] {
  const start = talk.day * DAY;
  const channelId: ChannelId = talk.channel ?? 'console:general';
  const part = (suffix: string, at: number, direction: Direction) => ({
    channelId,
    id: asId(`m:${name}${suffix}`),
    conversationId: asId(`m:${name}`),
    sentAt: minute(start + at),
    direction,
  });
  const after = talk.replyAfter === undefined ? 10 : talk.replyAfter;
  const rows = [
    reportedMessage({
      ...part('', 0, 'seeking'),
      role: 'seeker',
      authorKey: talk.seeker,
      sentimentClass: talk.first,
    }),
  ];
  if (after === null) return rows;
  rows.push(
    reportedMessage({
      ...part('-reply', after, 'providing'),
      role: 'supporter',
      authorKey: talk.supporter,
      memberId: talk.memberId ?? null,
      empathy: levels(talk.empathic ? 2 : 0),
      techniques: talk.techniques ?? {},
      acknowledged: talk.acknowledged ?? false,
    }),
  );
  if (talk.last !== null) {
    rows.push(
      reportedMessage({
        ...part('-end', after + 10, 'none'),
        role: 'seeker',
        authorKey: talk.seeker,
        sentimentClass: talk.last,
      }),
    );
  }
  return rows;
}

function conversationOf(name: string, rows: readonly MessageRecord[]): ConversationRecord {
  const conversation = summarise(
    { id: asId(`m:${name}`), communityId: 'console:sample', closedAt: null },
    rows,
  );
  if (conversation === null) throw new RangeError('An example has a seeker.');
  return conversation;
}

/** All of it in one week, whatever its days. */
export function factsOf(talks: readonly ExampleConversation[]): WeekFacts {
  const facts = new WeekFacts();
  for (const [index, talk] of talks.entries()) {
    const name = `c${index}`;
    const rows = conversationRows(name, talk);
    for (const row of rows) facts.addMessage(writtenMessage(row));
    facts.addConversation({ conversation: conversationOf(name, rows), turns: rows });
  }
  return facts;
}
