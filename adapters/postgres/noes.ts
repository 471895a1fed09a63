import { and, eq } from 'drizzle-orm';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { Executor } from './client.ts';
import { members, noes } from './schema/index.ts';

/** What a no is known by where nothing else of it may stay. */
export const noMark = (secrets: Pick<Secrets, 'digest'>, communityId: CommunityId, userId: UserId): string =>
  secrets.digest('no', communityId, userId);

export async function isBareNo(db: Executor, mark: string): Promise<boolean> {
  const found = await db.select().from(noes).where(eq(noes.mark, mark));
  return found.length > 0;
}

/** @returns how many there were */
export async function forgetNo(db: Executor, mark: string): Promise<number> {
  const gone = await db.delete(noes).where(eq(noes.mark, mark)).returning();
  return gone.length;
}

/** Leaves a bare no of each no in the community. Needs a transaction. */
export async function keepNoes(tx: Executor, secrets: Secrets, communityId: CommunityId): Promise<void> {
  const said = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.communityId, communityId), eq(members.status, 'opted_out')));
  await saveNoes(
    tx,
    said.map(({ userId }) => noMark(secrets, communityId, userId)),
  );
}

const AT_ONCE = 1000;

export async function saveNoes(db: Executor, marks: readonly string[]): Promise<void> {
  for (let start = 0; start < marks.length; start += AT_ONCE)
    await db
      .insert(noes)
      .values(marks.slice(start, start + AT_ONCE).map((mark) => ({ mark })))
      .onConflictDoNothing();
}
