import { closeConversations } from '#core/close-conversations.ts';
import { sendWeeklyReports } from '#core/coaching/send-weekly-reports.ts';
import type { Charts } from '#core/charts.ts';
import { enforceRetention } from '#core/enforce-retention.ts';
import { escalateAlerts } from '#core/escalate-alerts.ts';
import type { Jobs, Store } from '#core/ports.ts';
import { purgeRemoved } from '#core/purge-removed.ts';

const SETTLE_ABANDONED_AFTER_MS = 15 * 60_000;
/** Finished outbox entries have to be remembered longer than a weekly report could be asked for twice. */
const KEEP_FINISHED_MS = 60 * 24 * 60 * 60_000;

/** What happens by the clock. Hourly jobs run at different minutes so that they do not wait for one another. */
export async function scheduleJobs(jobs: Jobs, store: Store, charts: Charts): Promise<void> {
  await jobs.every('*/5 * * * *', 'escalate-alerts', async (now) => {
    await escalateAlerts({ store, now });
  });
  await jobs.every('7 * * * *', 'weekly-reports', async (now) => {
    await sendWeeklyReports({ store, charts, now });
  });
  await jobs.every('17 * * * *', 'close-conversations', async (now) => {
    await closeConversations({ store, now });
  });
  await jobs.every('27 3 * * *', 'retention', async (now) => {
    await enforceRetention({ store, now });
    await store.outbox.removeFinished(new Date(now.getTime() - KEEP_FINISHED_MS));
  });
  await jobs.every('37 3 * * *', 'purge-removed', async (now) => {
    await purgeRemoved({ store, now });
  });
  await jobs.every('*/10 * * * *', 'settle-abandoned', async (now) => {
    await store.outbox.settleAbandoned(new Date(now.getTime() - SETTLE_ABANDONED_AFTER_MS), now);
  });
}
