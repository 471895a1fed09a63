import { and, asc, count, eq, getTableColumns, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { AlertId, CommunityId } from '#core/model/ids.ts';
import type { AlertStore } from '#core/ports/store-outgoing.ts';
import type { Executor } from './client.ts';
import { alerts, messages } from './schema/index.ts';

export function alertStore(db: Executor): AlertStore {
  const one = (communityId: CommunityId, id: AlertId) =>
    and(eq(alerts.communityId, communityId), eq(alerts.id, id));
  return {
    async open(alert) {
      const added = await db.insert(alerts).values(alert).onConflictDoNothing().returning({ id: alerts.id });
      return added.length > 0;
    },
    async get(communityId, id) {
      const [row] = await db.select().from(alerts).where(one(communityId, id));
      return row ?? null;
    },
    ofMessage: (communityId, messageId) =>
      db
        .select()
        .from(alerts)
        .where(and(eq(alerts.communityId, communityId), eq(alerts.messageId, messageId))),
    async remove(communityId, id) {
      await db.delete(alerts).where(one(communityId, id));
    },
    ofConversation: (communityId, conversationId) =>
      db
        .select(getTableColumns(alerts))
        .from(alerts)
        .innerJoin(
          messages,
          and(eq(messages.communityId, alerts.communityId), eq(messages.id, alerts.messageId)),
        )
        .where(and(eq(alerts.communityId, communityId), eq(messages.conversationId, conversationId)))
        .orderBy(asc(alerts.createdAt), asc(alerts.id)),
    unresolved: (communityId, { limit, offset }) =>
      db
        .select()
        .from(alerts)
        .where(and(eq(alerts.communityId, communityId), inArray(alerts.state, ['open', 'seen'])))
        .orderBy(asc(alerts.createdAt), asc(alerts.id))
        .limit(limit)
        .offset(offset),
    tally: (communityId, since) =>
      db
        .select({
          channelId: alerts.channelId,
          kind: alerts.kind,
          state: alerts.state,
          count: count(),
        })
        .from(alerts)
        .where(and(eq(alerts.communityId, communityId), gte(alerts.createdAt, since)))
        .groupBy(alerts.channelId, alerts.kind, alerts.state),
    counts(since) {
      const isLate = sql<boolean>`${alerts.escalatedAt} is not null`;
      return db
        .select({ kind: alerts.kind, state: alerts.state, isLate, count: count() })
        .from(alerts)
        .where(gte(alerts.createdAt, since))
        .groupBy(alerts.kind, alerts.state, isLate);
    },
    async setState(communityId, id, state, at) {
      await db.update(alerts).set({ state, stateChangedAt: at }).where(one(communityId, id));
    },
    unseenSince: (before) =>
      db
        .select()
        .from(alerts)
        .where(and(eq(alerts.state, 'open'), isNull(alerts.escalatedAt), lt(alerts.createdAt, before)))
        .orderBy(asc(alerts.createdAt)),
    async markEscalated(communityId, id, at) {
      await db.update(alerts).set({ escalatedAt: at }).where(one(communityId, id));
    },
  };
}
