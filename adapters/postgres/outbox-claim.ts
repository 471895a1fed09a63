import type { Platform } from '#core/model/ids.ts';
import { and, asc, eq, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { Secrets } from '#core/ports/index.ts';
import { ALERT_CLAIMED_FOR_MS } from '#core/ports/store-outgoing.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';
import type { Executor } from './client.ts';
import { outbox } from './schema/index.ts';
import { beginningsOf } from './schema/packed.ts';
import { toEntry } from './outbox-rows.ts';

/** Entries of the platform's communities. */
export const ofPlatform = (platform: Platform) =>
  or(
    ...beginningsOf(platform).map(
      (beginning) => sql`substring(${outbox.communityId} for ${beginning.length}::int) = ${beginning}::bytea`,
    ),
  );

/** Waiting, or an alert that its sender has not settled for too long. */
function isFree(now: Date) {
  const abandoned = new Date(now.getTime() - ALERT_CLAIMED_FOR_MS);
  return or(
    eq(outbox.state, 'waiting'),
    and(eq(outbox.state, 'claimed'), eq(outbox.kind, 'alert'), lt(outbox.changedAt, abandoned)),
  );
}

/** Due entries of all communities become this caller's. Undone when a payload cannot be read: nothing is lost by it. */
export async function claimDue(
  tx: Executor,
  secrets: Secrets,
  now: Date,
  limit: number,
  platforms?: readonly Platform[],
): Promise<OutboxEntry[]> {
  const isReached = platforms === undefined ? undefined : (or(...platforms.map(ofPlatform)) ?? sql`false`);
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
