import { and, eq, exists, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type CommunityId, onlyChannelOf } from '#core/model/ids.ts';
import type { Secrets } from '#core/ports/index.ts';
import { settingsMoved } from '#core/settings/setup.ts';
import type { Executor } from './client.ts';
import { allowAuditChanges } from './audit.ts';
import { mergeWeeks, prepareWeeks } from './weeks/week-moves.ts';
import {
  alerts,
  askedSeekers,
  audit,
  channelTalk,
  communities,
  conversations,
  diaryEntries,
  formerIds,
  howHeavyAnswers,
  members,
  messages,
  nudges,
  outbox,
  reactions,
  seekerPosts,
} from './schema/index.ts';
import { resealDiaries } from './diary-rows.ts';
import { resealEntries } from './outbox-rows.ts';

/** Hashes made with an old id or secret: nobody could find them again, so they go, and what needs them ends. */
export async function dropHashes(db: Executor, id: CommunityId): Promise<void> {
  await db.delete(howHeavyAnswers).where(eq(howHeavyAnswers.communityId, id));
  await db.delete(seekerPosts).where(eq(seekerPosts.communityId, id));
  await db
    .update(conversations)
    .set({
      seekerKey: null,
      closedAt: sql`coalesce(${conversations.closedAt}, ${conversations.lastActivityAt})`,
    })
    .where(eq(conversations.communityId, id));
  await db.update(messages).set({ authorKey: null }).where(eq(messages.communityId, id));
  await db.update(reactions).set({ personKey: null, mark: null }).where(eq(reactions.communityId, id));
  await db.update(audit).set({ actorKey: null }).where(eq(audit.communityId, id));
}

/** Both ids are known already: their rows come together under the new one. References are checked at commit. */
async function mergeInto(db: Executor, from: CommunityId, to: CommunityId): Promise<void> {
  const known = alias(members, 'known');
  const isKnown: SQL = exists(
    db
      .select({ one: sql`1` })
      .from(known)
      .where(and(eq(known.communityId, to), eq(known.userId, members.userId))),
  );
  for (const table of [conversations, messages, nudges, alerts])
    await db.update(table).set({ communityId: to }).where(eq(table.communityId, from));
  await db.delete(members).where(and(eq(members.communityId, from), isKnown));
  const asked = alias(askedSeekers, 'asked');
  const isAsked: SQL = exists(
    db
      .select({ one: sql`1` })
      .from(asked)
      .where(and(eq(asked.communityId, to), eq(asked.userId, askedSeekers.userId))),
  );
  await db.delete(askedSeekers).where(and(eq(askedSeekers.communityId, from), isAsked));
  const kept = alias(diaryEntries, 'kept');
  const isKept: SQL = exists(
    db
      .select({ one: sql`1` })
      .from(kept)
      .where(and(eq(kept.communityId, to), eq(kept.userId, diaryEntries.userId))),
  );
  await db.delete(diaryEntries).where(and(eq(diaryEntries.communityId, from), isKept));
  for (const table of [members, askedSeekers, diaryEntries, outbox, audit, formerIds])
    await db.update(table).set({ communityId: to }).where(eq(table.communityId, from));
  await db.delete(communities).where(eq(communities.id, from));
}

/** The group may be where another community's alerts go. */
async function moveStaffChannels(db: Executor, from: CommunityId, to: CommunityId): Promise<void> {
  // Rows of others are not taken: what those store would wait for the end of this.
  const isThere = sql`starts_with((${communities.settings} ->> 'staffChannelId') || ':', ${`${from}:`})`;
  for (const { id, settings } of await db.select().from(communities).where(isThere).for('update')) {
    const moved = settingsMoved(settings, from, to);
    if (moved.staffChannelId !== settings.staffChannelId)
      await db
        .update(communities)
        .set({ settings: { ...settings, staffChannelId: moved.staffChannelId } })
        .where(eq(communities.id, id));
  }
}

/** The new id may have been an old one before, as in an event that comes twice. */
async function rememberFormerId(db: Executor, from: CommunityId, to: CommunityId): Promise<void> {
  await db.delete(formerIds).where(eq(formerIds.id, to));
  await db
    .insert(formerIds)
    .values({ id: from, communityId: to })
    .onConflictDoUpdate({ target: formerIds.id, set: { communityId: to } });
}

export async function rekey(
  db: Executor,
  secrets: Secrets,
  from: CommunityId,
  to: CommunityId,
): Promise<void> {
  if (from !== to) await moveStaffChannels(db, from, to);
  const [old] = await db.select().from(communities).where(eq(communities.id, from)).for('update');
  if (old === undefined || from === to) return;
  await allowAuditChanges(db);
  // Counted anew under the new id: two channels may become one.
  await db.delete(channelTalk).where(eq(channelTalk.communityId, from));
  await dropHashes(db, from);
  await resealEntries(db, secrets, from, to);
  await resealDiaries(db, secrets, from, to);
  await prepareWeeks(db, from, to);
  const { id: _id, ...kept } = { ...old, settings: settingsMoved(old.settings, from, to) };
  const [present] = await db.select().from(communities).where(eq(communities.id, to)).for('update');
  if (present === undefined)
    await db
      .update(communities)
      .set({ ...kept, id: to })
      .where(eq(communities.id, from));
  else {
    await mergeWeeks(db, from, to);
    await mergeInto(db, from, to);
    await db.update(communities).set(kept).where(eq(communities.id, to));
  }
  await rememberFormerId(db, from, to);
  for (const table of [conversations, messages, alerts])
    await db
      .update(table)
      .set({ channelId: onlyChannelOf(to) })
      .where(and(eq(table.communityId, to), eq(table.channelId, onlyChannelOf(from))));
}
