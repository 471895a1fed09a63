import { notYetAdded } from '#core/community/not-yet-added.ts';
import { piecesOf } from '#core/lib/pieces.ts';
import { contactRefusal } from '#core/consent/policy.ts';
import { isoWeekOf, lastWeekly, localClock } from '#core/lib/local-time.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';
import type { CommunityRecord, MemberRecord } from '#core/model/records.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { stableId } from '#core/lib/stable-id.ts';
import { contactTime, zoneOf } from './nudge-policy.ts';
import { writeWeeklyReports } from './weekly-report.ts';

/** Supporters whose weeks are read at a time. */
const AT_ONCE = 200;

interface Due {
  member: MemberRecord;
  /** The hour the report is about: it may be late. */
  at: Date;
  isoWeek: string;
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
  const open = await notYetAdded(store, community.id, due, keyOf);
  const reports = await writeWeeklyReports(store, community, open);
  const entries: OutboxEntry[] = [];
  for (const [index, one] of open.entries()) {
    const report = reports[index] ?? null;
    if (report === null) continue;
    const dedupeKey = keyOf(community.id, one);
    entries.push({
      id: await stableId(dedupeKey),
      communityId: community.id,
      kind: 'weekly_report',
      dedupeKey,
      recipient: { kind: 'member', userId: one.member.userId },
      ...report,
      dueAt: contactTime(community, one.member, now),
    });
  }
  await store.outbox.add(...entries);
  return entries.length;
}
