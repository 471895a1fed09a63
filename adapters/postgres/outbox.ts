import type { Platform } from '#core/model/ids.ts';
import {
  and,
  asc,
  count,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { Secrets } from '#core/ports/index.ts';
import {
  ALERT_CLAIMED_FOR_MS,
  UNCERTAIN_PAYLOAD_KEPT_MS,
  type OutboxStore,
} from '#core/ports/store-outgoing.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';
import type { Executor } from './client.ts';
import { readPayload, writePayload } from './outgoing-json.ts';
import { outbox, type OutboxState } from './schema/index.ts';

type Row = typeof outbox.$inferSelect;

const FINISHED: OutboxState[] = ['sent', 'unreachable', 'uncertain'];

function recipientKey(secrets: Secrets, entry: OutboxEntry): string | null {
  const { communityId, recipient, about } = entry;
  const userId = recipient.kind === 'member' ? recipient.userId : about;
  return userId === undefined ? null : secrets.personKey(communityId, userId);
}

function toRow(secrets: Secrets, entry: OutboxEntry): Row {
  const { id, communityId, kind, dedupeKey, messageId, dueAt } = entry;
  return {
    id,
    communityId,
    kind,
    dueAt,
    dedupeHash: secrets.digest('outboxKey', dedupeKey),
    messageId: messageId ?? null,
    recipientKey: recipientKey(secrets, entry),
    payload: secrets.encrypt(writePayload({ ...entry, dedupeKey }), ['outbox', communityId, id]),
    firstDueAt: dueAt,
    state: 'waiting',
    changedAt: null,
  };
}

function toEntry(secrets: Secrets, row: Row): OutboxEntry[] {
  if (row.payload === null) return [];
  const { id, communityId, kind, messageId, dueAt } = row;
  const { recipient, about, message, dedupeKey, drawing } = readPayload(
    secrets.decrypt(row.payload, ['outbox', row.communityId, row.id]),
  );
  const entry = {
    ...{ id, communityId, kind, dedupeKey, recipient, message, dueAt },
    ...(about !== undefined && { about }),
  };
  const drawn = drawing === undefined ? entry : { ...entry, drawing };
  return [messageId === null ? drawn : { ...drawn, messageId }];
}

/** Waiting, or an alert that its sender has not settled for too long. */
function isFree(now: Date) {
  const abandoned = new Date(now.getTime() - ALERT_CLAIMED_FOR_MS);
  return or(
    eq(outbox.state, 'waiting'),
    and(eq(outbox.state, 'claimed'), eq(outbox.kind, 'alert'), lt(outbox.changedAt, abandoned)),
  );
}

/** Due entries of all communities become this caller's. Undone when a payload cannot be read: nothing is lost by it. */
async function claimDue(
  tx: Executor,
  secrets: Secrets,
  now: Date,
  limit: number,
  platforms?: readonly Platform[],
): Promise<OutboxEntry[]> {
  const isReached =
    platforms === undefined
      ? undefined
      : (or(...platforms.map((platform) => like(outbox.communityId, `${platform}:%`))) ?? sql`false`);
  const due = tx.$with('due').as(
    tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(isFree(now), lte(outbox.dueAt, now), isReached))
      .orderBy(asc(outbox.dueAt), asc(outbox.id))
      .limit(limit)
      .for('update', { skipLocked: true }),
  );
  const claimed = await tx
    .with(due)
    .update(outbox)
    .set({ state: 'claimed', changedAt: now })
    .where(inArray(outbox.id, tx.select({ id: due.id }).from(due)))
    .returning();
  return claimed
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1))
    .flatMap((row) => toEntry(secrets, row));
}

/**
 * After a community got a new id, or the installation a new secret: what is bound to either is made again, where the
 * entry can still be read; the hash of a recipient who is no longer known goes.
 */
export async function resealEntries(tx: Executor, secrets: Secrets, from: string, to: string): Promise<void> {
  const rows = await tx.select().from(outbox).where(eq(outbox.communityId, from)).for('update');
  for (const row of rows) {
    const [entry] = toEntry(secrets, row);
    const { recipientKey, dedupeHash, payload } =
      entry === undefined ? { ...row, recipientKey: null } : toRow(secrets, { ...entry, communityId: to });
    await tx.update(outbox).set({ recipientKey, dedupeHash, payload }).where(eq(outbox.id, row.id));
  }
}

async function overdueAlerts(
  db: Executor,
  communityId: string | null,
  dueBefore: Date,
): Promise<{ count: number; since: Date | null }> {
  const firstDueAt = sql<Date>`coalesce(${outbox.firstDueAt}, ${outbox.dueAt})`.mapWith(outbox.dueAt);
  const about = sql`(${outbox.communityId}, coalesce(${outbox.messageId}, ${outbox.id}))`;
  const [row] = await db
    .select({
      count: sql<number>`count(distinct ${about})::int`,
      since: sql`min(${firstDueAt})`.mapWith(outbox.dueAt),
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.kind, 'alert'),
        inArray(outbox.state, ['waiting', 'claimed']),
        isNull(outbox.recipientKey),
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
  const isHeld = (id: string) => and(eq(outbox.id, id), inArray(outbox.state, ['claimed', 'uncertain']));
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
    claimDue: (now, limit, platforms) => db.transaction((tx) => claimDue(tx, secrets, now, limit, platforms)),
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
            like(outbox.communityId, `${platform}:%`),
          ),
        )
        .groupBy(outbox.state);
      const rowsIn = (state: OutboxState): number => ended.find((row) => row.state === state)?.rows ?? 0;
      return { sent: rowsIn('sent'), unreachable: rowsIn('unreachable') };
    },
    pendingCount: () => inState('waiting'),
    overdueAlerts: (communityId, dueBefore) => overdueAlerts(db, communityId, dueBefore),
    async settleAbandoned(claimedBefore, at) {
      const lost = await db
        .update(outbox)
        .set({ state: 'uncertain', changedAt: at })
        .where(
          and(eq(outbox.state, 'claimed'), ne(outbox.kind, 'alert'), lt(outbox.changedAt, claimedBefore)),
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
    async removeFinished(before) {
      const old = await db
        .delete(outbox)
        .where(and(inArray(outbox.state, FINISHED), lt(outbox.changedAt, before)))
        .returning({ one: sql`1` });
      return old.length;
    },
  };
}
