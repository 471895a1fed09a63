import type { PgBoss } from 'pg-boss';
import type { ChatEvent } from '#core/model/message.ts';
import { SCHEMA } from './boss.ts';
import type { Presence } from './presence.ts';

/** What is handed out of a queue. */
export interface ClaimedJob<Data> {
  id: string;
  /** How often it was tried before. */
  retryCount: number;
  createdOn: Date;
  data: Data;
}

/** An event that keeps failing holds back what follows it this often, for a quarter of a minute at most. */
const HOLDING_ATTEMPTS = 4;

/** So many batches are looked at to fill one with few keys, which leaves the others to other workers. */
export const LOOK_AHEAD = 16;

/** Any number that no other program on the server uses for its own locks. */
const TURN = 7_285_341_909;

/**
 * Where an event stands in line: events of one community are handled one after another. A new id of a community follows
 * everything that still waits under the old one, which pg-boss keeps for us as the group's tier.
 */
export function lineOf(event: ChatEvent): { id: string; tier?: string } {
  if (event.kind === 'communityRekeyed') return { id: event.to, tier: event.from };
  return { id: 'message' in event ? event.message.communityId : event.communityId };
}

/**
 * Takes turns with all other claims: what one of them took is known before the next one chooses, so two workers never
 * hold the same key.
 */
const inTurn = (statement: string): string => `select pg_advisory_xact_lock(${TURN}); ${statement}`;

/** Events of a key that are not due yet: those that failed, and those that are being read early. */
export const laterOf = (queue: string): string => `later as (
  select group_id, created_on, id, retry_count, coalesce(output ? 'reader', false) as is_read from ${SCHEMA}.job
  where name = '${queue}' and state < 'active' and not blocked and start_after > now() and group_id is not null)`;

/** pg gives one result a statement, PGlite all rows together. */
export async function rowsInTurn(boss: PgBoss, statement: string): Promise<unknown[]> {
  const result: unknown = await boss.getDb().executeSql(inTurn(statement));
  const results = (Array.isArray(result) ? result : [result]) as { rows: Record<string, unknown>[] }[];
  return results.flatMap(({ rows }) => rows).filter((row) => !('pg_advisory_xact_lock' in row));
}

/**
 * Hands out events in order of arrival, all that fit of the key that has waited longest, then of the next: none of a
 * key somebody works on, none behind a failed one that is to be tried again soon, and none behind one that is being read
 * early.
 * @param worker marks what was claimed, so that it is found when the worker dies
 */
export async function claim<Data>(
  boss: PgBoss,
  queue: string,
  worker: number,
  limit: number,
): Promise<ClaimedJob<Data>[]> {
  const rows = await rowsInTurn(
    boss,
    `with ${laterOf(queue)}, held as (
      select group_id from ${SCHEMA}.job
      where name = '${queue}' and state = 'active' and group_id is not null
      union
      select group_id from later where not is_read and retry_count + 1 < ${HOLDING_ATTEMPTS}
    ), first_read as (
      select distinct on (group_id) group_id, created_on, id from later where is_read
      order by group_id, created_on, id
    ), due as (
      select id, group_id, created_on, group_tier is not null and exists (
          select from ${SCHEMA}.job earlier
          where earlier.name = '${queue}' and earlier.state <= 'active' and earlier.group_id = job.group_tier
            and (earlier.created_on, earlier.id) < (job.created_on, job.id)) as waits
      from ${SCHEMA}.job
      where name = '${queue}' and state < 'active' and not blocked and start_after <= now()
        and (group_id is null or group_id <> all (array(select group_id from held)))
        and not exists (select from first_read where first_read.group_id = job.group_id
          and (first_read.created_on, first_read.id) < (job.created_on, job.id))
      order by priority desc, created_on, id limit ${limit * LOOK_AHEAD}
    ), in_line as (
      select *, min(created_on) over (partition by group_id) as head,
        bool_or(waits) over (partition by group_id order by created_on, id) as behind
      from due
    ), claimed as (
      update ${SCHEMA}.job set state = 'active', started_on = now(), heartbeat_on = now(),
        retry_count = case when started_on is null then retry_count else retry_count + 1 end,
        output = jsonb_build_object('worker', ${worker})
      where name = '${queue}' and id = any (array(
        select id from in_line where not behind order by head, group_id, created_on, id limit ${limit}))
      returning id, retry_count, created_on, data
    )
    select id, retry_count as "retryCount", created_on as "createdOn", data
    from claimed order by created_on, id`,
  );
  return rows as ClaimedJob<Data>[];
}

/** Puts jobs back as if they had not been claimed. */
export async function release(boss: PgBoss, queue: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await boss.getDb().executeSql(
    `update ${SCHEMA}.job set state = 'retry', start_after = now(), started_on = null, output = null
    where name = $1 and state = 'active' and id = any($2::uuid[])`,
    [queue, ids],
  );
}

/**
 * Hands jobs that none of the other living workers has in work out again at once, instead of after their time has run
 * out. Jobs that nobody marked are left while any other worker lives. A job that was in work by itself when its worker
 * died has used up an attempt; of several, nobody knows which one was to blame, and none has.
 * @returns how many
 */
export async function recoverOrphans(
  boss: PgBoss,
  queue: string,
  { others }: Pick<Presence, 'others'>,
): Promise<number> {
  const rows = await rowsInTurn(
    boss,
    `with orphans as (
      select id, count(*) over (partition by output->>'worker') as together from ${SCHEMA}.job
      where name = '${queue}' and state = 'active'
        and case when output->'worker' is null then not exists (${others})
          else (output->>'worker')::int not in (${others}) end
    )
    update ${SCHEMA}.job as job set state = 'retry', start_after = now(), output = null,
      started_on = case when orphans.together > 1 then null else job.started_on end
    from orphans where job.name = '${queue}' and job.id = orphans.id returning job.id`,
  );
  return rows.length;
}
