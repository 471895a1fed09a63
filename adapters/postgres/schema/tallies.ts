import { sql } from 'drizzle-orm';
import { check, date, foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { communityId } from './columns.ts';
import { communities } from './communities.ts';

/** Counts of distinct people by week, kept because hashes are not. An empty channel id means the whole community. */
export const tallies = pgTable(
  'tallies',
  {
    communityId: communityId(),
    week: date({ mode: 'string' }).notNull(),
    channelId: text().notNull(),
    people: integer().notNull(),
    supporters: integer().notNull(),
    empathicSupporters: integer().notNull().default(0),
    otherSupporters: integer().notNull().default(0),
    seekers: integer().notNull(),
    conversations: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.week, table.channelId] }),
    foreignKey({ name: 'tallies_community', columns: [table.communityId], foreignColumns: [communities.id] })
      .onDelete('cascade')
      .onUpdate('cascade'),
    check('tallies_counts', sql`least(${table.people}, ${table.supporters}, ${table.seekers}) >= 0`),
  ],
);
