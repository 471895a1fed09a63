import { and, asc, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { Secrets } from '#core/ports/index.ts';
import type { ConversationStore, Place } from '#core/ports/store-conversations.ts';
import type { ConversationRecord } from '#core/model/records.ts';
import type { Executor } from './client.ts';
import { conversations, messages, seekerPosts } from '#adapters/postgres/schema/index.ts';
import { upsert } from './upsert.ts';
import { closeIdle } from './close-idle.ts';

export function toConversation({
  countedIn: _countedIn,
  ...record
}: typeof conversations.$inferSelect): ConversationRecord {
  return record;
}

const placeKey = ({ channelId, threadId }: Place): string => JSON.stringify([channelId, threadId]);

async function remove(tx: Executor, communityId: string, ids: readonly string[]): Promise<void> {
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
      return row === undefined ? null : toConversation(row);
    },
    async getMany(communityId, ids) {
      const query = db
        .select()
        .from(conversations)
        .where(and(eq(conversations.communityId, communityId), inArray(conversations.id, [...ids])))
        // Rows are taken in one order, so that two who want the same never wait for each other.
        .orderBy(asc(conversations.id));
      return (await (locks ? query.for('update') : query)).map(toConversation);
    },
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
      return row === undefined ? null : toConversation(row.conversation);
    },
    async openIn(communityId, places, activeSince) {
      const threads = places.flatMap(({ threadId }) => threadId ?? []);
      const inThread = inArray(conversations.threadId, threads);
      const hasFlat = threads.length < places.length;
      const rows = await db
        .select()
        .from(conversations)
        .where(
          and(
            eq(conversations.communityId, communityId),
            inArray(conversations.channelId, [...new Set(places.map(({ channelId }) => channelId))]),
            hasFlat ? or(inThread, isNull(conversations.threadId)) : inThread,
            isNull(conversations.closedAt),
            gte(conversations.lastActivityAt, activeSince),
          ),
        )
        .orderBy(desc(conversations.lastActivityAt));
      const wanted = new Set(places.map(placeKey));
      return rows.filter((row) => wanted.has(placeKey(row))).map(toConversation);
    },
    async ofSeeker(communityId, seekerKey) {
      const rows = await db
        .select()
        .from(conversations)
        .where(and(eq(conversations.communityId, communityId), eq(conversations.seekerKey, seekerKey)));
      return rows.map(toConversation);
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
    async seekerPosts(communityId, ids) {
      const rows = await db
        .select({ id: seekerPosts.conversationId, post: seekerPosts.post })
        .from(seekerPosts)
        .where(and(eq(seekerPosts.communityId, communityId), inArray(seekerPosts.conversationId, [...ids])));
      return new Map(
        rows.map(({ id, post }) => [id, secrets.decrypt(post, ['seekerPosts', communityId, id])]),
      );
    },
    async saveSeekerPosts(communityId, posts) {
      const rows = posts.map(({ conversationId, text, expiresAt }) => {
        const post = secrets.encrypt(text, ['seekerPosts', communityId, conversationId]);
        return { communityId, conversationId, post, expiresAt };
      });
      await upsert(db, seekerPosts, rows, ['communityId', 'conversationId']);
    },
  };
}
