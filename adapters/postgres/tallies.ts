import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { TallyStore } from '#core/ports/store-communities.ts';
import type { Executor } from './client.ts';
import { tallies } from './schema/index.ts';

const WHOLE_COMMUNITY = '';

export function tallyStore(db: Executor): TallyStore {
  return {
    async save(tally) {
      await db
        .insert(tallies)
        .values({ ...tally, channelId: tally.channelId ?? WHOLE_COMMUNITY })
        .onConflictDoUpdate({
          target: [tallies.communityId, tallies.week, tallies.channelId],
          set: {
            people: sql`greatest(${tallies.people}, ${tally.people}::integer)`,
            supporters: sql`greatest(${tallies.supporters}, ${tally.supporters}::integer)`,
            empathicSupporters: sql`greatest(${tallies.empathicSupporters}, ${tally.empathicSupporters}::integer)`,
            otherSupporters: sql`greatest(${tallies.otherSupporters}, ${tally.otherSupporters}::integer)`,
            seekers: sql`greatest(${tallies.seekers}, ${tally.seekers}::integer)`,
            conversations: sql`greatest(${tallies.conversations}, ${tally.conversations}::integer)`,
          },
        });
    },
    async inPeriod(communityId, { from, to }) {
      const mondays = and(gte(tallies.week, firstDayFrom(from)), lt(tallies.week, firstDayFrom(to)));
      const rows = await db
        .select()
        .from(tallies)
        .where(and(eq(tallies.communityId, communityId), mondays));
      return rows.map((row) => ({
        ...row,
        channelId: row.channelId === WHOLE_COMMUNITY ? null : row.channelId,
      }));
    },
  };
}

/** The first day that begins at or after the time, as `YYYY-MM-DD` in UTC. */
function firstDayFrom(at: Date): string {
  const day = at.toISOString().slice(0, 10);
  const begins = Date.parse(`${day}T00:00:00Z`);
  return begins === at.getTime() ? day : new Date(begins + 86_400_000).toISOString().slice(0, 10);
}
