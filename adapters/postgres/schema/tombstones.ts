import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { communityId, moment } from './columns.ts';
import { communities, ofCommunity } from './communities.ts';
import { packed } from './packed.ts';

/** Keyed hashes of ids of what has no row: of what was removed, so that it does not come back, and of what had no words. */
export const tombstones = pgTable(
  'tombstones',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    mark: packed().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.mark] }),
    index('tombstones_by_time').on(table.at),
  ],
);
