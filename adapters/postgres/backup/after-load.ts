import { eq, sql } from 'drizzle-orm';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Secrets } from '#core/ports/index.ts';
import { askedAgainFrom, notesAgainFrom } from '#core/seekers/rest-after-danger.ts';
import type { Executor } from '../client.ts';
import { noMark, saveNoes } from '../noes.ts';
import { formerIds, members } from '../schema/index.ts';

/** Somebody whose no was stored before. */
export interface SaidNo {
  communityId: CommunityId;
  userId: UserId;
  /** Ids that the community had before: the backup may know it by one of them. */
  formerIds: readonly CommunityId[];
}

/**
 * Puts aside, until the transaction ends, what people said and removed: the tables are about to be made anew.
 * @returns whose noes there are
 */
export async function putAside(tx: Executor): Promise<SaidNo[]> {
  await tx.execute(sql`create temporary table kept_noes on commit drop as select mark from public.noes`);
  await tx.execute(
    sql`create temporary table kept_tombstones on commit drop as select * from public.tombstones`,
  );
  await tx.execute(sql`create temporary table said_no on commit drop as
    select community_id, user_id from public.members where status = 'opted_out'
    union select former_ids.id, user_id from public.members join public.former_ids using (community_id)
      where status = 'opted_out'`);
  const former = Map.groupBy(await tx.select().from(formerIds), ({ communityId }) => communityId);
  const said = await tx
    .select({ communityId: members.communityId, userId: members.userId })
    .from(members)
    .where(eq(members.status, 'opted_out'));
  return said.map((who) => ({
    ...who,
    formerIds: (former.get(who.communityId) ?? []).map(({ id }) => id),
  }));
}

/** A no that was put aside wins over a yes of the backup, and what was removed does not come in again. */
export async function bringForward(
  tx: Executor,
  secrets: Pick<Secrets, 'digest'>,
  said: readonly SaidNo[],
): Promise<void> {
  await tx.execute(sql`insert into public.noes select mark from kept_noes on conflict do nothing`);
  await saveNoes(
    tx,
    said.flatMap(({ communityId, formerIds, userId }) =>
      [communityId, ...formerIds].map((id) => noMark(secrets, id, userId)),
    ),
  );
  await tx.execute(sql`delete from public.members using said_no where status = 'opted_in'
    and members.community_id = said_no.community_id and members.user_id = said_no.user_id`);
  await tx.execute(sql`insert into public.tombstones as known (community_id, mark, at)
    select community_id, mark, at from kept_tombstones join public.communities on communities.id = community_id
    on conflict (community_id, mark) do update set at = greatest(known.at, excluded.at)`);
}

/**
 * Lets nothing be sent twice: what waited may have been sent since the backup. What is for staff stays, because they would
 * rather hear twice of somebody in danger than never. What goes to people rests: nobody knows any more who was written to or asked
 * since the backup, nor who sounded in danger, after which it rests for longest.
 */
export async function holdBack(tx: Executor, at: Date): Promise<void> {
  await tx.execute(sql`update public.outbox set state = 'uncertain', payload = null, changed_at = ${at.toISOString()}::timestamptz
    where state in ('waiting', 'claimed') and kind not in ('alert', 'asks_staff')`);
  await tx.execute(sql`update public.members set paused_until = greatest(paused_until, ${notesAgainFrom(at).toISOString()}::timestamptz)
    where status = 'opted_in'`);
  await tx.execute(sql`update public.asked_seekers
    set paused_until = greatest(paused_until, ${askedAgainFrom(at).toISOString()}::timestamptz)`);
}
