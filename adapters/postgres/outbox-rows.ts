import { eq } from 'drizzle-orm';
import type { Secrets } from '#core/ports/index.ts';
import type { CommunityId, PersonKey } from '#core/model/ids.ts';
import type { OutboxEntry } from '#core/model/outgoing.ts';
import type { Executor } from './client.ts';
import { readPayload, writePayload } from './outgoing-json.ts';
import { outbox } from './schema/index.ts';

type Row = typeof outbox.$inferSelect;

function recipientKey(secrets: Secrets, entry: OutboxEntry): PersonKey | null {
  const { communityId, recipient, about } = entry;
  const userId = recipient.kind === 'member' ? recipient.userId : about;
  return userId === undefined ? null : secrets.personKey(communityId, userId);
}

/** What is stored of an entry: its message encrypted, its keys as hashes. */
export function toRow(secrets: Secrets, entry: OutboxEntry): Row {
  const { id, communityId, kind, messageId, dueAt, ...payload } = entry;
  return {
    id,
    communityId,
    kind,
    dueAt,
    dedupeHash: secrets.digest('outboxKey', payload.dedupeKey),
    messageId: messageId ?? null,
    recipientKey: recipientKey(secrets, entry),
    payload: secrets.encrypt(writePayload(payload), ['outbox', communityId, id]),
    firstDueAt: dueAt,
    state: 'waiting',
    changedAt: null,
  };
}

export function toEntry(secrets: Secrets, row: Row): OutboxEntry[] {
  if (row.payload === null) return [];
  const { id, communityId, kind, messageId, dueAt } = row;
  const payload = readPayload(secrets.decrypt(row.payload, ['outbox', row.communityId, row.id]));
  const entry = { ...payload, id, communityId, kind, dueAt };
  return [messageId === null ? entry : { ...entry, messageId }];
}

/**
 * After a community got a new id, or the installation a new secret: what is bound to either is made again, where the
 * entry can still be read; the hash of a recipient who is no longer known goes.
 */
export async function resealEntries(
  tx: Executor,
  secrets: Secrets,
  from: CommunityId,
  to: CommunityId,
): Promise<void> {
  const rows = await tx.select().from(outbox).where(eq(outbox.communityId, from)).for('update');
  for (const row of rows) {
    const [entry] = toEntry(secrets, row);
    const { recipientKey, dedupeHash, payload } =
      entry === undefined ? { ...row, recipientKey: null } : toRow(secrets, { ...entry, communityId: to });
    await tx.update(outbox).set({ recipientKey, dedupeHash, payload }).where(eq(outbox.id, row.id));
  }
}
