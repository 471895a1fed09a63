import { and, asc, count, eq, gte, inArray, isNotNull, like, lt, lte, sql } from 'drizzle-orm';
import type { Secrets } from '#core/ports/index.ts';
import type { OutboxStore } from '#core/ports/store-outgoing.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';
import type { Executor } from './client.ts';
import { readPayload, writePayload } from './outgoing-json.ts';
import { outbox, type OutboxState } from './schema/index.ts';

type Row = typeof outbox.$inferSelect;

const FINISHED: OutboxState[] = ['sent', 'unreachable', 'uncertain'];

function recipientKey(secrets: Secrets, entry: OutboxEntry): string | null {
  const { communityId, recipient } = entry;
  return recipient.kind === 'member' ? secrets.personKey(communityId, recipient.userId) : null;
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
    state: 'waiting',
    changedAt: null,
  };
}

function toEntry(secrets: Secrets, row: Row): OutboxEntry[] {
  if (row.payload === null) return [];
  const { id, communityId, kind, messageId, dueAt } = row;
  const { recipient, message, dedupeKey } = readPayload(
    secrets.decrypt(row.payload, ['outbox', row.communityId, row.id]),
  );
  const entry = { id, communityId, kind, dedupeKey, recipient, message, dueAt };
  return [messageId === null ? entry : { ...entry, messageId }];
}

/** Due entries of all communities become this caller's. Undone when a payload cannot be read: nothing is lost by it. */
async function claimDue(tx: Executor, secrets: Secrets, now: Date, limit: number): Promise<OutboxEntry[]> {
  const due = tx.$with('due').as(
    tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, now)))
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

export function outboxStore(db: Executor, secrets: Secrets): OutboxStore {
  const inState = async (state: OutboxState): Promise<number> => {
    const [row] = await db.select({ rows: count() }).from(outbox).where(eq(outbox.state, state));
    return row?.rows ?? 0;
  };
  const isClaimed = (id: string) => and(eq(outbox.id, id), eq(outbox.state, 'claimed'));
  return {
    async add(entry) {
      await db.insert(outbox).values(toRow(secrets, entry)).onConflictDoNothing();
    },
    async has(dedupeKey) {
      const [row] = await db
        .select({ id: outbox.id })
        .from(outbox)
        .where(eq(outbox.dedupeHash, secrets.digest('outboxKey', dedupeKey)));
      return row !== undefined;
    },
    claimDue: (now, limit) => db.transaction((tx) => claimDue(tx, secrets, now, limit)),
    async settle(id, delivery, at) {
      const ended =
        delivery.kind === 'retry'
          ? { state: 'waiting' as const, dueAt: new Date(at.getTime() + delivery.afterMs), changedAt: at }
          : { state: delivery.kind, payload: null, changedAt: at };
      await db.update(outbox).set(ended).where(isClaimed(id));
    },
    async withdraw(id) {
      await db.delete(outbox).where(isClaimed(id));
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
            like(outbox.communityId, `${platform}:%`),
          ),
        )
        .groupBy(outbox.state);
      const rowsIn = (state: OutboxState): number => ended.find((row) => row.state === state)?.rows ?? 0;
      return { sent: rowsIn('sent'), unreachable: rowsIn('unreachable') };
    },
    pendingCount: () => inState('waiting'),
    async settleAbandoned(claimedBefore, at) {
      const lost = await db
        .update(outbox)
        .set({ state: 'uncertain', payload: null, changedAt: at })
        .where(and(eq(outbox.state, 'claimed'), lt(outbox.changedAt, claimedBefore)))
        .returning({ id: outbox.id });
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
