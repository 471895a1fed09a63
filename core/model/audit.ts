import type { CommunityId, PersonKey } from './ids.ts';

/** Append-only. `detail` holds setting names, counts and alert ids; never message text or names. */
export interface AuditRecord {
  communityId: CommunityId;
  at: Date;
  /** Keyed hash of who did it; null for the program itself. */
  actorKey: PersonKey | null;
  action: 'config' | 'export' | 'erasure' | 'alert' | 'consent' | 'retention';
  detail: Readonly<Record<string, string | number | boolean | null>>;
}
