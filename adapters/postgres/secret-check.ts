import { eq } from 'drizzle-orm';
import { AttuneError } from '#core/model/errors.ts';
import type { Secrets } from '#core/ports/index.ts';
import { allowAuditChanges } from './audit.ts';
import type { Database, Executor } from './client.ts';
import { communities, installation, tombstones } from './schema/index.ts';
import { dropHashes } from './rekey.ts';
import { resealDiaries } from './diary-rows.ts';
import { resealEntries } from './outbox-rows.ts';

const KNOWN_TEXT = 'attune';

const isReadable = (secrets: Secrets, sealed: Uint8Array): boolean => {
  try {
    return secrets.decrypt(sealed, ['installation']) === KNOWN_TEXT;
  } catch {
    return false;
  }
};

/**
 * From the previous secret to the present one. Keyed hashes cannot be made again without what they were made from: they
 * go, as when a community gets a new id, and open conversations end. What waits to be sent, and the sums of
 * check-ins, are sealed again.
 */
async function rotate(tx: Executor, secrets: Secrets): Promise<void> {
  await allowAuditChanges(tx);
  for (const { id } of await tx.select({ id: communities.id }).from(communities)) {
    await dropHashes(tx, id);
    await resealEntries(tx, secrets, id, id);
    await resealDiaries(tx, secrets, id, id);
  }
  await tx.delete(tombstones);
  await tx
    .update(installation)
    .set({ secretCheck: secrets.encrypt(KNOWN_TEXT, ['installation']) })
    .where(eq(installation.id, 1));
}

/**
 * Checks at the start that the secret is the one the database was written with; the first start sets it. Where the
 * database was written with the previous secret, it goes over to the present one.
 * @param secrets the present secret, which may read what the previous one sealed
 * @param present the same without a previous one
 * @returns whether it went over
 * @throws AttuneError `secret` otherwise: hashes would no longer match, and erasure would miss people.
 */
export async function checkSecret(
  { db }: Pick<Database, 'db'>,
  secrets: Secrets,
  present: Secrets = secrets,
): Promise<boolean> {
  await db
    .insert(installation)
    .values({ id: 1, secretCheck: secrets.encrypt(KNOWN_TEXT, ['installation']) })
    .onConflictDoNothing();
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(installation).for('update');
    if (row !== undefined && isReadable(present, row.secretCheck)) return false;
    if (row === undefined || !isReadable(secrets, row.secretCheck))
      throw new AttuneError(
        'secret',
        'The database was written with another secret: set ATTUNE_SECRET back to it, or name it as ATTUNE_SECRET_PREVIOUS.',
      );
    await rotate(tx, secrets);
    return true;
  });
}
