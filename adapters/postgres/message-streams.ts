import { and, asc, eq, getTableColumns, gte, lt, sql } from 'drizzle-orm';
import type { Period } from '#core/model/period.ts';
import type { ChannelId, CommunityId } from '#core/model/ids.ts';
import type { ConversationRecord, ReportedMessage } from '#core/model/records.ts';
import type { Executor } from './client.ts';
import { toMessage } from './message-rows.ts';
import { isAcknowledged } from './reception.ts';
import { conversations, messages } from './schema/index.ts';
import { oldestFirst, sentSince, sentWithin } from './sent-within.ts';

const PAGE_ROWS = 1000;

/** Pages that each begin after the last row of the one before: memory stays flat and no cursor is held open. */
async function* paged<T>(page: (after: T | null) => Promise<T[]>): AsyncGenerator<T> {
  let last: T | null = null;
  for (;;) {
    const rows: T[] = await page(last);
    yield* rows;
    last = rows.at(-1) ?? null;
    if (rows.length < PAGE_ROWS) return;
  }
}

export function streamMessages(
  db: Executor,
  communityId: CommunityId,
  period: Period,
  channelId: ChannelId | null,
): AsyncIterable<ReportedMessage> {
  const after = (row: ReportedMessage | null) =>
    row === null
      ? undefined
      : and(
          sentSince(row.sentAt),
          sql`(${messages.sentAt}, ${messages.id}) > (${sql.param(row.sentAt, messages.sentAt)}, ${sql.param(row.id, messages.id)})`,
        );
  return paged(async (last: ReportedMessage | null) => {
    const rows = await db
      .select({ ...getTableColumns(messages), acknowledged: sql<boolean>`${isAcknowledged(db)}` })
      .from(messages)
      .where(
        and(
          eq(messages.communityId, communityId),
          sentWithin(period),
          channelId === null ? undefined : eq(messages.channelId, channelId),
          after(last),
        ),
      )
      .orderBy(...oldestFirst)
      .limit(PAGE_ROWS);
    return rows.map((row) => ({ ...toMessage(row), acknowledged: row.acknowledged }));
  });
}

export function streamConversations(
  db: Executor,
  communityId: CommunityId,
  period: Period,
  channelId: ChannelId | null,
): AsyncIterable<ConversationRecord> {
  const { openedAt, id } = conversations;
  const after = (row: ConversationRecord | null) =>
    row === null
      ? undefined
      : sql`(${openedAt}, ${id}) > (${sql.param(row.openedAt, openedAt)}, ${sql.param(row.id, id)})`;
  return paged(async (last: ConversationRecord | null) => {
    const rows = await db
      .select()
      .from(conversations)
      .where(
        and(
          eq(conversations.communityId, communityId),
          gte(openedAt, period.from),
          lt(openedAt, period.to),
          channelId === null ? undefined : eq(conversations.channelId, channelId),
          after(last),
        ),
      )
      .orderBy(asc(openedAt), asc(id))
      .limit(PAGE_ROWS);
    return rows;
  });
}
