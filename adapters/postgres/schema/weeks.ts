import { sql } from 'drizzle-orm';
import { check, date, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { communityId, moment } from './columns.ts';
import type { WaitingCounts } from '#core/model/frozen-week.ts';
import { communities, ofCommunity } from './communities.ts';
import { packed } from './packed.ts';

/** By measure: the people behind the table, then its cells. */
export type StoredTables = Readonly<Record<string, readonly number[]>>;

/**
 * Counts of weeks that are over, as anybody may see them: all tables of a cut in one row, since a week has dozens of them in
 * each cut. An empty cut means the whole community.
 */
export const frozenCounts = pgTable(
  'frozen_counts',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    week: date({ mode: 'string' }).notNull(),
    cut: text().notNull(),
    tables: jsonb().$type<StoredTables>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.cut, table.week] }),
    check(
      'frozen_counts_people',
      sql`not jsonb_path_exists(${table.tables}, '$.*[0] ? (@ < 5 || @ % 5 != 0)')`,
    ),
  ],
);

/** What is not shown yet: rests of rounding, and weeks of fewer than five people. */
export const waitingCounts = pgTable(
  'waiting_counts',
  {
    communityId: communityId()
      .primaryKey()
      .references(() => communities.id, ofCommunity),
    tables: jsonb().$type<readonly WaitingCounts[]>().notNull(),
  },
  (table) => [
    check(
      'waiting_counts_marks',
      sql`not jsonb_path_exists(${table.tables}, '$[*].marks ? (@ < 0 || @ > 65535)')`,
    ),
  ],
);

/** How far a community's weeks are frozen. */
export const freezes = pgTable('freezes', {
  communityId: communityId()
    .primaryKey()
    .references(() => communities.id, ofCommunity),
  week: date({ mode: 'string' }).notNull(),
  endedAt: moment().notNull(),
  /** Conversations that are counted and still open: one that goes on is not counted again. */
  counted: packed()
    .array()
    .notNull()
    .default(sql`'{}'`),
});
