import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { Secrets } from '#core/ports.ts';
import type { ChatEvent } from '#core/message.ts';
import { SCHEMA } from './boss.ts';
import { readEvent, withoutWords, writeEvent } from './event-json.ts';

export const EVENTS = 'attune-events';
export const DEAD_LETTERS = 'attune-dead-letters';

/** One try and ten more; each later one waits longer, up to five minutes. */
export const ATTEMPTS = 11;

const DAY_SECONDS = 86_400;

export interface SealedEvent {
  sealed: string;
}

export type EventJob = JobWithMetadata<SealedEvent>;

/** Makes the queues where they are missing. */
export async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 30 * DAY_SECONDS });
  await boss.createQueue(EVENTS, {
    // One waiting job a key: a message that arrives twice waits once.
    policy: 'short',
    // Attempts are counted here: pg-boss would keep the payload of a job it gives up itself.
    retryLimit: 1_000_000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: 3600,
    heartbeatSeconds: 60,
    retentionSeconds: 14 * DAY_SECONDS,
  });
}

/** Keys are hashed; only messages share one, so that an edit back and forth keeps every step. */
export function toJob(secrets: Secrets, event: ChatEvent, id: string) {
  const key =
    event.kind === 'message' ? secrets.digest(`${event.message.communityId} ${event.message.id}`) : id;
  const data: SealedEvent = { sealed: Buffer.from(secrets.encrypt(writeEvent(event))).toString('base64') };
  return { id, singletonKey: key, data };
}

/** @throws AttuneError `secret` */
export function toEvent(secrets: Secrets, job: EventJob): ChatEvent {
  return readEvent(secrets.decrypt(Buffer.from(job.data.sealed, 'base64')));
}

/** Puts what can be told of the event aside and removes the job with its payload. */
export async function giveUp(
  boss: PgBoss,
  job: EventJob,
  event: ChatEvent | null,
  code: string,
): Promise<void> {
  const known = event === null ? { kind: 'unreadable' } : withoutWords(event);
  await boss.insert(DEAD_LETTERS, [{ id: job.id, data: { ...known, code, receivedAt: job.createdOn } }]);
  await boss.deleteJob(EVENTS, job.id);
}

/**
 * Hands jobs of dead workers out again at once, instead of after their time has run out. Call it only when no worker is
 * alive. A job that was in work by itself when its worker died has used up an attempt; of several, nobody knows which
 * one was to blame, and none has.
 * @returns how many
 */
export async function recoverOrphans(boss: PgBoss, queue: string): Promise<number> {
  const result: { rows: { jobs: number }[] } = await boss.getDb().executeSql(
    `with orphans as (select id, count(*) over () as together from ${SCHEMA}.job where name = $1 and state = 'active'),
      freed as (
        update ${SCHEMA}.job as job set state = 'retry', start_after = now(),
          started_on = case when orphans.together > 1 then null else job.started_on end
        from orphans where job.name = $1 and job.id = orphans.id returning 1)
      select count(*)::int as jobs from freed`,
    [queue],
  );
  return result.rows[0]?.jobs ?? 0;
}

export async function countJobs(boss: PgBoss, queue: string): Promise<number> {
  const result: { rows: { jobs: number }[] } = await boss
    .getDb()
    .executeSql(`select count(*)::int as jobs from ${SCHEMA}.job where name = $1 and state <= 'active'`, [
      queue,
    ]);
  return result.rows[0]?.jobs ?? 0;
}
