import { contactRefusal } from '#core/consent/policy.ts';
import { isoWeekOf, lastWeekly, localClock } from '#core/lib/local-time.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityRecord, MemberRecord } from '#core/model/records.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { stableId } from '#core/lib/stable-id.ts';
import { contactTime, zoneOf } from './nudge-policy.ts';
import { writeWeeklyReport } from './weekly-report.ts';

/**
 * Puts the weekly reports that have come due into the outbox: at each person's weekday and hour in their zone, once an ISO week.
 * Run it as often as you like. After downtime of less than a week the report still comes, about the seven days before its hour.
 * @returns how many were added.
 */
export async function sendWeeklyReports(deps: { store: Store; now: Date }): Promise<number> {
  let added = 0;
  for (const community of await deps.store.communities.list()) {
    if (!offersCoaching(community.settings) || community.removedAt !== null) continue;
    for (const member of await deps.store.members.list(community.id)) {
      if (await addReport(deps, community, member)) added += 1;
    }
  }
  return added;
}

async function addReport(
  { store, now }: { store: Store; now: Date },
  community: CommunityRecord,
  member: MemberRecord,
): Promise<boolean> {
  if (contactRefusal(member, now) !== null) return false;
  const zone = zoneOf(community, member);
  const { reportWeekday, reportHour } = member.coaching;
  const scheduled = lastWeekly(now, zone, reportWeekday, reportHour);
  // Whoever joined after this week's hour waits for the next one.
  if (scheduled.getTime() < member.decidedAt.getTime()) return false;
  const dedupeKey = `weekly:${community.id}:${member.userId}:${isoWeekOf(localClock(zone)(scheduled).day)}`;
  if (await store.outbox.has(dedupeKey)) return false;
  const report = await writeWeeklyReport({ store, now: scheduled }, { community, member });
  if (report === null) return false;
  await store.outbox.add({
    id: await stableId(dedupeKey),
    communityId: community.id,
    kind: 'weekly_report',
    dedupeKey,
    recipient: { kind: 'member', userId: member.userId },
    ...report,
    dueAt: contactTime(community, member, now),
  });
  return true;
}
