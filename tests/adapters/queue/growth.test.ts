import { afterEach, expect, it } from 'vitest';
import type { Database } from '#adapters/postgres/client.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { SCHEMA } from '#adapters/queue/boss.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';
import { noting } from '#tests/support/settle.ts';

const secrets = createSecrets('a secret for tests, of thirty-two characters');
const EVENTS = 3000;
const TOGETHER = 100;
/** A thousand settled events leave about one million bytes, three thousand about three. */
const MAX_BYTES = 1_500_000;

let database: Database;
afterEach(() => database.close());

/** Size of the queue's jobs on disk, indexes included, in bytes. */
async function jobsSize(): Promise<number> {
  const [row] = rowsOf(
    await database.db.execute(
      `select sum(pg_total_relation_size(relid))::int as bytes from pg_partition_tree('${SCHEMA}.job')`,
    ),
  );
  return Number(row?.['bytes']);
}

it('an embedded queue gives the room of settled events to later ones', { timeout: 120_000 }, async () => {
  database = await openTestDatabase();
  const errors: unknown[] = [];
  const queue = await openQueue({ database, secrets, onError: (error) => errors.push(error) });
  await queue.work(noting(() => undefined));
  for (let sent = 0; sent < EVENTS; sent += TOGETHER) {
    const communityId = `discord:${sent}` as const;
    await Promise.all(
      Array.from({ length: TOGETHER }, () => queue.enqueue({ kind: 'communityReturned', communityId })),
    );
    await queue.drain();
  }
  const size = await jobsSize();
  await queue.stop();
  expect(errors).toEqual([]);
  expect(size).toBeLessThan(MAX_BYTES);
});
