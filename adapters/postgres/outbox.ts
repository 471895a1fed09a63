import { and, count, eq, gte, inArray, isNotNull, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm';
import { FOR_STAFF } from '#core/model/outgoing.ts';
import type { CommunityId, OutboxEntryId } from '#core/model/ids.ts';
import type { Secrets } from '#core/ports/index.ts';
import { UNCERTAIN_PAYLOAD_KEPT_MS, type OutboxStore } from '#core/ports/store-outgoing.ts';
import type { Executor } from './client.ts';
import { outbox, type OutboxState } from './schema/index.ts';
import { toRow } from './outbox-rows.ts';
import { claimDue, hasten, ofPlatform } from './outbox-claim.ts';

const FINISHED: OutboxState[] = ['sent', 'unreachable', 'uncertain'];

async function overdueAlerts(
  db: Executor,
  communityId: CommunityId | null,
  dueBefore: Date,
): Promise<{ count: number; since: Date | null }> {
  const firstDueAt = sql<Date>`coalesce(${outbox.firstDueAt}, ${outbox.dueAt})`.mapWith(outbox.dueAt);
  const about = sql`(${outbox.communityId}, coalesce(${outbox.messageId}::text, ${outbox.id}))`;
  const [row] = await db
    .select({
      count: sql<number>`count(distinct ${about})::int`,
      since: sql`min(${firstDueAt})`.mapWith(outbox.dueAt),
    })
    .from(outbox)
    .where(
      and(
        // The admin who is told in private is not staff; a wish to be written to has the key of whose it is.
        or(eq(outbox.kind, 'asks_staff'), and(eq(outbox.kind, 'alert'), isNull(outbox.recipientKey))),
        inArray(outbox.state, ['waiting', 'claimed']),
        communityId === null ? undefined : eq(outbox.communityId, communityId),
        sql`${firstDueAt} < ${dueBefore.toISOString()}`,
      ),
    );
  return { count: row?.count ?? 0, since: row?.since ?? null };
}

export function outboxStore(db: Executor, secrets: Secrets): OutboxStore {
  const inState = async (state: OutboxState): Promise<number> => {
    const [row] = await db.select({ rows: count() }).from(outbox).where(eq(outbox.state, state));
    return row?.rows ?? 0;
  };
  const isHeld = (id: OutboxEntryId) =>
    and(eq(outbox.id, id), inArray(outbox.state, ['claimed', 'uncertain']));
  return {
    async add(...entries) {
      const rows = entries.map((entry) => toRow(secrets, entry));
      if (rows.length > 0) await db.insert(outbox).values(rows).onConflictDoNothing();
    },
    async known(dedupeKeys) {
      const byHash = new Map(dedupeKeys.map((key) => [secrets.digest('outboxKey', key), key]));
      const rows = await db
        .select({ hash: outbox.dedupeHash })
        .from(outbox)
        .where(inArray(outbox.dedupeHash, [...byHash.keys()]));
      return new Set(rows.flatMap(({ hash }) => byHash.get(hash) ?? []));
    },
    async sentAt(dedupeKey) {
      const hash = secrets.digest('outboxKey', dedupeKey);
      const [row] = await db
        .select({ state: outbox.state, changedAt: outbox.changedAt })
        .from(outbox)
        .where(eq(outbox.dedupeHash, hash));
      return row === undefined ? null : { at: row.state === 'sent' ? row.changedAt : null };
    },
    claimDue: (now, limit, platforms, served = []) =>
      db.transaction((tx) => claimDue(tx, secrets, { now, limit, platforms, served })),
    async settle(id, delivery, at) {
      const ended =
        delivery.kind === 'retry'
          ? { state: 'waiting' as const, dueAt: new Date(at.getTime() + delivery.afterMs), changedAt: at }
          : { state: delivery.kind, payload: null, changedAt: at };
      await db.update(outbox).set(ended).where(isHeld(id));
    },
    async withdraw(id) {
      await db.delete(outbox).where(isHeld(id));
    },
    async endedSince(platform, since) {
      const ended = await db
        .select({ state: outbox.state, rows: count() })
        .from(outbox)
        .where(
          and(
            inArray(outbox.state, ['sent', 'unreachable']),
            gte(outbox.changedAt, since),
            isNotNull(outbox.recipientKey),
            ne(outbox.kind, 'asks_staff'),
            ofPlatform(platform),
          ),
        )
        .groupBy(outbox.state);
      const rowsIn = (state: OutboxState): number => ended.find((row) => row.state === state)?.rows ?? 0;
      return { sent: rowsIn('sent'), unreachable: rowsIn('unreachable') };
    },
    pendingCount: () => inState('waiting'),
    overdueAlerts: (communityId, dueBefore) => overdueAlerts(db, communityId, dueBefore),
    async settleAbandoned(claimedBefore, at) {
      await hasten(db, at);
      const lost = await db
        .update(outbox)
        .set({ state: 'uncertain', changedAt: at })
        .where(
          and(
            eq(outbox.state, 'claimed'),
            notInArray(outbox.kind, [...FOR_STAFF]),
            lt(outbox.changedAt, claimedBefore),
          ),
        )
        .returning({ id: outbox.id });
      const keptSince = new Date(at.getTime() - UNCERTAIN_PAYLOAD_KEPT_MS);
      await db
        .update(outbox)
        .set({ payload: null })
        .where(
          and(eq(outbox.state, 'uncertain'), isNotNull(outbox.payload), lt(outbox.changedAt, keptSince)),
        );
      return lost.length;
    },
    uncertainCount: () => inState('uncertain'),
    async removeFinished(before, kind) {
      const isOfKind = kind === undefined ? undefined : eq(outbox.kind, kind);
      const old = await db
        .delete(outbox)
        .where(and(inArray(outbox.state, FINISHED), lt(outbox.changedAt, before), isOfKind))
        .returning({ one: sql`1` });
      return old.length;
    },
  };
}
