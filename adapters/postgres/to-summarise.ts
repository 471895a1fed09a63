import { and, eq, inArray } from 'drizzle-orm';
import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { SummarisedMessage } from '#core/model/summarised-message.ts';
import type { Executor } from './client.ts';
import { messages } from './schema/index.ts';
import { levelsOfRow } from './week-rows.ts';

/** Narrow rows: an erasure reads those of every conversation in which the person replied. */
export async function toSummarise(
  db: Executor,
  communityId: CommunityId,
  conversationIds: readonly ConversationId[],
): Promise<SummarisedMessage[]> {
  const rows = await db
    .select({
      id: messages.id,
      channelId: messages.channelId,
      threadId: messages.threadId,
      conversationId: messages.conversationId,
      sentAt: messages.sentAt,
      role: messages.role,
      authorKey: messages.authorKey,
      sentimentClass: messages.sentimentClass,
      risk: messages.risk,
      emotionalReactions: messages.emotionalReactionsLevel,
      interpretations: messages.interpretationsLevel,
      explorations: messages.explorationsLevel,
    })
    .from(messages)
    .where(
      and(eq(messages.communityId, communityId), inArray(messages.conversationId, [...conversationIds])),
    );
  return rows.map(({ emotionalReactions, interpretations, explorations, ...row }) => {
    const levels = levelsOfRow(emotionalReactions, interpretations, explorations);
    return { ...row, empathy: levels && mapMechanisms((mechanism) => ({ level: levels[mechanism] })) };
  });
}
