import type { PgBoss } from 'pg-boss';
import { SCHEMA, type QueueDatabase } from './boss.ts';

/** Every job leaves some 2 kB behind; so many are swept together, which takes a tenth of a second. */
const SWEPT_TOGETHER = 1000;

/**
 * Lets the room of jobs that were removed or put back be used again. Only an embedded database needs it: a server has
 * its autovacuum.
 * @returns to be told how many jobs were settled
 */
export function createSweep(boss: PgBoss, { connection }: QueueDatabase): (settled: number) => Promise<void> {
  let unswept = 0;
  return async (settled) => {
    unswept += settled;
    if (connection.kind !== 'embedded' || unswept < SWEPT_TOGETHER) return;
    unswept = 0;
    await boss.getDb().executeSql(`vacuum ${SCHEMA}.job`);
  };
}
