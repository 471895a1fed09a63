import { and, eq, inArray, sql } from 'drizzle-orm';
import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { SummarisedMessage } from '#core/model/summarised-message.ts';
import type { Executor } from './client.ts';
import * as compact from './compact.ts';
import { firstRow } from './rows.ts';
import { messages, RISKS, ROLES } from './schema/messages.ts';

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

/** Narrow rows: an erasure reads those of every conversation in which the person replied. */
export async function toSummarise(
  db: Executor,
  communityId: CommunityId,
  conversationIds: readonly ConversationId[],
): Promise<SummarisedMessage[]> {
  const ofThem = and(
    eq(messages.communityId, communityId),
    inArray(messages.conversationId, [...conversationIds]),
  );
  const found = firstRow(
    await db.execute(sql`select string_agg(${row}, ';') as rows from ${messages} where ${ofThem}`),
  )?.['rows'];
  if (typeof found !== 'string') return [];
  const idOf = compact.remembering(compact.idIn);
  const empathyOf = compact.remembering((code) => {
    const levels = compact.levelsOfCode(code);
    return levels && mapMechanisms((mechanism) => ({ level: levels[mechanism] }));
  });
  return found.split(';').map((text): SummarisedMessage => {
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
