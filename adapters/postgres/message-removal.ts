import { utcDay } from '#core/lib/local-time.ts';
import { piecesOf } from '#core/lib/pieces.ts';
import { type CommunityId, type ConversationId, isPlatformId } from '#core/model/ids.ts';
import { and, eq, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { Executor } from './client.ts';
import { rowsOf } from './rows.ts';
import { conversations, messages, outbox, seekerPosts } from './schema/index.ts';
import { packedAsJson } from './schema/packed.ts';
import { sentBefore, sentDay } from './sent-within.ts';
import { forgetWeeks } from './weeks/week-moves.ts';

/** A statement takes at most 65535 parameters. */
const AT_ONCE = 10_000;

/**
 * Removes messages of one community; nudges and alerts about them go by cascade, outbox entries and the posts of seekers
 * by name. Needs a transaction.
 * @param where must name the community
 * @returns conversations that lost a message
 */
export async function removeMessages(tx: Executor, where: SQL | undefined): Promise<ConversationId[]> {
  const removed = await tx.delete(messages).where(where).returning({
    communityId: messages.communityId,
    id: messages.id,
    conversationId: messages.conversationId,
    role: messages.role,
  });
  const communityId = removed[0]?.communityId;
  if (communityId === undefined) return [];
  for (const part of piecesOf(removed, AT_ONCE)) {
    const ids = part.map(({ id }) => id);
    await tx.delete(outbox).where(and(eq(outbox.communityId, communityId), inArray(outbox.messageId, ids)));
  }
  const bereft = new Set(
    removed.flatMap(({ conversationId, role }) =>
      conversationId !== null && role === 'seeker' ? [conversationId] : [],
    ),
  );
  for (const part of piecesOf([...bereft], AT_ONCE))
    await tx
      .delete(seekerPosts)
      .where(and(eq(seekerPosts.communityId, communityId), inArray(seekerPosts.conversationId, part)));
  return [...new Set(removed.flatMap(({ conversationId }) => conversationId ?? []))];
}

/**
 * One question for all communities: most nights most of them keep nothing that is too old. The earliest of each is looked up in
 * an index; whether any row is too old could be answered by reading all of them, and the planner likes to.
 */
export async function keepingOlder(
  db: Executor,
  limits: readonly { communityId: CommunityId; before: Date }[],
): Promise<CommunityId[]> {
  const json = JSON.stringify(
    limits.map(({ communityId, before }) => ({
      id: communityId,
      place: packedAsJson(communityId),
      day: before,
    })),
  );
  const rows = await db.execute(sql`select id
    from json_to_recordset(${json}::text::json) as limits (id text, place bytea, day timestamptz)
    where case when (select min(${sentDay}) from ${messages} where community_id = place) <= (day at time zone 'UTC')::date
        then (select min(sent_at) from ${messages} where community_id = place and ${sentDay} <= (day at time zone 'UTC')::date) < day
        else false end
      or (select min(week) from frozen_counts where community_id = place and cut = '')
        < (day at time zone 'UTC')::date
      or case when (select min(opened_at) from conversations where community_id = place) < day then exists (
        select from conversations where community_id = place and opened_at < day and last_activity_at < day)
        else false end`);
  return rowsOf(rows)
    .map(({ id }) => id)
    .filter(isPlatformId);
}

/** Retention: messages sent and conversations last active before the time. Needs a transaction. */
export async function removeOlder(tx: Executor, communityId: CommunityId, before: Date): Promise<number> {
  const old = and(eq(messages.communityId, communityId), sentBefore(before));
  const count = await tx.$count(messages, old);
  await removeMessages(tx, old);
  await forgetWeeks(tx, communityId, utcDay(before));
  const idle = and(
    eq(conversations.communityId, communityId),
    // Follows from the other condition, and there is an index for it.
    lt(conversations.openedAt, before),
    lt(conversations.lastActivityAt, before),
  );
  const ids = tx.select({ id: conversations.id }).from(conversations).where(idle);
  await tx
    .update(messages)
    .set({ conversationId: null })
    .where(and(eq(messages.communityId, communityId), inArray(messages.conversationId, ids)));
  const removed = await tx.delete(conversations).where(idle).returning({ id: conversations.id });
  return count + removed.length;
}
