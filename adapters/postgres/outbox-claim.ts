import type { CommunityId, Platform } from '#core/model/ids.ts';
import { and, asc, desc, eq, gt, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { Secrets } from '#core/ports/index.ts';
import { ALERT_CLAIMED_FOR_MS, ALERT_PUT_OFF_FOR_MS } from '#core/ports/store-outgoing.ts';
import { FOR_STAFF, type OutboxEntry } from '#core/model/outgoing.ts';
import { byTurn } from '#core/outbox/by-turn.ts';
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

/** Waiting, or for staff and not settled by its sender for too long. */
function isFree(now: Date) {
  const abandoned = new Date(now.getTime() - ALERT_CLAIMED_FOR_MS);
  return or(
    eq(outbox.state, 'waiting'),
    and(eq(outbox.state, 'claimed'), inArray(outbox.kind, FOR_STAFF), lt(outbox.changedAt, abandoned)),
  );
}

/** As {@link byTurn} has it. */
const turnOf = (served: readonly CommunityId[]) => [
  desc(inArray(outbox.kind, FOR_STAFF)),
  ...(served.length === 0 ? [] : [asc(inArray(outbox.communityId, served))]),
  asc(outbox.dueAt),
  asc(outbox.id),
];

interface Claim {
  now: Date;
  limit: number;
  platforms: readonly Platform[] | undefined;
  served: readonly CommunityId[];
}

/** Due entries of all communities become this caller's. Undone when a payload cannot be read: nothing is lost by it. */
export async function claimDue(
  tx: Executor,
  secrets: Secrets,
  { now, limit, platforms, served }: Claim,
): Promise<OutboxEntry[]> {
  const isReached = platforms === undefined ? undefined : (or(...platforms.map(ofPlatform)) ?? sql`false`);
  const due = tx.$with('due').as(
    tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(isFree(now), lte(outbox.dueAt, now), isReached))
      .orderBy(...turnOf(served))
      .limit(limit)
      .for('update', { skipLocked: true }),
  );
  const claimed = await tx
    .with(due)
    .update(outbox)
    .set({ state: 'claimed', changedAt: now })
    .where(inArray(outbox.id, tx.select({ id: due.id }).from(due)))
    .returning();
  return claimed.flatMap((row) => toEntry(secrets, row)).sort(byTurn(served));
}

/** Makes due what is for staff and stands far ahead of the clock. */
export async function hasten(db: Executor, at: Date): Promise<void> {
  const ahead = new Date(at.getTime() + ALERT_PUT_OFF_FOR_MS);
  const isPutOff = or(
    and(eq(outbox.state, 'waiting'), gt(outbox.dueAt, ahead)),
    and(eq(outbox.state, 'claimed'), gt(outbox.changedAt, ahead)),
  );
  await db
    .update(outbox)
    .set({ state: 'waiting', dueAt: at })
    .where(and(inArray(outbox.kind, FOR_STAFF), isPutOff));
}
