import type { PgBoss } from 'pg-boss';
import { attempt, attemptLater } from '#core/lib/attempt.ts';
import type { EarlyReader, Secrets } from '#core/ports/index.ts';
import { SCHEMA, type QueueDatabase } from './boss.ts';
import { laterOf, LOOK_AHEAD, rowsInTurn } from './claim.ts';
import { EVENTS, sealEarly, toEvent, type EventJob } from './event-jobs.ts';
import type { Presence } from './presence.ts';

/**
 * An event is kept from being claimed for so long while it is read early. A reader that dies or hangs holds its community back no
 * longer; nothing is lost with it, since whoever claims the event asks for what is missing.
 */
const READING_SECONDS = 10;

/**
 * Takes a whole batch of one key that others are busy with: what follows what they have in work, or read. What was taken once is
 * not taken again, so that an event that kills its reader is left to a claim, which counts attempts.
 */
async function takeEarly(boss: PgBoss, reader: number, limit: number): Promise<EventJob[]> {
  const rows = await rowsInTurn(
    boss,
    `with ${laterOf(EVENTS)}, busy as (
      select group_id from ${SCHEMA}.job where name = '${EVENTS}' and state = 'active' and group_id is not null
      union select group_id from later where is_read
    ), waiting as (
      select id, group_id, created_on, state = 'created' and output is null and start_after <= now() as is_fresh
      from ${SCHEMA}.job
      where name = '${EVENTS}' and state < 'active' and not blocked
        and group_id = any (array(select group_id from busy))
      order by priority desc, created_on, id limit ${limit * LOOK_AHEAD}
    ), chosen as (
      select group_id from waiting where is_fresh
      group by group_id having count(*) >= ${limit} order by min(created_on), group_id limit 1
    ), taken as (
      update ${SCHEMA}.job set start_after = now() + interval '${READING_SECONDS} seconds',
        output = jsonb_build_object('reader', ${reader})
      where name = '${EVENTS}' and id = any (array(
        select id from waiting where is_fresh and group_id = (select group_id from chosen)
        order by created_on, id limit ${limit}))
      returning id, retry_count, created_on, data
    )
    select id, retry_count as "retryCount", created_on as "createdOn", data
    from taken order by created_on, id`,
  );
  return rows as EventJob[];
}

/** Lets the events be claimed, each with what was found out; none that was claimed meanwhile. */
async function keepEarly(
  boss: PgBoss,
  reader: number,
  jobs: readonly EventJob[],
  early: readonly string[],
): Promise<void> {
  await boss.getDb().executeSql(
    `update ${SCHEMA}.job as job set start_after = now(), output = jsonb_build_object('read', true),
      data = case when given.early = '' then data else data || jsonb_build_object('early', given.early) end
    from unnest($2::uuid[], $3::text[]) as given (id, early)
    where name = $1 and state = 'created' and job.id = given.id and (output->>'reader')::int = ${reader}`,
    [EVENTS, jobs.map(({ id }) => id), early],
  );
}

export interface EarlyParts {
  boss: PgBoss;
  secrets: Secrets;
  database: QueueDatabase;
  presence: Pick<Presence, 'number'>;
  batchSize: number;
  onError: (error: unknown, jobId: string | null) => void;
}

/**
 * What a worker does while it can claim nothing.
 * @returns how many events were read
 */
export function createEarlyReading(
  { boss, secrets, database, presence: { number: reader }, batchSize, onError }: EarlyParts,
  read?: EarlyReader,
): () => Promise<number> {
  // An embedded database has one worker.
  if (read === undefined || database.connection.kind === 'embedded') return () => Promise.resolve(0);
  return async () => {
    const jobs = await takeEarly(boss, reader, batchSize);
    if (jobs.length === 0) return 0;
    // One that cannot be opened is for whoever claims it to settle.
    const opened = jobs.flatMap((job) => {
      const event = attempt(() => toEvent(secrets, job));
      return event.ok ? [{ id: job.id, event: event.value }] : [];
    });
    const found = await attemptLater(() => read(opened.map(({ event }) => event)));
    if (!found.ok) onError(found.error, null);
    const told = new Map(found.ok ? opened.map(({ id }, index) => [id, found.value[index] ?? '']) : []);
    const sealed = jobs.map(({ id }) => {
      const early = told.get(id) ?? '';
      return early === '' ? '' : sealEarly(secrets, id, early);
    });
    await keepEarly(boss, reader, jobs, sealed);
    return jobs.length;
  };
}
