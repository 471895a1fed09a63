import { DAY_MS } from '#core/lib/durations.ts';
import type { Store } from '#core/ports/index.ts';

/** Longer than an event waits in the queue or is delivered again by a platform. */
export const TOMBSTONES_KEPT_DAYS = 30;

/** Removes derived rows older than each community's settings allow; audits what it removed. Returns the number of rows. */
export async function enforceRetention({ store, now }: { store: Store; now: Date }): Promise<number> {
  let total = 0;
  for (const { id, settings } of await store.communities.list()) {
    const before = new Date(now.getTime() - settings.retentionDays * DAY_MS);
    total += await store.transaction(async (within) => {
      const rows = await within.messages.removeBefore(id, before);
      if (rows > 0) {
        await within.audit.append({
          communityId: id,
          at: now,
          actorKey: null,
          action: 'retention',
          detail: { rows, retentionDays: settings.retentionDays },
        });
      }
      return rows;
    });
  }
  await store.tombstones.removeBefore(new Date(now.getTime() - TOMBSTONES_KEPT_DAYS * DAY_MS));
  return total;
}
