import { DAY_MS } from '#core/lib/durations.ts';
import type { Store } from '#core/ports/index.ts';

/** Long enough to undo a mistaken removal, short enough to keep nothing of a community that left. */
export const PURGE_AFTER_DAYS = 7;

/** Removes every row of the communities that removed the bot this long ago. Returns how many communities. */
export async function purgeRemoved({ store, now }: { store: Store; now: Date }): Promise<number> {
  const before = now.getTime() - PURGE_AFTER_DAYS * DAY_MS;
  let purged = 0;
  for (const { id, removedAt } of await store.communities.list()) {
    if (removedAt === null || removedAt.getTime() > before) continue;
    await store.communities.purge(id);
    purged += 1;
  }
  return purged;
}
