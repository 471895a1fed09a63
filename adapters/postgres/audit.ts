import { and, desc, eq, sql } from 'drizzle-orm';
import type { AuditStore } from '#core/ports/store-communities.ts';
import type { AuditRecord } from '#core/model/audit.ts';
import type { Executor } from './client.ts';
import { audit } from './schema/index.ts';

/** For the rest of the transaction the audit's trigger lets changes through. Only for purge, erasure and rekeying. */
export async function allowAuditChanges(tx: Executor): Promise<void> {
  await tx.execute(sql`select set_config('attune.may_change_audit', 'on', true)`);
}

export function toAuditRecord({ position: _position, ...record }: typeof audit.$inferSelect): AuditRecord {
  return record;
}

export function auditStore(db: Executor): AuditStore {
  return {
    async append(record) {
      await db.insert(audit).values(record);
    },
    async list(communityId, limit) {
      const rows = await db
        .select()
        .from(audit)
        .where(eq(audit.communityId, communityId))
        .orderBy(desc(audit.at), desc(audit.position))
        .limit(limit);
      return rows.map(toAuditRecord);
    },
    async latest(communityId, action) {
      const [row] = await db
        .select()
        .from(audit)
        .where(and(eq(audit.communityId, communityId), eq(audit.action, action)))
        .orderBy(desc(audit.at), desc(audit.position))
        .limit(1);
      return row === undefined ? null : toAuditRecord(row);
    },
  };
}
