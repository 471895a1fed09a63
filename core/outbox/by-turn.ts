import type { CommunityId } from '#core/model/ids.ts';
import { FOR_STAFF, type OutboxEntry } from '#core/model/outgoing.ts';

/** The order in which entries are sent: for staff first, then of communities that had no turn yet, then by how long they are due. */
export const byTurn =
  (served: readonly CommunityId[]) =>
  (a: OutboxEntry, b: OutboxEntry): number =>
    Number(FOR_STAFF.includes(b.kind)) - Number(FOR_STAFF.includes(a.kind)) ||
    Number(served.includes(a.communityId)) - Number(served.includes(b.communityId)) ||
    a.dueAt.getTime() - b.dueAt.getTime() ||
    (a.id < b.id ? -1 : 1);
