// Long because: one store, method by method.
import { utcDay } from '#core/lib/local-time.ts';
import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import type { Period } from '#core/model/period.ts';
import type { MessageStore } from '#core/ports/store-conversations.ts';
import type { CommunityId, ConversationId, UserId } from '#core/model/ids.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';
import { byTime, compareIds, within } from './by-time.ts';
import { forgetReception, reported } from './reception.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { View } from './tables.ts';
import { forgetWeeks } from './weeks.ts';

function remove(view: View, messages: readonly MessageRecord[]): ConversationId[] {
  const { tables, journal } = view;
  const touched = new Set<ConversationId>();
  for (const { communityId, id, conversationId, role } of messages) {
    const about = keyOf(communityId, id);
    tables.messages.delete(about, journal);
    forgetReception(view, communityId, id);
    for (const table of [tables.nudges, tables.alerts, tables.outbox])
      table.deleteWhere('message', about, journal);
    if (conversationId === null) continue;
    const conversation = keyOf(communityId, conversationId);
    if (role === 'seeker') tables.seekerPosts.delete(conversation, journal);
    if (tables.conversations.get(conversation) !== null) touched.add(conversationId);
  }
  return [...touched];
}

function keepsOlder({ tables }: View, communityId: CommunityId, before: Date): boolean {
  const day = utcDay(before);
  return (
    tables.messages.where('community', communityId).some(({ sentAt }) => sentAt < before) ||
    tables.conversations
      .where('community', communityId)
      .some(({ lastActivityAt }) => lastActivityAt < before) ||
    tables.frozen.where('community', communityId).some(({ week }) => week < day)
  );
}

function removeBefore(view: View, communityId: CommunityId, before: Date): number {
  const { tables, journal } = view;
  const old = tables.messages.where('community', communityId).filter(({ sentAt }) => sentAt < before);
  remove(view, old);
  forgetWeeks(view, communityId, utcDay(before));
  const idle = tables.conversations
    .where('community', communityId)
    .filter(({ lastActivityAt }) => lastActivityAt < before);
  for (const { id } of idle) {
    const key = keyOf(communityId, id);
    tables.seekerPosts.delete(key, journal);
    tables.messages.changeWhere('conversation', key, (row) => ({ ...row, conversationId: null }), journal);
    tables.conversations.delete(key, journal);
  }
  return old.length + idle.length;
}

async function* streamed<T>(find: () => T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(find());
}

function conversationsOf({ tables }: View, communityId: CommunityId, period: Period): ConversationRecord[] {
  return tables.conversations
    .where('community', communityId)
    .filter(({ openedAt }) => within(openedAt, period))
    .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime() || compareIds(a, b));
}

export function memoryMessages(view: View): MessageStore {
  const { messages } = view.tables;
  const found = (lookup: string, communityId: CommunityId, value: string): MessageRecord[] =>
    messages.where(lookup, keyOf(communityId, value));
  const ofMembers = (communityId: CommunityId, userIds: readonly UserId[], period: Period): MessageRecord[] =>
    byTime(
      [...new Set(userIds)]
        .flatMap((userId) => found('member', communityId, userId))
        .filter(({ role, sentAt }) => role === 'supporter' && within(sentAt, period)),
    );
  const lastOf = (rows: readonly MessageRecord[]): Promise<Date | null> =>
    Promise.resolve(byTime([...rows]).at(-1)?.sentAt ?? null);
  const removed = (rows: readonly MessageRecord[]): Promise<ConversationId[]> =>
    Promise.resolve(remove(view, rows));
  return {
    get: (communityId, id) => Promise.resolve(messages.get(keyOf(communityId, id))),
    ofConversation: (communityId, ...ids) =>
      Promise.resolve(byTime([...new Set(ids)].flatMap((id) => found('conversation', communityId, id)))),
    toSummarise: (communityId, ids) =>
      Promise.resolve([...new Set(ids)].flatMap((id) => found('conversation', communityId, id))),
    ofMember: (communityId, userId, period) => Promise.resolve(ofMembers(communityId, [userId], period)),
    ofMembers: (communityId, userIds, period) => Promise.resolve(ofMembers(communityId, userIds, period)),
    levelsOf(communityId, userIds, period) {
      const replies = ofMembers(communityId, userIds, period).flatMap(({ memberId, sentAt, empathy }) =>
        memberId === null || empathy === null ? [] : [{ memberId, sentAt, empathy }],
      );
      const byMember = Map.groupBy(replies, ({ memberId }) => memberId);
      return Promise.resolve(
        new Map(
          [...byMember].map(([id, own]) => [
            id,
            own.map(({ sentAt, empathy }) => ({
              sentAt,
              empathy: mapMechanisms((mechanism) => ({ level: empathy[mechanism].level })),
            })),
          ]),
        ),
      );
    },
    save(...records) {
      for (const record of records) messages.set(record, view.journal);
      return Promise.resolve();
    },
    remove: (communityId, ids) => removed(ids.flatMap((id) => messages.get(keyOf(communityId, id)) ?? [])),
    removeThread: (communityId, threadId) => removed(found('thread', communityId, threadId)),
    removeChannel(communityId, channelId) {
      view.tables.talk.delete(keyOf(communityId, channelId), view.journal);
      return removed(found('channel', communityId, channelId));
    },
    lastRiskAt: (communityId, authorKey) =>
      lastOf(found('author', communityId, authorKey).filter(({ risk }) => risk !== 'none')),
    lastSentAt: (communityId) => lastOf(messages.where('community', communityId)),
    unreadSince: (communityId, since) =>
      Promise.resolve(
        (communityId === null ? messages.all() : messages.where('community', communityId)).filter(
          ({ risk, sentAt }) => risk === 'unread' && sentAt >= since,
        ).length,
      ),
    firstOfThread: (communityId, threadId) =>
      Promise.resolve(byTime(found('thread', communityId, threadId))[0] ?? null),
    inPeriod: (communityId, period, channelId) =>
      streamed(() =>
        reported(
          view,
          byTime(
            channelId === null
              ? messages.where('community', communityId)
              : found('channel', communityId, channelId),
          ).filter(({ sentAt }) => within(sentAt, period)),
        ),
      ),
    conversationsInPeriod: (communityId, period, channelId) =>
      streamed(() =>
        conversationsOf(view, communityId, period).filter(
          (row) => channelId === null || row.channelId === channelId,
        ),
      ),
    keepingOlder: (limits) =>
      Promise.resolve(
        limits.flatMap(({ communityId, before }) =>
          keepsOlder(view, communityId, before) ? [communityId] : [],
        ),
      ),
    removeBefore: (communityId, before) => Promise.resolve(removeBefore(view, communityId, before)),
  };
}
