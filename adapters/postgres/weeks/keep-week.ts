import { sql, type SQL } from 'drizzle-orm';
import type { FrozenCounts, FrozenWeek } from '#core/model/frozen-week.ts';
import { packedAsJson } from '../schema/packed.ts';
import type { StoredTables } from '../schema/weeks.ts';

const WHOLE_COMMUNITY = '';

export const toCut = (cut: string | null): string => cut ?? WHOLE_COMMUNITY;
const fromCut = (cut: string): string | null => (cut === WHOLE_COMMUNITY ? null : cut);

const toTables = (counts: readonly FrozenCounts[]): StoredTables =>
  Object.fromEntries(counts.map(({ measure, people, counts: cells }) => [measure, [people, ...cells]]));

/** What was kept of a cut in one week. */
export const fromTables = (cut: string, tables: StoredTables): FrozenCounts[] =>
  Object.entries(tables).map(([measure, [people = 0, ...counts]]) => ({
    ...{ cut: fromCut(cut), measure, counts, people },
  }));

const asJson = (weeks: readonly FrozenWeek[]): string =>
  JSON.stringify(
    weeks.map(({ communityId, week, endedAt, counts, waiting, conversationIds }) => ({
      ...{ place: packedAsJson(communityId), week, ended_at: endedAt },
      shown: [...Map.groupBy(counts, ({ cut }) => cut)].map(([cut, of]) => ({
        ...{ cut: toCut(cut), tables: toTables(of) },
      })),
      waiting,
      counted: conversationIds.map(packedAsJson),
    })),
  );

/** One statement, however much there is to be kept: weeks are kept whole or not at all. */
export function keepWeeks(weeks: readonly FrozenWeek[]): SQL {
  return sql`with kept as materialized (
      select * from json_to_recordset(${asJson(weeks)}::text::json)
        as each (place bytea, week date, ended_at timestamptz, shown json, waiting jsonb, counted bytea[])
    ), shown as (
      insert into frozen_counts (community_id, week, cut, tables)
      select place, week, cut, tables from kept, json_to_recordset(shown) as row (cut text, tables jsonb)
    ), waiting as (
      insert into waiting_counts (community_id, tables) select place, waiting from kept
      on conflict (community_id) do update set tables = excluded.tables
    )
    insert into freezes as known (community_id, week, ended_at, counted)
    select place, week, ended_at, counted || array(
      select id from conversations where community_id = place and closed_at is null
        and id in (select unnest(freezes.counted) from freezes where freezes.community_id = place))
    from kept
    on conflict (community_id) do update
      set week = excluded.week, ended_at = excluded.ended_at, counted = excluded.counted`;
}
