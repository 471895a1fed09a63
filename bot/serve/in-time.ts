import { setTimeout as delay } from 'node:timers/promises';
import { AttuneError } from '#core/model/errors.ts';

/**
 * What the database answers. Its driver waits longer and longer before it connects again, and a connection that broke unheard waits
 * for minutes; whoever asks over HTTP does not.
 * @throws AttuneError `database` when it takes longer
 */
export async function inTime<T>(answer: Promise<T>, maxMs: number): Promise<T> {
  const tooLate = async (): Promise<never> => {
    await delay(maxMs, undefined, { ref: false });
    throw new AttuneError('database', 'The database did not answer in time.');
  };
  return Promise.race([answer, tooLate()]);
}
