import { contactRefusal } from '#core/consent/policy.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { Delivery, OutboxEntry } from '#core/model/outgoing.ts';
import type { Sender, Store } from '#core/ports/index.ts';
import type { CommunityRecord, MemberRecord, NudgeRecord } from '#core/model/records.ts';
import { offersCoaching, settingsAt } from '#core/settings/settings-at.ts';
import { contactTime, historyRefusal, zoneOf } from '#core/coaching/nudge-policy.ts';

/** After the first failed message to a person, and after every later one. */
const FIRST_BACK_OFF_DAYS = 7;
const LATER_BACK_OFF_DAYS = 30;
/** Messages that one call sends at most, so that other work gets its turn. */
const SEND_LIMIT = 200;

const DAY_MS = 24 * 60 * 60_000;

export interface SendResult {
  id: string;
  kind: OutboxEntry['kind'];
  /** `postponed`: quiet hours; `withdrawn`: the person's wishes or limits changed since it was written; `failed`: see `error`. */
  outcome: Delivery['kind'] | 'postponed' | 'withdrawn' | 'failed';
  error?: unknown;
}

interface SendDeps {
  store: Store;
  sender: Sender;
  now: Date;
}

/**
 * Sends what is due, one entry at a time: claim, send, settle. A crash in between loses at most the one being sent and repeats
 * none. Uninvited messages to a person are checked once more, because wishes, limits and the hour may have changed since they
 * were written. An entry whose sending throws stays claimed (it may have left) and the others go on.
 */
export async function sendDue(deps: SendDeps, limit: number = SEND_LIMIT): Promise<SendResult[]> {
  const results: SendResult[] = [];
  const seen = new Set<string>();
  while (results.length < limit) {
    const [entry] = await deps.store.outbox.claimDue(deps.now, 1);
    if (entry === undefined) break;
    const { id, kind } = entry;
    if (seen.has(id)) {
      // A retry without a delay: it waits for the next call.
      await deps.store.outbox.settle(id, { kind: 'retry', afterMs: 0 }, deps.now);
      break;
    }
    seen.add(id);
    try {
      results.push({ id, kind, outcome: await sendOne(deps, entry) });
    } catch (error) {
      results.push({ id, kind, outcome: 'failed', error });
    }
  }
  return results;
}

async function sendOne({ store, sender, now }: SendDeps, entry: OutboxEntry): Promise<SendResult['outcome']> {
  const obstacle = await obstacleTo(store, entry, now);
  if (obstacle !== null) {
    if (obstacle.kind === 'withdraw') {
      await store.outbox.withdraw(entry.id);
      return 'withdrawn';
    }
    const afterMs = obstacle.until.getTime() - now.getTime();
    await store.outbox.settle(entry.id, { kind: 'retry', afterMs }, now);
    return 'postponed';
  }
  const delivery = await sender.send(entry.communityId, entry.recipient, entry.message);
  await store.transaction(async (within) => {
    await within.outbox.settle(entry.id, delivery, now);
    await noteReach(within, entry, delivery, now);
    if (delivery.kind === 'sent' && entry.kind === 'nudge') await noteLateArrival(within, entry, now);
  });
  return delivery.kind;
}

type Obstacle = { kind: 'wait'; until: Date } | { kind: 'withdraw' } | null;

async function obstacleTo(store: Store, entry: OutboxEntry, now: Date): Promise<Obstacle> {
  if (entry.recipient.kind !== 'member' || (entry.kind !== 'nudge' && entry.kind !== 'weekly_report'))
    return null;
  const community = await store.communities.get(entry.communityId);
  const member = await store.members.get(entry.communityId, entry.recipient.userId);
  if (community === null || member === null || !(await isCoached(store, entry, community)))
    return { kind: 'withdraw' };
  if (contactRefusal(member, now) !== null) return { kind: 'withdraw' };
  const time = contactTime(community, member, now);
  if (time.getTime() > now.getTime()) return { kind: 'wait', until: time };
  return entry.kind === 'nudge' ? limitsOn(store, entry, community, member, now) : null;
}

/** A note is about one place, a weekly report about all. */
async function isCoached(store: Store, entry: OutboxEntry, { settings }: CommunityRecord): Promise<boolean> {
  const { communityId, messageId } = entry;
  const reply = messageId === undefined ? null : await store.messages.get(communityId, messageId);
  return reply === null ? offersCoaching(settings) : settingsAt(settings, reply).mode === 'coach';
}

/**
 * A nudge that was held up must not make two on one day, nor follow an unwelcome one. Two that were decided at the same moment
 * by two workers: the later one goes.
 */
async function limitsOn(
  store: Store,
  entry: OutboxEntry,
  community: CommunityRecord,
  member: MemberRecord,
  now: Date,
): Promise<Obstacle> {
  const history = await store.nudges.ofMember(community.id, member.userId, new Date(0));
  const own = history.find(({ id }) => id === entry.id);
  if (own === undefined) return { kind: 'withdraw' };
  const zone = zoneOf(community, member);
  const arrival = isLate(own, zone, now) ? now : own.createdAt;
  const isBefore = ({ id, createdAt }: NudgeRecord): boolean =>
    id !== own.id &&
    (createdAt.getTime() < arrival.getTime() || (createdAt.getTime() === arrival.getTime() && id < own.id));
  return historyRefusal(history.filter(isBefore), member, zone, arrival) === null
    ? null
    : { kind: 'withdraw' };
}

const isLate = ({ createdAt }: NudgeRecord, zone: string, now: Date): boolean => {
  const clock = localClock(zone);
  return clock(createdAt).day !== clock(now).day;
};

/** The limits count a nudge on the day it arrived. */
async function noteLateArrival(store: Store, entry: OutboxEntry, now: Date): Promise<void> {
  const nudge = await store.nudges.get(entry.communityId, entry.id);
  const community = await store.communities.get(entry.communityId);
  if (nudge === null || community === null) return;
  const member = await store.members.get(entry.communityId, nudge.memberId);
  if (member !== null && isLate(nudge, zoneOf(community, member), now)) {
    await store.nudges.save({ ...nudge, createdAt: now });
  }
}

/** Remembers whether a person's private messages arrive, and backs off when they do not. */
async function noteReach(store: Store, entry: OutboxEntry, delivery: Delivery, now: Date): Promise<void> {
  if (entry.recipient.kind !== 'member' || delivery.kind === 'retry') return;
  const member = await store.members.get(entry.communityId, entry.recipient.userId);
  if (member === null) return;
  if (delivery.kind === 'unreachable') await store.members.save(backedOff(member, now));
  else if (member.unreachableCount > 0) {
    await store.members.save({ ...member, unreachableCount: 0, unreachableUntil: null });
  }
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
