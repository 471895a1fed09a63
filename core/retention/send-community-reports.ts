import { buildCommunityReport } from '#core/community/build-community-report.ts';
import { notYetAdded } from '#core/community/not-yet-added.ts';
import { addDays } from '#core/lib/local-time.ts';
import { stableId } from '#core/lib/stable-id.ts';
import type { WeekRange } from '#core/model/frozen-week.ts';
import type { CommunityId, PlaceId } from '#core/model/ids.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { ReportRhythm } from '#core/model/setting-values.ts';
import type { Store } from '#core/ports/index.ts';
import { communityReportMessage } from '#core/texts/community-report/sections.ts';

/**
 * Puts the reports that have come due into the outbox: of each week or month, once all of it is frozen. Run it as often as you
 * like: a period's report has one key. What nothing can be said of is not worth a message.
 * @returns how many were added.
 */
export async function sendCommunityReports({ store, now }: { store: Store; now: Date }): Promise<number> {
  let added = 0;
  for (const community of await store.communities.list()) {
    const { reportEvery = 'off', staffChannelId } = community.settings;
    if (reportEvery === 'off' || staffChannelId === null || community.removedAt !== null) continue;
    const progress = await store.weeks.progress(community.id);
    if (progress === null) continue;
    const range = periodOf(reportEvery, progress.week);
    added += Number(await addReport({ store, now }, community, range, staffChannelId));
  }
  return added;
}

/** The last frozen week, or the weeks that begin in the last month of which all are frozen. */
export function periodOf(rhythm: Exclude<ReportRhythm, 'off'>, lastFrozen: string): WeekRange {
  const monthOf = (day: string): string => day.slice(0, 7);
  let until = addDays(lastFrozen, 7);
  if (rhythm === 'week') return { from: lastFrozen, until };
  while (monthOf(addDays(until, -7)) === monthOf(until)) until = addDays(until, -7);
  let from = addDays(until, -7);
  while (monthOf(addDays(from, -7)) === monthOf(from)) from = addDays(from, -7);
  return { from, until };
}

const keyOf = (communityId: CommunityId, { from, until }: WeekRange): string =>
  `report:${communityId}:${from}:${until}`;

async function addReport(
  { store, now }: { store: Store; now: Date },
  community: CommunityRecord,
  weeks: WeekRange,
  channelId: PlaceId,
): Promise<boolean> {
  if ((await notYetAdded(store, community.id, [weeks], keyOf)).length === 0) return false;
  const report = await buildCommunityReport({ store, now }, { community, weeks });
  if (report.messages.suppressed && report.unanswered.suppressed) return false;
  const dedupeKey = keyOf(community.id, weeks);
  await store.outbox.add({
    id: await stableId(dedupeKey),
    communityId: community.id,
    kind: 'notice',
    dedupeKey,
    recipient: { kind: 'channel', channelId },
    message: communityReportMessage(report, community.settings.locale, { isShort: true }),
    dueAt: now,
  });
  return true;
}
