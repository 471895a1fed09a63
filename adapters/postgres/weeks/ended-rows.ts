import { and, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { TECHNIQUES } from '#core/model/analysis.ts';
import type { ConversationTurn, EndedConversation, RowsOf } from '#core/model/frozen-week.ts';
import type { CommunityId } from '#core/model/ids.ts';
import { OWN_WORDS } from '#core/model/own-word.ts';
import { remembering } from '#core/lib/remembering.ts';
import type { Executor } from '../client.ts';
import * as compact from '../compact.ts';
import * as due from './due.ts';
import { countsOf } from '../message-rows.ts';
import { conversations, messages, ROLES } from '../schema/messages.ts';
import { unpackCounts } from '../schema/scores.ts';
import { freezes } from '../schema/weeks.ts';

/** Conversations of a community that are read at once, with their messages. */
const PAGE_ROWS = 2000;

const turn = sql`${compact.numberField(messages.role)} || '/' || ${compact.numberField(messages.sentimentClass)} || '/'
  || ${compact.numberField(compact.levelsCode)} || '/' || coalesce('x' || encode(${messages.techniques}, 'hex'), '')`;

const ended = compact.fields(
  compact.hexField(conversations.id),
  compact.hexField(conversations.channelId),
  compact.hexField(conversations.threadId),
  compact.hexField(conversations.seekerKey),
  compact.timeField(conversations.openedAt),
  compact.timeField(conversations.firstReplyAt),
  compact.numberField(conversations.firstSentiment),
  compact.numberField(conversations.lastSentiment),
  compact.numberField(conversations.replyCount),
  compact.numberField(conversations.empathicReplyCount),
  compact.numberField(conversations.ownWord),
  compact.flagField(conversations.ownWordAfterEmpathy),
  sql`coalesce((select string_agg(${turn}, ' ' order by ${messages.sentAt}, ${messages.id}) from ${messages}
    where ${messages.communityId} = ${conversations.communityId}
      and ${messages.conversationId} = ${conversations.id}), '')`,
);

function turnIn(text: string): ConversationTurn {
  const [role = '', sentiment = '', code = '', techniques = ''] = text.split('/');
  return {
    role: ROLES[Number(role)] ?? 'bystander',
    sentimentClass: compact.numberIn(sentiment),
    techniques:
      techniques === '' ? null : countsOf(TECHNIQUES, unpackCounts(Buffer.from(techniques.slice(1), 'hex'))),
    empathy: compact.empathyOfCode(code),
  };
}

/** Different turns are few, so that most are made once. */
function reader() {
  const placeOf = remembering(compact.idIn);
  const keyOf = remembering(compact.unpackHex);
  const turnOf = remembering(turnIn);
  return (row: string): EndedConversation => {
    const [id = '', channel = '', thread = '', seeker = '', opened = '', replied = '', ...more] =
      row.split(',');
    const [first = '', last = '', replies = '', empathic = '', ownWord = '', isAfter = '', turns = ''] = more;
    return {
      conversation: {
        id: compact.idIn(id),
        channelId: placeOf(channel),
        threadId: thread === '' ? null : placeOf(thread),
        seekerKey: seeker === '' ? null : keyOf(seeker),
        openedAt: new Date(Number(opened)),
        firstReplyAt: compact.timeIn(replied),
        firstSentiment: compact.numberIn(first),
        lastSentiment: compact.numberIn(last),
        replyCount: Number(replies),
        empathicReplyCount: Number(empathic),
        ownWord: OWN_WORDS.find((word) => String(word) === ownWord) ?? null,
        ownWordAfterEmpathy: compact.flagIn(isAfter),
      },
      turns: turns === '' ? [] : turns.split(' ').map(turnOf),
    };
  };
}

const page = sql`select null::timestamptz as at, ${conversations.id}, ${ended} as row from ${conversations}
  where ${and(
    eq(conversations.communityId, due.place),
    isNull(conversations.closedAt),
    isNotNull(conversations.seekerKey),
    // A set that does not depend on the row, so that it is made once a community and page.
    sql`${conversations.id} not in (
      select unnest(${freezes.counted}) from ${freezes} where ${eq(freezes.communityId, due.place)})`,
    lt(conversations.lastActivityAt, due.until),
    gt(conversations.id, due.after),
  )}
  order by ${conversations.id} limit ${PAGE_ROWS}::int`;

/** Conversations to be counted, with what is counted of their messages. */
export function streamEnded(
  db: Executor,
  quiet: readonly { communityId: CommunityId; idleSince: Date }[],
): AsyncGenerator<RowsOf<EndedConversation>> {
  const periods = quiet.map(({ communityId, idleSince }) => ({
    communityId,
    from: idleSince,
    to: idleSince,
  }));
  return due.pagesOf(db, periods, { most: PAGE_ROWS, page, read: reader() });
}
