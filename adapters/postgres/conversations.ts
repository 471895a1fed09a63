import { and, asc, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Secrets } from '#core/ports/index.ts';
import type { ConversationStore } from '#core/ports/store-conversations.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { Executor } from './client.ts';
import { conversations, messages, seekerPosts } from './schema/index.ts';
import { upsert } from './upsert.ts';
import { closeIdle } from './close-idle.ts';
import { identities } from './to-summarise.ts';

async function remove(tx: Executor, communityId: CommunityId, ids: readonly ConversationId[]): Promise<void> {
  await tx
    .update(messages)
    .set({ conversationId: null })
    .where(and(eq(messages.communityId, communityId), inArray(messages.conversationId, [...ids])));
  await tx
    .delete(conversations)
    .where(and(eq(conversations.communityId, communityId), inArray(conversations.id, [...ids])));
}

/** @param locks `get` holds the row until the transaction ends, so that two workers count one after the other. */
export function conversationStore(db: Executor, secrets: Secrets, locks: boolean): ConversationStore {
  return {
    async get(communityId, id) {
      const query = db
        .select()
        .from(conversations)
        .where(and(eq(conversations.communityId, communityId), eq(conversations.id, id)));
      const [row] = await (locks ? query.for('update') : query);
      return row ?? null;
    },
    async getMany(communityId, ids) {
      const query = db
        .select()
        .from(conversations)
        .where(and(eq(conversations.communityId, communityId), inArray(conversations.id, [...ids])))
        // Rows are taken in one order, so that two who want the same never wait for each other.
        .orderBy(asc(conversations.id));
      return locks ? query.for('update') : query;
    },
    identities: (communityId, ids) => identities(db, communityId, ids, locks),
    async ofMessage(communityId, messageId) {
      const [row] = await db
        .select({ conversation: conversations })
        .from(messages)
        .innerJoin(
          conversations,
          and(
            eq(conversations.communityId, messages.communityId),
            eq(conversations.id, messages.conversationId),
          ),
        )
        .where(and(eq(messages.communityId, communityId), eq(messages.id, messageId)));
      return row?.conversation ?? null;
    },
    async openIn(communityId, { channelId, threadId }, activeSince) {
      const rows = await db
        .select()
        .from(conversations)
        .where(
          and(
            eq(conversations.communityId, communityId),
            eq(conversations.channelId, channelId),
            threadId === null ? isNull(conversations.threadId) : eq(conversations.threadId, threadId),
            isNull(conversations.closedAt),
            gte(conversations.lastActivityAt, activeSince),
          ),
        )
        .orderBy(desc(conversations.lastActivityAt));
      return rows;
    },
    async ofSeeker(communityId, seekerKey) {
      const rows = await db
        .select()
        .from(conversations)
        .where(and(eq(conversations.communityId, communityId), eq(conversations.seekerKey, seekerKey)));
      return rows;
    },
    save: (...records) => upsert(db, conversations, records, ['communityId', 'id']),
    async remove(communityId, ...ids) {
      if (ids.length > 0) await db.transaction((tx) => remove(tx, communityId, ids));
    },
    closeIdle: (before, now) => db.transaction((tx) => closeIdle(tx, before, now)),
    async seekerPost(communityId, conversationId) {
      const [row] = await db
        .select({ post: seekerPosts.post })
        .from(seekerPosts)
        .where(and(eq(seekerPosts.communityId, communityId), eq(seekerPosts.conversationId, conversationId)));
      return row === undefined
        ? null
        : secrets.decrypt(row.post, ['seekerPosts', communityId, conversationId]);
    },
  };
}
