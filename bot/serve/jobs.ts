import { DAY_MS, MINUTE_MS } from '#core/lib/durations.ts';
import { closeConversations } from '#core/retention/close-conversations.ts';
import { sendWeeklyReports } from '#core/coaching/send-weekly-reports.ts';
import { sendCommunityReports } from '#core/retention/send-community-reports.ts';
import { enforceRetention } from '#core/retention/enforce-retention.ts';
import { escalateAlerts } from '#core/alerts/escalate-alerts.ts';
import { forgetAskedStaff } from '#core/care/ask-staff.ts';
import { askHowHeavy } from '#core/care/ask-how-heavy.ts';
import { askSeekers } from '#core/seekers/ask-seekers.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Jobs, Secrets, Store } from '#core/ports/index.ts';
import { reportTrials } from '#core/trial/end-trial.ts';
import type { DescribePlatform } from '#core/ports/platform-description.ts';
import { purgeRemoved } from '#core/retention/purge-removed.ts';

const SETTLE_ABANDONED_AFTER_MS = 15 * MINUTE_MS;
/** Finished outbox entries have to be remembered longer than a weekly report could be asked for twice. */
const KEEP_FINISHED_MS = 60 * DAY_MS;

export interface JobDeps {
  store: Store;
  secrets: Pick<Secrets, 'personKey'>;
  describePlatform: DescribePlatform;
  now: Date;
  /** Lets what was removed leave the files of an embedded database. */
  tidy: () => Promise<void>;
  /** See {@link purgeRemoved}. */
  isBack: (communityId: CommunityId) => Promise<boolean | null>;
}

export interface ClockJob {
  /** Five fields, UTC. */
  cron: string;
  run: (deps: JobDeps) => Promise<unknown>;
}

/** What happens by the clock. Hourly jobs run at different minutes so that they do not wait for one another. */
export const CLOCK_JOBS = {
  'escalate-alerts': { cron: '*/5 * * * *', run: escalateAlerts },
  'weekly-reports': { cron: '7 * * * *', run: sendWeeklyReports },
  'ask-seekers': { cron: '47 * * * *', run: askSeekers },
  'ask-how-heavy': { cron: '37 * * * *', run: askHowHeavy },
  'close-conversations': { cron: '17 * * * *', run: closeConversations },
  /** After weeks are frozen. */
  'community-reports': { cron: '31 * * * *', run: sendCommunityReports },
  'trial-reports': { cron: '11 * * * *', run: reportTrials },
  retention: {
    cron: '27 3 * * *',
    run: async ({ store, now }) => {
      // After a standstill the hour of the figures may come later than the night.
      await reportTrials({ store, now });
      await enforceRetention({ store, now });
      await forgetAskedStaff({ store, now });
      await store.outbox.removeFinished(new Date(now.getTime() - KEEP_FINISHED_MS));
    },
  },
  /** After everything of the night that removes rows. */
  tidy: { cron: '57 3 * * *', run: ({ tidy }) => tidy() },
  /** Each hour, because a night may pass without an answer of the platform. */
  'purge-removed': { cron: '41 * * * *', run: purgeRemoved },
  'settle-abandoned': {
    cron: '*/10 * * * *',
    run: ({ store, now }) =>
      store.outbox.settleAbandoned(new Date(now.getTime() - SETTLE_ABANDONED_AFTER_MS), now),
  },
} as const satisfies Record<string, ClockJob>;

export type JobName = keyof typeof CLOCK_JOBS;

/** @param deps.now the time a job is told; the moment of its run is chosen by the queue's own clock */
export async function scheduleJobs(
  jobs: Jobs,
  { now, ...deps }: Omit<JobDeps, 'now'> & { now: () => Date },
): Promise<void> {
  const all: Record<string, ClockJob> = CLOCK_JOBS;
  for (const [name, { cron, run }] of Object.entries(all))
    await jobs.every(cron, name, async () => {
      await run({ ...deps, now: now() });
    });
}
