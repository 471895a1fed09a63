import { and, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { CommunityPeriod, RowsOf, WrittenMessage } from '#core/model/frozen-week.ts';
import { remembering } from '#core/lib/remembering.ts';
import type { Executor } from '../client.ts';
import * as compact from '../compact.ts';
import * as due from './due.ts';
import { isAcknowledged } from '../reception.ts';
import { DIRECTIONS, messages, ROLES } from '../schema/messages.ts';
import { oldestFirst, sentWithin } from '../sent-within.ts';

const PAGE_ROWS = 5000;

type Kind = Pick<WrittenMessage, 'role' | 'scored' | 'direction' | 'acknowledged' | 'levels'>;

function written(db: Executor): SQL {
  const isReply = sql`${messages.role} = ${ROLES.indexOf('supporter')}::smallint and ${messages.emotionalReactionsLevel} is not null`;
  const kind = sql`1000 * ${messages.role} + 100 * ${messages.scored}::int + 10 * ${messages.direction}
    + case when ${isReply} then (${isAcknowledged(db)})::int else 0 end`;
  return compact.fields(
    compact.hexField(messages.channelId),
    compact.hexField(messages.threadId),
    compact.hexField(messages.authorKey),
    compact.hexField(messages.memberId),
    sql`${compact.numberField(kind)} || '/' || ${compact.numberField(compact.levelsCode)}`,
  );
}

function kindIn(text: string): Kind {
  const [kind = '', levels = ''] = text.split('/');
  const at = (place: number): number => Math.floor(Number(kind) / place) % 10;
  return {
    role: ROLES[at(1000)] ?? 'bystander',
    scored: at(100) === 1,
    direction: DIRECTIONS[at(10)] ?? 'none',
    acknowledged: at(1) === 1,
    levels: compact.levelsOfCode(levels),
  };
}

function reader() {
  const idOf = remembering(compact.idIn);
  const keyOf = remembering(compact.unpackHex);
  const kindOf = remembering(kindIn);
  return (row: string): WrittenMessage => {
    const [channel = '', thread = '', author = '', member = '', kind = ''] = row.split(',');
    const { role, scored, direction, acknowledged, levels } = kindOf(kind);
    return {
      channelId: idOf(channel),
      threadId: thread === '' ? null : idOf(thread),
      authorKey: author === '' ? null : keyOf(author),
      memberId: member === '' ? null : idOf(member),
      role,
      scored,
      direction,
      acknowledged,
      levels,
    };
  };
}

const page = (db: Executor): SQL => sql`select ${messages.sentAt} as at, ${messages.id}, ${written(db)} as row
  from ${messages} where ${and(
    eq(messages.communityId, due.place),
    sentWithin({ from: due.since, to: due.until }),
    sql`(${messages.sentAt}, ${messages.id}) > (${due.since}, ${due.after})`,
    or(isNotNull(messages.authorKey), isNotNull(messages.memberId)),
  )}
  order by ${sql.join(oldestFirst, sql`, `)} limit ${PAGE_ROWS}::int`;

/** What is counted of the messages of these weeks. */
export const streamWritten = (
  db: Executor,
  periods: readonly CommunityPeriod[],
): AsyncGenerator<RowsOf<WrittenMessage>> =>
  due.pagesOf(db, periods, { most: PAGE_ROWS, page: page(db), read: reader() });
