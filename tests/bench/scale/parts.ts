import { describePlatform } from '#bot/platforms/described.ts';
import { createCharts } from '#adapters/charts/charts.ts';
import { buildCommunityReport } from '#core/community/build-community-report.ts';
import { findUnanswered } from '#core/community/unanswered.ts';
import { WHOLE_COMMUNITY } from '#core/community/scope.ts';
import { sendWeeklyReports } from '#core/coaching/send-weekly-reports.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { mondayAt, weeksBefore } from '#core/lib/period.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { closeConversations } from '#core/retention/close-conversations.ts';
import { enforceRetention } from '#core/retention/enforce-retention.ts';
import type { Figures } from './figures.ts';
import { BIG, HEAVIEST, HEAVY } from './fill-slice.ts';
import { NOW as now } from './fill-weeks.ts';

/** Entries of the outbox that are sent to a platform that takes all at once. */
const SENT = 200;
const TEN_THOUSAND = 10_000;

export interface PartDeps {
  store: Store;
  secrets: Secrets;
  figures: Figures;
}

export async function reading({ store, figures: { measure, of } }: PartDeps) {
  const community = await store.communities.get(BIG);
  if (community === null) throw new Error('There is no community.');
  const report = (weeks: number) => () =>
    buildCommunityReport({ store, now }, { community, weeks: weeksBefore(mondayAt(now, 'Etc/UTC'), weeks) });
  await report(5)();
  await measure('report, 5 weeks', report(5));
  await measure('report, 53 weeks', report(53));
  await measure('unanswered', () =>
    findUnanswered(
      { store, links: describePlatform(BIG).links, now },
      { communityId: BIG, limit: 1e9, scope: WHOLE_COMMUNITY },
    ),
  );
  return {
    reportMs: of('report, 5 weeks').ms,
    reportYearMs: of('report, 53 weeks').ms,
    unansweredMs: of('unanswered').ms,
  };
}

export async function weeklyReports({ store, secrets, figures: { measure, of } }: PartDeps) {
  const deps = { store, describePlatform, now, charts: createCharts(), secrets, log: () => undefined };
  const reports = await measure('weekly reports', () => sendWeeklyReports(deps));
  // Of the morning, when nobody's quiet hours hold a report back.
  const morning = new Date(now.getTime() + 9 * 3_600_000);
  const sender = { send: () => Promise.resolve({ kind: 'sent' as const }) };
  const sent = await measure('sending them', () => sendDue({ ...deps, now: () => morning, sender }, SENT));
  const secondsOf = (ms: number, number: number): number => (ms / number) * (TEN_THOUSAND / 1000);
  return {
    weeklyReportsSPer10k: secondsOf(of('weekly reports').ms, reports),
    weeklyReportsCpuSPer10k: secondsOf(of('weekly reports').cpuMs, reports),
    sendingCpuSPer10k: secondsOf(of('sending them').cpuMs, sent.length),
  };
}

export async function closing({ store, figures: { measure, of } }: PartDeps) {
  await measure('retention, nothing to do', () => enforceRetention({ store, now }));
  await measure('close conversations', () => closeConversations({ store, now }));
  await measure('close, nothing to do', () => closeConversations({ store, now }));
  return {
    closeMs: of('close conversations').ms,
    closeIdleMs: of('close, nothing to do').ms,
    retentionIdleMs: of('retention, nothing to do').ms,
  };
}

export async function erasing({ store, secrets, figures: { measure, of } }: PartDeps) {
  const erase =
    ({ userId }: typeof HEAVY | typeof HEAVIEST) =>
    () =>
      eraseMember({ store, secrets, now }, { communityId: BIG, userId });
  const erasedRows = await measure('erase a person', erase(HEAVY));
  const erasedMostRows = await measure('erase one of many rows', erase(HEAVIEST));
  return {
    eraseMs: of('erase a person').ms,
    erasedRows,
    eraseMostMs: of('erase one of many rows').ms,
    erasedMostRows,
  };
}
