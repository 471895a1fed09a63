import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#adapters/postgres/client.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';

const secrets = createSecrets('a secret for tests, of thirty-two characters');
const EVERY_MINUTE = '* * * * *';
const NEW_YEAR = '0 0 1 1 *';

describe('jobs by the clock', () => {
  let database: Database;
  let queue: Awaited<ReturnType<typeof openQueue>>;
  const errors: [unknown, string | null][] = [];
  const open = () =>
    openQueue({ database, secrets, clockSeconds: 1, onError: (error, job) => errors.push([error, job]) });

  beforeEach(async () => {
    errors.length = 0;
    database = await openTestDatabase();
    queue = await open();
  });
  afterEach(async () => {
    await queue.stop();
    await database.close();
  });

  it('run when their time has come and are told the time', async () => {
    const ran = await new Promise<Date>((resolve, reject) => {
      queue.jobs
        .every(EVERY_MINUTE, 'test', (now) => {
          resolve(now);
          return Promise.resolve();
        })
        .catch(reject);
    });
    expect(Math.abs(ran.getTime() - Date.now())).toBeLessThan(60_000);
    expect(errors).toEqual([]);
  });

  it('run once for all the times that were missed while nothing was up', async () => {
    let runs = 0;
    const count = (): Promise<void> => {
      runs += 1;
      return Promise.resolve();
    };
    await queue.jobs.every(NEW_YEAR, 'yearly', count);
    await queue.stop();
    expect(runs).toBe(0);
    await database.db.execute(sql`update pgboss.schedule set created_on = now() - interval '9 years'`);
    await database.db.execute(sql`update pgboss.version set cron_on = now() - interval '3 years'`);
    queue = await open();
    await queue.jobs.every(NEW_YEAR, 'yearly', count);
    await new Promise<void>((resolve, reject) => {
      queue.jobs
        .every(EVERY_MINUTE, 'later', () => {
          resolve();
          return Promise.resolve();
        })
        .catch(reject);
    });
    await queue.stop();
    expect(runs).toBe(1);
    queue = await open();
  });

  it('that fail are told of by name and tried again', async () => {
    let runs = 0;
    await new Promise<void>((resolve, reject) => {
      queue.jobs
        .every(EVERY_MINUTE, 'failing', () => {
          runs += 1;
          resolve();
          return Promise.reject(new Error('not today'));
        })
        .catch(reject);
    });
    await queue.stop();
    expect(runs).toBe(1);
    expect(errors).toMatchObject([[{ message: 'not today' }, 'failing']]);
    queue = await open();
  });

  it('that fail leave a code in the queue, and no id that their error holds', async () => {
    const id = 'discord:987654321012345678';
    const fault = Object.assign(new Error(`Failed query: update members ... params: ${id}`), {
      code: '40001',
      query: 'update members set ...',
      params: [id],
      cause: new Error(`Key (user_id)=(${id}) exists`),
    });
    await new Promise<void>((resolve, reject) => {
      queue.jobs
        .every(EVERY_MINUTE, 'holding', () => {
          resolve();
          return Promise.reject(fault);
        })
        .catch(reject);
    });
    await queue.stop();
    const kept = await database.db.execute(
      sql`select output::text as output, job::text as job from pgboss.job as job where name = 'attune-job-holding'`,
    );
    const text = JSON.stringify(kept);
    expect(text).toContain('40001');
    expect(text).not.toContain('987654321012345678');
    expect(text).not.toContain('update members');
    queue = await open();
  });
});
