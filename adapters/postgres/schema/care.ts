import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import type { DiaryEntry, HowHeavy } from '#core/model/care.ts';
import type { PersonKey, UserId } from '#core/model/ids.ts';
import { communityId, moment, sealed } from './columns.ts';
import { communities, ofCommunity } from './communities.ts';

/** How heavy helping was, by keyed hash; forgotten once its week was counted. */
export const howHeavyAnswers = pgTable(
  'how_heavy_answers',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    personKey: text().$type<PersonKey>().notNull(),
    at: moment().notNull(),
    howHeavy: smallint().$type<HowHeavy>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.personKey, table.at] }),
    index('how_heavy_answers_by_time').on(table.at),
    check('how_heavy_answers_range', sql`${table.howHeavy} between 1 and 5`),
  ],
);

/** What people keep for themselves. */
export const diaryEntries = pgTable(
  'diary_entries',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    userId: text().$type<UserId>().notNull(),
    at: moment().notNull(),
    kind: text().$type<DiaryEntry['kind']>().notNull(),
    /** Of a check-in. */
    sums: sealed(),
    /** Of before sums were encrypted; no start leaves any behind. */
    anxiety: smallint(),
    depression: smallint(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.userId, table.at, table.kind] }),
    index('diary_entries_by_person').on(table.userId),
    check('diary_entries_kind', sql`${table.kind} in ('practice', 'check_in')`),
    check(
      'diary_entries_sums',
      sql`num_nonnulls(${table.sums}, ${table.anxiety}) = (${table.kind} = 'check_in')::int
        and (${table.anxiety} is null) = (${table.depression} is null)
        and ${table.anxiety} between 0 and 6 and ${table.depression} between 0 and 6`,
    ),
  ],
);
