import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ConversationId, UserId } from '#core/model/ids.ts';
import { communityId, moment } from './columns.ts';
import { communities, ofCommunity } from './communities.ts';

/** People who asked to be asked how it is after a conversation of theirs. */
export const askedSeekers = pgTable(
  'asked_seekers',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    userId: text().$type<UserId>().notNull(),
    since: moment().notNull(),
    locale: text(),
    pausedUntil: moment(),
    offDutyUntil: moment(),
    askedAt: moment(),
    /** The conversation's id, until the question is answered or too old. */
    askedAbout: text().$type<ConversationId>(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.userId] }),
    index('asked_seekers_by_person').on(table.userId),
    check('asked_seekers_whole', sql`${table.askedAbout} is null or ${table.askedAt} is not null`),
  ],
);
