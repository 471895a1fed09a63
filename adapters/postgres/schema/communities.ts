import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import type { CommunityId, PersonKey, UserId } from '#core/model/ids.ts';
import type { AuditRecord } from '#core/model/audit.ts';
import type { CommunitySettings, CoachingStyle, ConsentStatus } from '#core/model/records.ts';
import type { TrialArm } from '#core/model/trial.ts';
import { communityId, moment, sealed } from './columns.ts';
import { packed } from './packed.ts';

/** One row: shows at the start that the secret is still the one the data was written with. */
export const installation = pgTable(
  'installation',
  { id: smallint().primaryKey(), secretCheck: sealed().notNull() },
  (table) => [check('installation_one_row', sql`${table.id} = 1`)],
);

export const communities = pgTable('communities', {
  id: packed().$type<CommunityId>().primaryKey(),
  settings: jsonb().$type<CommunitySettings>().notNull(),
  createdAt: moment().notNull(),
  removedAt: moment(),
});

/** The community of a row: rekeying and purging it reach the row. */
export const ofCommunity = { onDelete: 'cascade', onUpdate: 'cascade' } as const;

/** Ids that communities had before they got a new one. */
export const formerIds = pgTable(
  'former_ids',
  {
    id: packed().$type<CommunityId>().primaryKey(),
    communityId: communityId().references(() => communities.id, ofCommunity),
  },
  (table) => [index('former_ids_by_community').on(table.communityId)],
);

/** People who opted in or out; nobody else is stored by id. */
export const members = pgTable(
  'members',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    userId: packed().$type<UserId>().notNull(),
    status: text().$type<ConsentStatus>().notNull(),
    decidedAt: moment().notNull(),
    coachingEnabled: boolean().notNull(),
    pausedUntil: moment(),
    maxPerDay: integer().notNull(),
    maxPerWeek: integer().notNull(),
    timeZone: text(),
    quietStartHour: smallint(),
    quietEndHour: smallint(),
    reportWeekday: smallint().notNull(),
    reportHour: smallint().notNull(),
    sharesWithStaff: boolean().notNull(),
    style: text().$type<CoachingStyle>().notNull().default('warm'),
    locale: text(),
    trialArm: text().$type<TrialArm>(),
    lotDrawnAt: moment(),
    asksHowHeavy: boolean().notNull().default(false),
    howHeavyAskedAt: moment(),
    offDutyUntil: moment(),
    unreachableUntil: moment(),
    unreachableCount: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.userId] }),
    index('members_by_person').on(table.userId),
    check('members_status', sql`${table.status} in ('opted_in', 'opted_out')`),
    check('members_style', sql`${table.style} in ('warm', 'plain')`),
    check(
      'members_lot',
      sql`(${table.trialArm} is null) = (${table.lotDrawnAt} is null) and ${table.trialArm} in ('now', 'later')`,
    ),
    check('members_limits', sql`${table.maxPerDay} >= 0 and ${table.maxPerWeek} >= 0`),
    check(
      'members_quiet_hours',
      sql`(${table.quietStartHour} is null) = (${table.quietEndHour} is null)
        and ${table.quietStartHour} between 0 and 23 and ${table.quietEndHour} between 0 and 23`,
    ),
    check(
      'members_report',
      sql`${table.reportWeekday} between 1 and 7 and ${table.reportHour} between 0 and 23`,
    ),
  ],
);

/** Append-only: a trigger refuses changes outside of purge, erasure and rekeying. */
export const audit = pgTable(
  'audit',
  {
    position: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    communityId: communityId(),
    at: moment().notNull(),
    actorKey: text().$type<PersonKey>(),
    action: text().$type<AuditRecord['action']>().notNull(),
    detail: jsonb().$type<AuditRecord['detail']>().notNull(),
  },
  (table) => [
    foreignKey({ name: 'audit_community', columns: [table.communityId], foreignColumns: [communities.id] })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('audit_by_time').on(table.communityId, table.at),
    index('audit_by_actor')
      .on(table.communityId, table.actorKey)
      .where(sql`${table.actorKey} is not null`),
    check(
      'audit_action',
      sql`${table.action} in ('config', 'export', 'erasure', 'alert', 'consent', 'retention')`,
    ),
  ],
);
