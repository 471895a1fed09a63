import { and, eq, isNotNull } from 'drizzle-orm';
import type { DiaryEntry } from '#core/model/care.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { SealedPlace, Secrets } from '#core/ports/index.ts';
import type { Database, Executor } from './client.ts';
import { diaryEntries } from './schema/index.ts';

type Row = typeof diaryEntries.$inferSelect;
type Whose = Pick<Row, 'communityId' | 'userId' | 'at'>;

const placeOf = ({ communityId, userId, at }: Whose): SealedPlace => [
  'diaryEntries',
  communityId,
  userId,
  at.toISOString(),
];

/** What is stored of an entry: the sums of a check-in only encrypted, each in one digit, so that the length tells nothing. */
export function toRow(secrets: Secrets, entry: DiaryEntry): Row {
  const { communityId, userId, at, kind } = entry;
  const sums =
    entry.kind === 'practice'
      ? null
      : secrets.encrypt(`${entry.anxiety},${entry.depression}`, placeOf(entry));
  return { communityId, userId, at, kind, sums, anxiety: null, depression: null };
}

export function toEntry(secrets: Secrets, row: Row): DiaryEntry {
  const { communityId, userId, at, kind } = row;
  if (kind === 'practice') return { communityId, userId, at, kind };
  if (row.sums === null)
    return { communityId, userId, at, kind, anxiety: row.anxiety ?? 0, depression: row.depression ?? 0 };
  const [anxiety = 0, depression = 0] = secrets.decrypt(row.sums, placeOf(row)).split(',').map(Number);
  return { communityId, userId, at, kind, anxiety, depression };
}

/**
 * After a community got a new id, the installation a new secret, or sums were stored before they were encrypted: what is
 * bound to either is made again.
 * @param to the id that the rows will have; they still have the old one afterwards
 */
export async function resealDiaries(
  tx: Executor,
  secrets: Secrets,
  from: CommunityId,
  to: CommunityId,
): Promise<void> {
  const { communityId, userId, at, kind } = diaryEntries;
  const rows = await tx
    .select()
    .from(diaryEntries)
    .where(and(eq(communityId, from), eq(kind, 'check_in')))
    .for('update');
  for (const row of rows) {
    const { sums, anxiety, depression } = toRow(secrets, { ...toEntry(secrets, row), communityId: to });
    await tx
      .update(diaryEntries)
      .set({ sums, anxiety, depression })
      .where(and(eq(communityId, from), eq(userId, row.userId), eq(at, row.at), eq(kind, 'check_in')));
  }
}

/** Encrypts what an earlier version stored plainly; a database that has none of it is only asked. Returns whether there was any. */
export function sealPlainSums({ db }: Pick<Database, 'db'>, secrets: Secrets): Promise<boolean> {
  return db.transaction(async (tx) => {
    const plain = await tx
      .selectDistinct({ id: diaryEntries.communityId })
      .from(diaryEntries)
      .where(isNotNull(diaryEntries.anxiety));
    for (const { id } of plain) await resealDiaries(tx, secrets, id, id);
    return plain.length > 0;
  });
}
