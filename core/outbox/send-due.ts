import { type CommunityId, nudgeIn, type Platform, type UserId } from '#core/model/ids.ts';
import { alertOf, pauseBeforeRetry, TELL_AFTER_MS, tellWhoSetUp } from '#core/alerts/alert-delivery.ts';
import { FOR_STAFF, type Delivery, type OutboxEntry } from '#core/model/outgoing.ts';
import type { Charts } from '#core/ports/charts.ts';
import type { Sender, Store } from '#core/ports/index.ts';
import type { Standing } from '#core/ports/platform.ts';
import type { DescribePlatform } from '#core/ports/platform-description.ts';
import { withDrawing } from '#core/coaching/draw.ts';
import { zoneOf } from '#core/coaching/nudge-policy.ts';
import { isLate, nextStep, UNASKED } from './next-step.ts';
import { noteReach } from './note-reach.ts';

/** Messages that one call sends at most, so that other work gets its turn. */
const SEND_LIMIT = 200;

export interface SendResult {
  id: OutboxEntry['id'];
  kind: OutboxEntry['kind'];
  /** `postponed`: quiet hours; `withdrawn`: the person's wishes or limits changed since it was written; `failed`: see `error`. */
  outcome: Delivery['kind'] | 'postponed' | 'withdrawn' | 'failed';
  error?: unknown;
}

interface SendDeps {
  store: Store;
  sender: Sender;
  describePlatform: DescribePlatform;
  charts: Charts;
  /** Asked again and again, because sending takes a while. */
  now: () => Date;
  /** What the sender reaches, if not every platform: what it cannot send is left to a process that can. */
  platforms?: readonly Platform[];
  /**
   * Who a person is in the community now, null where the platform does not answer: whoever went gets nothing more on its account,
   * and only an admin is told of alerts that do not arrive.
   */
  standing?: (communityId: CommunityId, userId: UserId) => Promise<Standing | null>;
}

/**
 * Sends what is due, one entry at a time: claim, send, settle. Alerts go first, and communities take turns: nobody waits for
 * all that another one has to say. A crash in between loses at most the one being sent and repeats
 * none, but for what is for staff: that is rather sent twice than never, and tried until it arrives. Uninvited messages to
 * a person are checked once more, because wishes, limits and the hour may have changed since they were written. An entry
 * whose sending throws stays claimed (it may have left) and the others go on.
 */
export async function sendDue(deps: SendDeps, limit: number = SEND_LIMIT): Promise<SendResult[]> {
  const results: SendResult[] = [];
  const seen = new Set<string>();
  let served: CommunityId[] = [];
  while (results.length < limit) {
    const now = deps.now();
    const [entry] = await deps.store.outbox.claimDue(now, 1, deps.platforms, served);
    if (entry === undefined) break;
    const { id, kind, communityId } = entry;
    // Once all of them had their turn, the next round begins.
    served = served.includes(communityId) ? [communityId] : [...served, communityId];
    if (seen.has(id)) {
      // A retry without a delay: it waits for the next call.
      await deps.store.outbox.settle(id, { kind: 'retry', afterMs: 0 }, now);
      break;
    }
    seen.add(id);
    try {
      results.push({ id, kind, outcome: await sendOne(deps, entry, now) });
    } catch (error) {
      results.push({ id, kind, outcome: 'failed', error });
    }
  }
  return results;
}

async function sendOne(deps: SendDeps, entry: OutboxEntry, now: Date): Promise<SendResult['outcome']> {
  const { store, sender, charts } = deps;
  const step = await nextStep(store, entry, now);
  if (step.kind === 'withdraw' || (step.kind === 'send' && (await isOutsider(deps, entry)))) {
    await withdraw(store, entry);
    return 'withdrawn';
  }
  if (step.kind === 'wait') {
    const afterMs = step.until.getTime() - now.getTime();
    await store.outbox.settle(entry.id, { kind: 'retry', afterMs }, now);
    return 'postponed';
  }
  const urgency = FOR_STAFF.includes(entry.kind) ? 'alert' : 'usual';
  const message = await withDrawing(charts, entry.message, entry.drawing);
  const delivery = await sender.send(entry.communityId, step.recipient, message, urgency);
  const answeredAt = deps.now();
  if (FOR_STAFF.includes(entry.kind) && step.recipient.kind === 'channel' && delivery.kind !== 'sent')
    await putBack(deps, entry, delivery, answeredAt);
  else
    await store.transaction(async (within) => {
      if (entry.recipient.kind === 'member') await within.communities.hold([entry.communityId]);
      await within.outbox.settle(entry.id, delivery, answeredAt);
      await noteReach(within, entry, delivery, answeredAt);
      if (delivery.kind === 'sent' && entry.kind === 'nudge')
        await noteLateArrival(within, entry, answeredAt);
    });
  return delivery.kind;
}

/** Whether it is for somebody who left the community, asked last since the platform has to be: of what was not asked for. */
async function isOutsider(
  { standing }: Pick<SendDeps, 'standing'>,
  { communityId, kind, recipient }: OutboxEntry,
): Promise<boolean> {
  if (recipient.kind !== 'member' || !UNASKED.includes(kind)) return false;
  return (await standing?.(communityId, recipient.userId))?.isMember === false;
}

/** A note that never left counts for no limit, and nothing tells of it later. */
function withdraw(store: Store, { id, kind, communityId }: OutboxEntry): Promise<void> {
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    await within.outbox.withdraw(id);
    if (kind === 'nudge') await within.nudges.remove(communityId, nudgeIn(id));
  });
}

/** What did not reach staff waits for its next try; of an alert the admin who set the bot up is told after a while. */
async function putBack(
  { store, describePlatform, standing }: SendDeps,
  entry: OutboxEntry,
  delivery: Delivery,
  now: Date,
): Promise<void> {
  const { id, communityId } = entry;
  const alert = await alertOf(store, entry);
  const known = alert === 'gone' ? null : alert;
  const ageMs = known === null ? 0 : now.getTime() - known.createdAt.getTime();
  const afterMs = pauseBeforeRetry(delivery, known === null ? null : ageMs);
  const userId = (await store.communities.get(communityId))?.settings.setUpBy;
  const isTold = known !== null && userId !== undefined && ageMs >= TELL_AFTER_MS;
  const mayKnow = isTold && (await standing?.(communityId, userId))?.isAdmin === true;
  await store.transaction(async (within) => {
    await within.outbox.settle(id, { kind: 'retry', afterMs }, now);
    if (mayKnow) await tellWhoSetUp({ store: within, describePlatform, now }, { alert: known, userId });
  });
}

/** The limits count a nudge on the day it arrived. */
async function noteLateArrival(store: Store, entry: OutboxEntry, now: Date): Promise<void> {
  const nudge = await store.nudges.get(entry.communityId, nudgeIn(entry.id));
  const community = await store.communities.get(entry.communityId);
  if (nudge === null || community === null) return;
  const member = await store.members.get(entry.communityId, nudge.memberId);
  if (member !== null && isLate(nudge, zoneOf(community, member), now)) {
    await store.nudges.save({ ...nudge, createdAt: now });
  }
}
