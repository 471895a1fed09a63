import { and, asc, desc, eq, gte, inArray, ne, type SQL } from 'drizzle-orm';
import type { Period } from '#core/model/period.ts';
import type { MessageStore } from '#core/ports/store-conversations.ts';
import type { CommunityId, ConversationId, UserId } from '#core/model/ids.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { Executor } from './client.ts';
import { toMessage, toMessageRow } from './message-rows.ts';
import { keepingOlder, removeMessages, removeOlder } from './message-removal.ts';
import { levelsOf } from './reply-levels.ts';
import { streamConversations, streamMessages } from './message-streams.ts';
import { channelTalk, messages } from './schema/index.ts';
import { oldestFirst, sentDay, sentWithin } from './sent-within.ts';
import { toSummarise } from './to-summarise.ts';
import { upsert } from './upsert.ts';

export function messageStore(db: Executor): MessageStore {
  const find = async (where: SQL | undefined): Promise<MessageRecord[]> => {
    const rows = await db
      .select()
      .from(messages)
      .where(where)
      .orderBy(asc(messages.sentAt), asc(messages.id));
    return rows.map(toMessage);
  };
  const of = (communityId: CommunityId, ...conditions: (SQL | undefined)[]) =>
    and(eq(messages.communityId, communityId), ...conditions);
  const byMembers = (communityId: CommunityId, userIds: readonly UserId[], period: Period): SQL | undefined =>
    of(
      communityId,
      inArray(messages.memberId, [...userIds]),
      eq(messages.role, 'supporter'),
      sentWithin(period),
    );
  const remove = (where: SQL | undefined): Promise<ConversationId[]> =>
    db.transaction((tx) => removeMessages(tx, where));
  return {
    async get(communityId, id) {
      const [found] = await find(of(communityId, eq(messages.id, id)));
      return found ?? null;
    },
    ofConversation: (communityId, ...ids) => find(of(communityId, inArray(messages.conversationId, ids))),
    toSummarise: (communityId, ids) => toSummarise(db, communityId, ids),
    ofMember: (communityId, userId, period) => find(byMembers(communityId, [userId], period)),
    ofMembers: (communityId, userIds, period) => find(byMembers(communityId, userIds, period)),
    levelsOf: (communityId, userIds, period) => levelsOf(db, byMembers(communityId, userIds, period)),
    save: (...records) => upsert(db, messages, records.map(toMessageRow), ['communityId', 'id']),
    remove: (communityId, ids) => remove(of(communityId, inArray(messages.id, [...ids]))),
    removeThread: (communityId, threadId) => remove(of(communityId, eq(messages.threadId, threadId))),
    async removeChannel(communityId, channelId) {
      await db
        .delete(channelTalk)
        .where(and(eq(channelTalk.communityId, communityId), eq(channelTalk.channelId, channelId)));
      return remove(of(communityId, eq(messages.channelId, channelId)));
    },
    async lastSentAt(communityId) {
      const [row] = await db
        .select({ sentAt: messages.sentAt })
        .from(messages)
        .where(of(communityId))
        .orderBy(desc(sentDay), desc(messages.sentAt))
        .limit(1);
      return row?.sentAt ?? null;
    },
    async lastRiskAt(communityId, authorKey) {
      const [row] = await db
        .select({ sentAt: messages.sentAt })
        .from(messages)
        .where(of(communityId, eq(messages.authorKey, authorKey), ne(messages.risk, 'none')))
        .orderBy(desc(messages.sentAt))
        .limit(1);
      return row?.sentAt ?? null;
    },
    unreadSince: (communityId, since) =>
      db.$count(
        messages,
        and(
          eq(messages.risk, 'unread'),
          gte(messages.sentAt, since),
          communityId === null ? undefined : eq(messages.communityId, communityId),
        ),
      ),
    async firstOfThread(communityId, threadId) {
      const [row] = await db
        .select()
        .from(messages)
        .where(of(communityId, eq(messages.threadId, threadId)))
        .orderBy(...oldestFirst)
        .limit(1);
      return row === undefined ? null : toMessage(row);
    },
    inPeriod: (communityId, period, channelId) => streamMessages(db, communityId, period, channelId),
    conversationsInPeriod: (communityId, period, channelId) =>
      streamConversations(db, communityId, period, channelId),
    keepingOlder: (limits) => keepingOlder(db, limits),
    removeBefore: (communityId, before) => db.transaction((tx) => removeOlder(tx, communityId, before)),
  };
}
