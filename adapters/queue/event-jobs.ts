import type { PgBoss } from 'pg-boss';
import { attempt } from '#core/lib/attempt.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { SCHEMA } from './boss.ts';
import { lineOf, type ClaimedJob } from './claim.ts';
import { readEvent, withoutWords, writeEvent } from './event-json.ts';

export const EVENTS = 'attune-events';
export const DEAD_LETTERS = 'attune-dead-letters';

/** One try and ten more; each later one waits longer, up to five minutes. */
export const ATTEMPTS = 11;

const DAY_SECONDS = 86_400;

export interface SealedEvent {
  sealed: string;
  /** What was found out ahead of its first try. */
  early?: string;
}

export type EventJob = ClaimedJob<SealedEvent>;

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
    event.kind === 'message'
      ? secrets.digest('waitingMessage', event.message.communityId, event.message.id)
      : id;
  const data: SealedEvent = {
    sealed: Buffer.from(secrets.encrypt(writeEvent(event), ['events', id])).toString('base64'),
  };
  return { id, singletonKey: key, group: lineOf(event), data };
}

/** @throws AttuneError `secret` */
export function toEvent(secrets: Secrets, job: EventJob): ChatEvent {
  return readEvent(secrets.decrypt(Buffer.from(job.data.sealed, 'base64'), ['events', job.id]));
}

/** What was found out ahead is sealed for the event it is about. */
export const sealEarly = (secrets: Secrets, id: string, early: string): string =>
  Buffer.from(secrets.encrypt(early, ['events', id, 'early'])).toString('base64');

/** What was found out ahead of an event's first try; a later one asks anew. */
export function openEarly(secrets: Secrets, { id, retryCount, data: { early } }: EventJob): string[] {
  if (early === undefined || retryCount > 0) return [];
  const opened = attempt(() => secrets.decrypt(Buffer.from(early, 'base64'), ['events', id, 'early']));
  return opened.ok ? [opened.value] : [];
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

export async function countJobs(boss: PgBoss, queue: string): Promise<number> {
  const result: { rows: { jobs: number }[] } = await boss
    .getDb()
    .executeSql(`select count(*)::int as jobs from ${SCHEMA}.job where name = $1 and state <= 'active'`, [
      queue,
    ]);
  return result.rows[0]?.jobs ?? 0;
}

/** When the job that has waited longest came; null when none waits or is in work. */
export async function oldestJob(boss: PgBoss, queue: string): Promise<Date | null> {
  const result: { rows: { at: Date | null }[] } = await boss
    .getDb()
    .executeSql(`select min(created_on) as at from ${SCHEMA}.job where name = $1 and state <= 'active'`, [
      queue,
    ]);
  return result.rows[0]?.at ?? null;
}
