import { and, eq, sql } from 'drizzle-orm';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import { OWN_WORDS } from '#core/model/own-word.ts';
import type { ConversationIdentity, SummarisedMessage } from '#core/model/summarised-message.ts';
import { remembering } from '#core/lib/remembering.ts';
import type { Executor } from './client.ts';
import * as compact from './compact.ts';
import { firstRow } from './rows.ts';
import { conversations, messages, RISKS, ROLES } from './schema/messages.ts';

const row = compact.fields(
  compact.hexField(messages.id),
  compact.hexField(messages.channelId),
  compact.hexField(messages.threadId),
  compact.hexField(messages.conversationId),
  compact.timeField(messages.sentAt),
  compact.numberField(messages.role),
  compact.hexField(messages.authorKey),
  compact.numberField(messages.sentimentClass),
  compact.numberField(messages.risk),
  compact.numberField(compact.levelsCode),
);

const identity = compact.fields(
  compact.hexField(conversations.id),
  compact.timeField(conversations.closedAt),
  compact.numberField(conversations.ownWord),
  compact.flagField(conversations.ownWordAfterEmpathy),
  compact.flagField(conversations.hasRisk),
);

/** @param locks as those of the store of conversations */
export async function identities(
  db: Executor,
  communityId: CommunityId,
  ids: readonly ConversationId[],
  locks: boolean,
): Promise<ConversationIdentity[]> {
  const ofThem = and(eq(conversations.communityId, communityId), compact.isAmong(conversations.id, ids));
  // Rows are taken in one order, so that two who want the same never wait for each other.
  const lock = locks ? sql`order by ${conversations.id} for update of ${conversations}` : sql``;
  const found = firstRow(
    await db.execute(sql`select string_agg(row, ';') as rows
      from (select ${identity} as row from ${conversations} where ${ofThem} ${lock}) as held`),
  );
  return compact.rowsIn(found).map((text) => {
    const [id = '', closedAt = '', ownWord = '', isAfter = '', hasRisk = ''] = text.split(',');
    return {
      id: compact.idIn(id),
      communityId,
      closedAt: compact.timeIn(closedAt),
      ownWord: OWN_WORDS.find((word) => String(word) === ownWord) ?? null,
      ownWordAfterEmpathy: compact.flagIn(isAfter),
      hasRisk: compact.flagIn(hasRisk) === true,
    };
  });
}

/** Narrow rows: an erasure reads those of every conversation in which the person replied. */
export async function toSummarise(
  db: Executor,
  communityId: CommunityId,
  conversationIds: readonly ConversationId[],
): Promise<SummarisedMessage[]> {
  const ofThem = and(
    eq(messages.communityId, communityId),
    compact.isAmong(messages.conversationId, conversationIds),
  );
  const found = firstRow(
    await db.execute(sql`select string_agg(${row}, ';') as rows from ${messages} where ${ofThem}`),
  );
  const idOf = remembering(compact.idIn);
  const empathyOf = remembering(compact.empathyOfCode);
  return compact.rowsIn(found).map((text): SummarisedMessage => {
    const [id = '', channel = '', thread = '', conversation = '', sentAt = '', ...more] = text.split(',');
    const [role = '', author = '', sentiment = '', risk = '', levels = ''] = more;
    return {
      id: idOf(id),
      channelId: idOf(channel),
      threadId: thread === '' ? null : idOf(thread),
      conversationId: idOf(conversation),
      sentAt: new Date(Number(sentAt)),
      role: ROLES[Number(role)] ?? 'bystander',
      authorKey: author === '' ? null : compact.unpackHex(author),
      sentimentClass: compact.numberIn(sentiment),
      risk: RISKS[Number(risk)] ?? 'none',
      empathy: empathyOf(levels),
    };
  });
}
