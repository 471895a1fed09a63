import { and, eq, isNotNull, isNull, lt, lte, notExists, sql } from 'drizzle-orm';
import type { Executor } from './client.ts';
import { forgetReactors } from './reception.ts';
import { conversations, messages, seekerPosts } from './schema/index.ts';

/** Closes what was quiet since before `before`, and forgets who wrote in it. Returns how many. */
export async function closeIdle(tx: Executor, before: Date, now: Date): Promise<number> {
  const closed = await tx
    .update(conversations)
    .set({ closedAt: now, seekerKey: null })
    .where(and(isNull(conversations.closedAt), lt(conversations.lastActivityAt, before)))
    .returning({ id: conversations.id });
  const stillOpen = tx
    .select({ one: sql`1` })
    .from(conversations)
    .where(
      and(
        eq(conversations.communityId, messages.communityId),
        eq(conversations.id, messages.conversationId),
        isNull(conversations.closedAt),
      ),
    );
  await tx
    .update(messages)
    .set({ authorKey: null })
    .where(and(isNotNull(messages.authorKey), lt(messages.sentAt, before), notExists(stillOpen)));
  await forgetReactors(tx);
  await tx.delete(seekerPosts).where(lte(seekerPosts.expiresAt, now));
  await tx.execute(sql`delete from ${seekerPosts} using ${conversations}
    where ${conversations.communityId} = ${seekerPosts.communityId}
      and ${conversations.id} = ${seekerPosts.conversationId} and ${conversations.closedAt} is not null`);
  return closed.length;
}
