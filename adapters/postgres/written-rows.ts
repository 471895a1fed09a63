import { and, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Period } from '#core/lib/period.ts';
import type { WrittenMessage } from '#core/model/frozen-week.ts';
import type { CommunityId } from '#core/model/ids.ts';
import { remembering } from '#core/lib/remembering.ts';
import type { Executor } from './client.ts';
import * as compact from './compact.ts';
import { isAcknowledged } from './reception.ts';
import { firstRow } from './rows.ts';
import { DIRECTIONS, messages, ROLES } from './schema/messages.ts';
import { oldestFirst, sentSince, sentWithin } from './sent-within.ts';

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

const pageOf = (db: Executor, where: SQL | undefined): SQL => sql`with page as materialized (
    select ${messages.sentAt}, ${messages.id}, ${written(db)} as row
    from ${messages} where ${where} order by ${sql.join(oldestFirst, sql`, `)} limit ${PAGE_ROWS}::int)
  select string_agg(row, ';') as rows,
    (select (date_part('epoch', sent_at) * 1000)::bigint || ',' || encode(id, 'hex')
      from page order by sent_at desc, id desc limit 1) as last
  from page`;

/** What is counted of a week's messages. */
export async function* streamWritten(
  db: Executor,
  communityId: CommunityId,
  period: Period,
): AsyncGenerator<WrittenMessage[]> {
  const read = reader();
  const known = and(
    eq(messages.communityId, communityId),
    sentWithin(period),
    or(isNotNull(messages.authorKey), isNotNull(messages.memberId)),
  );
  let later: SQL | undefined;
  for (;;) {
    const page = firstRow(await db.execute(pageOf(db, and(known, later))));
    const rows = compact.rowsIn(page);
    yield rows.map(read);
    if (rows.length < PAGE_ROWS) return;
    const [time = '', id = ''] = String(page?.['last']).split(',');
    const sentAt = new Date(Number(time));
    later = and(
      sentSince(sentAt),
      sql`(${messages.sentAt}, ${messages.id}) > (${sentAt.toISOString()}::timestamptz, decode(${id}, 'hex'))`,
    );
  }
}
