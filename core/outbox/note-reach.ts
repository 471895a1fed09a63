import { DAY_MS } from '#core/lib/durations.ts';
import type { Delivery, OutboxEntry } from '#core/model/outgoing.ts';
import type { MemberRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import { restAsking } from '#core/seekers/change-asking.ts';

/** After the first failed message to a person, and after every later one. */
const FIRST_BACK_OFF_DAYS = 7;
const LATER_BACK_OFF_DAYS = 30;

/** Remembers whether a person's private messages arrive, and backs off when they do not. */
export async function noteReach(
  store: Store,
  entry: OutboxEntry,
  delivery: Delivery,
  now: Date,
): Promise<void> {
  if (entry.recipient.kind !== 'member' || delivery.kind === 'retry') return;
  const { communityId, recipient } = entry;
  if (entry.kind === 'own_word') {
    if (delivery.kind === 'unreachable')
      await restAsking({ store, now }, { communityId, userId: recipient.userId });
    return;
  }
  const member = await store.members.get(communityId, recipient.userId);
  if (member === null) return;
  if (delivery.kind === 'unreachable') await store.members.save(backedOff(member, now));
  else if (member.unreachableCount > 0)
    await store.members.save({ ...member, unreachableCount: 0, unreachableUntil: null });
}

/** The person after one more message that could not be delivered. */
function backedOff(member: MemberRecord, now: Date): MemberRecord {
  const days = member.unreachableCount === 0 ? FIRST_BACK_OFF_DAYS : LATER_BACK_OFF_DAYS;
  return {
    ...member,
    unreachableCount: member.unreachableCount + 1,
    unreachableUntil: new Date(now.getTime() + days * DAY_MS),
  };
}
