import type { PgBoss } from 'pg-boss';
import type { Jobs } from '#core/ports/index.ts';
import { recoverOrphans } from './claim.ts';
import { reasonOf } from './reason-of.ts';
import type { Presence } from './presence.ts';

/** Jobs by the clock on pg-boss. A run that fails is tried three times more; the next time of the clock comes anyway. */
export function createJobs(
  boss: PgBoss,
  join: () => Promise<Presence>,
  lookEverySeconds: number,
  onError: (error: unknown, job: string) => void,
): Jobs {
  return {
    async every(cron, name, run) {
      const queue = `attune-job-${name}`;
      await boss.createQueue(queue, {
        policy: 'exclusive',
        retryLimit: 3,
        retryDelay: 30,
        retryBackoff: true,
        expireInSeconds: 3600,
        heartbeatSeconds: 60,
        deleteAfterSeconds: 86_400,
      });
      await recoverOrphans(boss, queue, await join());
      await boss.schedule(queue, cron, null, { tz: 'UTC', missed: 'once' });
      await boss.work(queue, { pollingIntervalSeconds: lookEverySeconds }, async () => {
        const failed = await run(new Date()).then(
          () => null,
          (error: unknown) => {
            onError(error, name);
            return reasonOf(error);
          },
        );
        // pg-boss keeps what is thrown, and a fault of the database holds the values of its statement.
        if (failed !== null) throw new Error(failed);
      });
    },
  };
}
