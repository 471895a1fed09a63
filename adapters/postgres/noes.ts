import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { Executor } from './client.ts';
import { formerIds, members, noes } from './schema/index.ts';
import { packedAsJson } from './schema/packed.ts';

/**
 * What a no is known by where nothing else of it may stay. Nobody can tell whose it is, so it stays as it is when its community gets a
 * new id.
 */
export const noMark = (secrets: Pick<Secrets, 'digest'>, communityId: CommunityId, userId: UserId): string =>
  secrets.digest('no', communityId, userId);

type Whose = [secrets: Pick<Secrets, 'digest'>, communityId: CommunityId, userId: UserId];

/** Those of a person in the community, under each id that it has or had. */
async function ofPerson(db: Executor, ...[secrets, communityId, userId]: Whose): Promise<SQL> {
  const former = await db
    .select({ id: formerIds.id })
    .from(formerIds)
    .where(eq(formerIds.communityId, communityId));
  const ids = [communityId, ...former.map(({ id }) => id)];
  return inArray(
    noes.mark,
    ids.map((id) => noMark(secrets, id, userId)),
  );
}

export async function isBareNo(db: Executor, ...whose: Whose): Promise<boolean> {
  const found = await db
    .select()
    .from(noes)
    .where(await ofPerson(db, ...whose));
  return found.length > 0;
}

/** @returns how many there were */
export async function forgetNo(db: Executor, ...whose: Whose): Promise<number> {
  const gone = await db
    .delete(noes)
    .where(await ofPerson(db, ...whose))
    .returning();
  return gone.length;
}

interface Who {
  communityId: CommunityId;
  id: UserId;
}

/** Of the people those who said no under an id that their community had before. */
export async function saidEarlier<P extends Who>(
  db: Executor,
  secrets: Pick<Secrets, 'digest'>,
  former: readonly (typeof formerIds.$inferSelect)[],
  people: readonly P[],
): Promise<P[]> {
  if (former.length === 0) return [];
  const byMark = new Map(
    former.flatMap(({ id, communityId }) =>
      people
        .filter((one) => one.communityId === communityId)
        .map((one) => [noMark(secrets, id, one.id), one] as const),
    ),
  );
  const marks = JSON.stringify([...byMark.keys()].map(packedAsJson));
  const said = sql`(select said::bytea from json_array_elements_text(${marks}::text::json) as said)`;
  const found = await db
    .select()
    .from(noes)
    .where(sql`${noes.mark} in ${said}`);
  return found.flatMap(({ mark }) => byMark.get(mark) ?? []);
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
