import { sql, type SQL } from 'drizzle-orm';
import type { FrozenWeek } from '#core/model/frozen-week.ts';
import { packedAsJson } from './schema/packed.ts';

const WHOLE_COMMUNITY = '';

export const toCut = (cut: string | null): string => cut ?? WHOLE_COMMUNITY;
export const fromCut = (cut: string): string | null => (cut === WHOLE_COMMUNITY ? null : cut);

const asJson = (weeks: readonly FrozenWeek[]): string =>
  JSON.stringify(
    weeks.map(({ communityId, week, endedAt, counts, waiting, conversationIds }) => ({
      ...{ place: packedAsJson(communityId), week, ended_at: endedAt },
      counts: counts.map((row) => ({ ...row, cut: toCut(row.cut) })),
      waiting: waiting.map((row) => ({ ...row, cut: toCut(row.cut) })),
      counted: conversationIds.map(packedAsJson),
    })),
  );

/** One statement, however much there is to be kept: weeks are kept whole or not at all. */
export function keepWeeks(weeks: readonly FrozenWeek[]): SQL {
  return sql`with kept as materialized (
      select * from json_to_recordset(${asJson(weeks)}::text::json)
        as each (place bytea, week date, ended_at timestamptz, counts json, waiting json, counted bytea[])
    ), shown as (
      insert into frozen_counts (community_id, week, cut, measure, counts, people)
      select place, week, cut, measure, row.counts, people from kept,
        json_to_recordset(kept.counts) as row (cut text, measure text, counts integer[], people integer)
    ), waits as materialized (
      select place, row.* from kept, json_to_recordset(kept.waiting)
        as row (cut text, measure text, counts integer[], weeks smallint, marks integer)
    ), gone as (
      delete from waiting_counts using kept
      where community_id = place and (place, cut, measure) not in (select place, cut, measure from waits)
    ), waiting as (
      insert into waiting_counts (community_id, cut, measure, counts, weeks, marks)
      select place, cut, measure, counts, weeks, marks from waits
      on conflict (community_id, cut, measure) do update
        set counts = excluded.counts, weeks = excluded.weeks, marks = excluded.marks
    ), counted as (
      update conversations set counted_in = over.week
      from (select place, week, unnest(counted) as id from kept) as over
      where community_id = place and conversations.id = over.id
    )
    insert into freezes (community_id, week, ended_at) select place, week, ended_at from kept
    on conflict (community_id) do update set week = excluded.week, ended_at = excluded.ended_at`;
}
