import { DAY_MS } from '#core/lib/durations.ts';
import type { Store } from '#core/ports/index.ts';

/** Longer than an event waits in the queue or is delivered again by a platform. */
export const TOMBSTONES_KEPT_DAYS = 30;

/** Removes derived rows older than each community's settings allow; audits what it removed. Returns the number of rows. */
export async function enforceRetention({ store, now }: { store: Store; now: Date }): Promise<number> {
  let total = 0;
  const beforeOf = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const communities = await store.communities.list();
  const due = new Set(
    await store.messages.keepingOlder(
      communities.map(({ id, settings }) => ({ communityId: id, before: beforeOf(settings.retentionDays) })),
    ),
  );
  for (const { id, settings } of communities) {
    total += await store.care.removeEntriesBefore(id, beforeOf(settings.retentionDays));
    if (!due.has(id)) continue;
    const before = beforeOf(settings.retentionDays);
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
