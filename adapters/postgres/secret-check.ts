import type { Secrets } from '#core/ports/index.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { Database } from './client.ts';
import { installation } from './schema/index.ts';

const KNOWN_TEXT = 'attune';

/**
 * Checks at the start that the secret is the one the database was written with; the first start sets it.
 * @throws AttuneError `secret` otherwise: hashes would no longer match, and erasure would miss people.
 */
export async function checkSecret({ db }: Pick<Database, 'db'>, secrets: Secrets): Promise<void> {
  await db
    .insert(installation)
    .values({ id: 1, secretCheck: secrets.encrypt(KNOWN_TEXT) })
    .onConflictDoNothing();
  const [row] = await db.select().from(installation);
  if (row === undefined || secrets.decrypt(row.secretCheck) !== KNOWN_TEXT)
    throw new AttuneError(
      'secret',
      'The database was written with another secret: set ATTUNE_SECRET back to it.',
    );
}
