import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import type { ChannelId } from '#core/model/ids.ts';
import { communityId } from './columns.ts';
import { communities, ofCommunity } from './communities.ts';
import { packed } from './packed.ts';

/** How many of the latest messages of a channel belong to conversations (core/conversation/count-talk.ts). */
export const channelTalk = pgTable(
  'channel_talk',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    channelId: packed().$type<ChannelId>().notNull(),
    messages: integer().notNull(),
    ofSupport: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.channelId] }),
    check('channel_talk_counts', sql`${table.ofSupport} between 0 and ${table.messages}`),
  ],
);
