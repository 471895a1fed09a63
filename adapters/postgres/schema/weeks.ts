import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { communityId, moment } from './columns.ts';
import { communities, ofCommunity } from './communities.ts';

/** Counts of weeks that are over, as anybody may see them. An empty cut means the whole community. */
export const frozenCounts = pgTable(
  'frozen_counts',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    week: date({ mode: 'string' }).notNull(),
    cut: text().notNull(),
    measure: text().notNull(),
    counts: integer().array().notNull(),
    people: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.cut, table.week, table.measure] }),
    check('frozen_counts_people', sql`${table.people} >= 5 and ${table.people} % 5 = 0`),
  ],
);

/** What is not shown yet: rests of rounding, and weeks of fewer than five people. */
export const waitingCounts = pgTable(
  'waiting_counts',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    cut: text().notNull(),
    measure: text().notNull(),
    counts: integer().array().notNull(),
    weeks: smallint().notNull(),
    marks: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.cut, table.measure] }),
    check('waiting_counts_marks', sql`${table.marks} between 0 and 65535`),
  ],
);

/** How far a community's weeks are frozen. */
export const freezes = pgTable('freezes', {
  communityId: communityId()
    .primaryKey()
    .references(() => communities.id, ofCommunity),
  week: date({ mode: 'string' }).notNull(),
  endedAt: moment().notNull(),
});
