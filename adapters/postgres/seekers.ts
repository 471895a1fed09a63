import { and, eq } from 'drizzle-orm';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import { spokenLocale } from '#core/model/locale.ts';
import type { AskedSeeker } from '#core/model/own-word.ts';
import type { SeekerStore } from '#core/ports/store-seekers.ts';
import type { Executor } from './client.ts';
import { askedSeekers } from './schema/index.ts';

type Row = typeof askedSeekers.$inferSelect;

export const toSeeker = ({ askedAt, askedAbout, ...row }: Row): AskedSeeker => ({
  ...row,
  locale: spokenLocale(row.locale),
  asked: askedAt === null ? null : { at: askedAt, about: askedAbout },
});

const toRow = ({ asked, ...seeker }: AskedSeeker): Row => ({
  ...seeker,
  askedAt: asked?.at ?? null,
  askedAbout: asked?.about ?? null,
});

export const seekerRow = (communityId: CommunityId, userId: UserId) =>
  and(eq(askedSeekers.communityId, communityId), eq(askedSeekers.userId, userId));

export function seekerStore(db: Executor): SeekerStore {
  return {
    async get(communityId, userId) {
      const [row] = await db.select().from(askedSeekers).where(seekerRow(communityId, userId));
      return row === undefined ? null : toSeeker(row);
    },
    async list(communityId) {
      const rows = await db
        .select()
        .from(askedSeekers)
        .where(eq(askedSeekers.communityId, communityId))
        .orderBy(askedSeekers.userId);
      return rows.map(toSeeker);
    },
    async ofPerson(userId) {
      const rows = await db
        .select()
        .from(askedSeekers)
        .where(eq(askedSeekers.userId, userId))
        .orderBy(askedSeekers.communityId);
      return rows.map(toSeeker);
    },
    async save(seeker) {
      const row = toRow(seeker);
      await db
        .insert(askedSeekers)
        .values(row)
        .onConflictDoUpdate({ target: [askedSeekers.communityId, askedSeekers.userId], set: row });
    },
    async remove(communityId, userId) {
      const rows = await db
        .delete(askedSeekers)
        .where(seekerRow(communityId, userId))
        .returning({ userId: askedSeekers.userId });
      return rows.length > 0;
    },
  };
}
