import { MINUTE_MS } from '#core/lib/durations.ts';
import { contactRefusal } from '#core/consent/policy.ts';
import { alertOf } from '#core/alerts/alert-delivery.ts';
import { isPaused } from '#core/seekers/ask-verdict.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { AskedSeeker } from '#core/model/own-word.ts';
import { FOR_STAFF, type OutboxEntry, type Recipient } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityRecord, MemberRecord, NudgeRecord } from '#core/model/records.ts';
import { offersCoaching, settingsAt } from '#core/settings/settings-at.ts';
import { mayBeSpokenOf } from '#core/coaching/may-be-spoken-of.ts';
import { contactTime, historyRefusal, zoneOf } from '#core/coaching/nudge-policy.ts';
import { stillHolds } from './still-holds.ts';

/** Until what has nowhere to go, and is for staff, is looked at again. */
const NOWHERE_PAUSE_MS = 5 * MINUTE_MS;

/** What goes to supporters without their asking at that moment. */
const UNINVITED: readonly OutboxEntry['kind'][] = ['nudge', 'weekly_report', 'how_heavy'];
/** What goes to anybody without their asking at that moment. */
export const UNASKED: readonly OutboxEntry['kind'][] = [...UNINVITED, 'own_word'];

/** What becomes of an entry whose turn it is. */
export type NextStep =
  { kind: 'send'; recipient: Recipient } | { kind: 'wait'; until: Date } | { kind: 'withdraw' };

/** Looks at a claimed entry once more: wishes, limits, the hour and the staff channel may have changed since it was written. */
export async function nextStep(store: Store, entry: OutboxEntry, now: Date): Promise<NextStep> {
  const { recipient } = entry;
  if (entry.kind === 'alert' && !(await isOpen(store, entry))) return { kind: 'withdraw' };
  if (recipient.kind === 'channel') return toStaff(store, entry, now);
  if (entry.kind === 'alert')
    return (await isThere(store, entry)) ? { kind: 'send', recipient } : { kind: 'withdraw' };
  const obstacle = await obstacleTo(store, entry, recipient.userId, now);
  if (obstacle !== null) return obstacle;
  return (await stillHolds(store, entry, now)) ? { kind: 'send', recipient } : { kind: 'withdraw' };
}

/** Until somebody has seen the alert or its message is gone. */
async function isOpen(store: Store, entry: OutboxEntry): Promise<boolean> {
  const alert = await alertOf(store, entry);
  return alert !== 'gone' && (alert === null || alert.state === 'open');
}

const isThere = async (store: Store, { communityId }: OutboxEntry): Promise<boolean> =>
  (await store.communities.get(communityId))?.removedAt === null;

/** Where staff are now: nothing goes to a channel that was theirs. A report that has nowhere to go is made anew later. */
async function toStaff(store: Store, { communityId, kind }: OutboxEntry, now: Date): Promise<NextStep> {
  const community = await store.communities.get(communityId);
  const channelId = community?.settings.staffChannelId ?? null;
  if (community?.removedAt === null && channelId !== null)
    return { kind: 'send', recipient: { kind: 'channel', channelId } };
  return FOR_STAFF.includes(kind)
    ? { kind: 'wait', until: new Date(now.getTime() + NOWHERE_PAUSE_MS) }
    : { kind: 'withdraw' };
}

type Obstacle = Exclude<NextStep, { kind: 'send' }> | null;

/** Why a private message is not sent now. Those that nobody asked for depend on more. */
async function obstacleTo(store: Store, entry: OutboxEntry, userId: UserId, now: Date): Promise<Obstacle> {
  const community = await store.communities.get(entry.communityId);
  if (community === null || community.removedAt !== null) return { kind: 'withdraw' };
  if (entry.kind === 'own_word') return obstacleToQuestion(store, userId, community, now);
  if (!UNINVITED.includes(entry.kind)) return null;
  const member = await store.members.get(entry.communityId, userId);
  if (member === null || !(await isCoached(store, entry, community))) return { kind: 'withdraw' };
  if (contactRefusal(member, now) !== null) return { kind: 'withdraw' };
  if (entry.kind === 'how_heavy' && !member.coaching.asksHowHeavy) return { kind: 'withdraw' };
  const time = contactTime(community, member, now);
  if (time.getTime() > now.getTime()) return { kind: 'wait', until: time };
  return entry.kind === 'nudge' ? obstacleToNote(store, entry, community, member, now) : null;
}

/** A question to a seeker. A sign of danger may have come since it was written. */
async function obstacleToQuestion(
  store: Store,
  userId: UserId,
  community: CommunityRecord,
  now: Date,
): Promise<Obstacle> {
  const { id, settings } = community;
  const seeker = await store.seekers.get(id, userId);
  if (settings.asksSeekers !== true || seeker === null || isPaused(seeker, now)) return { kind: 'withdraw' };
  if (!(await isSafeToAsk(store, id, seeker))) return { kind: 'withdraw' };
  const until = contactTime(community, await store.members.get(id, userId), now);
  return until.getTime() > now.getTime() ? { kind: 'wait', until } : null;
}

/** A sign of danger in one conversation is about the person; where nobody knows any more whose it was, nobody is asked. */
async function isSafeToAsk(store: Store, communityId: CommunityId, { asked }: AskedSeeker): Promise<boolean> {
  const about = asked?.about ?? null;
  const conversation = about === null ? null : await store.conversations.get(communityId, about);
  const seekerKey = conversation?.seekerKey ?? null;
  if (seekerKey === null) return false;
  return !(await store.conversations.ofSeeker(communityId, seekerKey)).some(({ hasRisk }) => hasRisk);
}

/** A note is about one place, a weekly report about all. */
async function isCoached(store: Store, entry: OutboxEntry, { settings }: CommunityRecord): Promise<boolean> {
  const { communityId, messageId } = entry;
  const reply = messageId === undefined ? null : await store.messages.get(communityId, messageId);
  return reply === null ? offersCoaching(settings) : settingsAt(settings, reply).mode === 'coach';
}

/**
 * A nudge that was held up must not make two on one day, nor follow an unwelcome one, nor speak of an answer to somebody who
 * went or sounded in danger since. Two that were decided at the same moment by two workers: the later one goes.
 */
async function obstacleToNote(
  store: Store,
  entry: OutboxEntry,
  community: CommunityRecord,
  member: MemberRecord,
  now: Date,
): Promise<Obstacle> {
  const history = await store.nudges.ofMember(community.id, member.userId, new Date(0));
  const own = history.find(({ id }) => id === entry.id);
  if (own === undefined || !(await mayBeSpokenOf(store, community.id, own.messageId)))
    return { kind: 'withdraw' };
  const zone = zoneOf(community, member);
  const arrival = isLate(own, zone, now) ? now : own.createdAt;
  const isBefore = ({ id, createdAt }: NudgeRecord): boolean =>
    id !== own.id &&
    (createdAt.getTime() < arrival.getTime() || (createdAt.getTime() === arrival.getTime() && id < own.id));
  return historyRefusal(history.filter(isBefore), member, zone, arrival) === null
    ? null
    : { kind: 'withdraw' };
}

/** Whether a note arrives on another day than the one it was written for. */
export const isLate = ({ createdAt }: NudgeRecord, zone: string, now: Date): boolean => {
  const clock = localClock(zone);
  return clock(createdAt).day !== clock(now).day;
};
