import { notYetAdded } from '#core/community/not-yet-added.ts';
import { WEEK_MS } from '#core/lib/durations.ts';
import { piecesOf } from '#core/lib/pieces.ts';
import { contactRefusal } from '#core/consent/policy.ts';
import { isoWeekOf, lastWeekly, localClock } from '#core/lib/local-time.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';
import type { CommunityRecord, MemberRecord } from '#core/model/records.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { stableId } from '#core/lib/stable-id.ts';
import { contactTime, zoneOf } from './nudge-policy.ts';
import { writeWeeklyReports } from './weekly-report.ts';
import { countsUntil } from '#core/trial/days.ts';
import { OWN_BEFORE } from '#core/trial/outcome.ts';

/** Supporters whose weeks are read at a time. */
const AT_ONCE = 200;

interface Due {
  member: MemberRecord;
  /** The hour the report is about: it may be late. */
  at: Date;
  isoWeek: string;
}

/** A report that may be added. */
interface Written {
  userId: UserId;
  entry: OutboxEntry;
}

const keyOf = (communityId: CommunityId, { member, isoWeek }: Due): string =>
  `weekly:${communityId}:${member.userId}:${isoWeek}`;

/**
 * Puts the weekly reports that have come due into the outbox: at each person's weekday and hour in their zone, once an ISO week.
 * Run it as often as you like. After downtime of less than a week the report still comes, about the seven days before its hour.
 * @returns how many were added.
 */
export async function sendWeeklyReports({ store, now }: { store: Store; now: Date }): Promise<number> {
  let added = 0;
  for (const community of await store.communities.list()) {
    if (!offersCoaching(community.settings) || community.removedAt !== null) continue;
    const members = await store.members.list(community.id);
    const due = members.flatMap((member) => dueReport(community, member, now) ?? []);
    for (const piece of piecesOf(due, AT_ONCE)) added += await addReports({ store, now }, community, piece);
  }
  return added;
}

function dueReport(community: CommunityRecord, member: MemberRecord, now: Date): Due | null {
  if (contactRefusal(member, now) !== null) return null;
  const zone = zoneOf(community, member);
  const { reportWeekday, reportHour } = member.coaching;
  const at = lastWeekly(now, zone, reportWeekday, reportHour);
  // Whoever joined after this week's hour waits for the next one.
  if (at.getTime() < member.decidedAt.getTime()) return null;
  return { member, at, isoWeek: isoWeekOf(localClock(zone)(at).day) };
}

async function addReports(
  { store, now }: { store: Store; now: Date },
  community: CommunityRecord,
  due: readonly Due[],
): Promise<number> {
  const inTime = await afterOwnBefore(store, community.id, due);
  const open = await notYetAdded(store, community.id, inTime, keyOf);
  const reports = await writeWeeklyReports(store, community, open);
  const written: Written[] = [];
  for (const [index, one] of open.entries()) {
    const report = reports[index] ?? null;
    if (report === null) continue;
    const { userId } = one.member;
    const dedupeKey = keyOf(community.id, one);
    const entry: OutboxEntry = {
      id: await stableId(dedupeKey),
      communityId: community.id,
      kind: 'weekly_report',
      dedupeKey,
      recipient: { kind: 'member', userId },
      ...report,
      dueAt: contactTime(community, one.member, now),
      goodUntil: new Date(one.at.getTime() + WEEK_MS),
    };
    written.push({ userId, entry });
  }
  return addForThoseThere(store, community.id, written);
}

/** Writing took a while: nothing is left behind for whoever erased their data, or said no, meanwhile. */
function addForThoseThere(
  store: Store,
  communityId: CommunityId,
  written: readonly Written[],
): Promise<number> {
  if (written.length === 0) return Promise.resolve(0);
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const people = written.map(({ userId }) => ({ communityId, id: userId }));
    const { members } = await within.batches.find({ people, messages: [], marks: [], conversations: [] });
    const agreed = new Set(members.filter(({ status }) => status === 'opted_in').map(({ userId }) => userId));
    const open = written.flatMap(({ userId, entry }) => (agreed.has(userId) ? entry : []));
    await within.outbox.add(...open);
    return open.length;
  });
}

/**
 * Whoever is in a trial is told nothing of their first replies, against which those that follow will be held: in neither arm, as
 * long as their replies count.
 */
async function afterOwnBefore(store: Store, communityId: CommunityId, due: readonly Due[]): Promise<Due[]> {
  const inTrial = due.flatMap(({ member: { userId, lot }, at }) =>
    lot === null || at >= countsUntil(lot) ? [] : [{ userId, from: lot.drawnAt, at }],
  );
  if (inTrial.length === 0) return [...due];
  const from = new Date(Math.min(...inTrial.map((one) => one.from.getTime())));
  const to = new Date(Math.max(...inTrial.map(({ at }) => at.getTime())));
  const ids = inTrial.map(({ userId }) => userId);
  const replies = await store.messages.levelsOf(communityId, ids, { from, to });
  const tooEarly = inTrial.filter((one) => {
    const own = replies.get(one.userId) ?? [];
    return own.filter(({ sentAt }) => sentAt >= one.from && sentAt < one.at).length < OWN_BEFORE;
  });
  const waiting = new Set(tooEarly.map(({ userId }) => userId));
  return due.filter(({ member }) => !waiting.has(member.userId));
}
