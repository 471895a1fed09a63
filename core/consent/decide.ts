import type { Secrets, Store } from '#core/ports/index.ts';
import type { ConsentStatus, MemberRecord } from '#core/model/records.ts';
import { personTombstone } from '#core/retention/tombstones.ts';
import { drawLot } from './draw-lot.ts';
import { DEFAULT_COACHING, newAnswer, type Who } from './defaults.ts';
import { offDutyOf } from './off-duty-of.ts';
import { removePerson } from './remove-person.ts';

interface ConsentDeps {
  store: Store;
  secrets: Secrets;
  now: Date;
}

/**
 * The person asks for coaching. From now on their replies carry their id; nothing written before is linked to them. Asking
 * again changes nothing except that coaching is on and no pause or back-off is left. Days off go on: they hold everywhere, and
 * end everywhere.
 * @param options.toldOfLot whether they had read that a lot may be drawn: else none is
 */
export async function optIn(
  deps: ConsentDeps,
  who: Who,
  { toldOfLot = false }: { toldOfLot?: boolean } = {},
): Promise<MemberRecord> {
  return deps.store.transaction(async (store) => {
    await store.communities.hold([who.communityId]);
    const before = await store.members.get(who.communityId, who.userId);
    const isNew = before?.status !== 'opted_in';
    // What was written under the no is not read because of a later yes.
    if (before?.status === 'opted_out') await forgetEarlier({ ...deps, store }, who);
    const member: MemberRecord = {
      ...newAnswer(who, 'opted_in', deps.now),
      decidedAt: isNew ? deps.now : before.decidedAt,
      locale: isNew ? null : before.locale,
      offDutyUntil: await offDutyOf(store, who.userId, deps.now),
      howHeavyAskedAt: isNew ? null : before.howHeavyAskedAt,
      lot: isNew ? (toldOfLot ? await drawLot({ ...deps, store }, who.communityId) : null) : before.lot,
      coaching: { ...(isNew ? DEFAULT_COACHING : before.coaching), enabled: true, pausedUntil: null },
    };
    await store.members.save(member);
    if (isNew) await audit(store, deps, who, 'opted_in');
    return member;
  });
}

/**
 * The person says no: what is stored about them goes, waiting messages to them too, and what they write from now on is not read.
 * All that stays is the no itself. Returns how many rows went.
 */
export async function optOut(deps: ConsentDeps, who: Who): Promise<number> {
  return deps.store.transaction(async (store) => {
    await store.communities.hold([who.communityId]);
    const before = await store.members.get(who.communityId, who.userId);
    if (before?.status === 'opted_out') return 0;
    const rows = await removePerson({ ...deps, store }, who);
    await store.members.save(newAnswer(who, 'opted_out', deps.now));
    await audit(store, deps, who, 'opted_out');
    return rows;
  });
}

function forgetEarlier({ store, secrets, now }: ConsentDeps, { communityId, userId }: Who): Promise<void> {
  return store.tombstones.save(communityId, [personTombstone(secrets, communityId, userId)], now);
}

function audit(store: Store, { secrets, now }: ConsentDeps, who: Who, status: ConsentStatus): Promise<void> {
  return store.audit.append({
    communityId: who.communityId,
    at: now,
    // A no is recorded without the person: nothing that could name them is left.
    actorKey: status === 'opted_in' ? secrets.personKey(who.communityId, who.userId) : null,
    action: 'consent',
    detail: { status },
  });
}
