import { sql, type SQL } from 'drizzle-orm';
import type { FrozenWeek } from '#core/model/frozen-week.ts';
import { pack, packedAsJson } from './schema/packed.ts';

const WHOLE_COMMUNITY = '';

export const toCut = (cut: string | null): string => cut ?? WHOLE_COMMUNITY;
export const fromCut = (cut: string): string | null => (cut === WHOLE_COMMUNITY ? null : cut);

const asJson = (rows: readonly { cut: string | null }[]): string =>
  JSON.stringify(rows.map((row) => ({ ...row, cut: toCut(row.cut) })));

/** One statement, however much there is to be kept: a week is kept whole or not at all. */
export function keepWeek({ communityId, week, endedAt, counts, waiting, conversationIds }: FrozenWeek): SQL {
  const place = sql`${pack(communityId)}::bytea`;
  const monday = sql`${week}::date`;
  return sql`with shown as (
      insert into frozen_counts (community_id, week, cut, measure, counts, people)
      select ${place}, ${monday}, cut, measure, counts, people
      from json_to_recordset(${asJson(counts)}::text::json)
        as row (cut text, measure text, counts integer[], people integer)
    ), waits as materialized (
      select * from json_to_recordset(${asJson(waiting)}::text::json)
        as row (cut text, measure text, counts integer[], weeks smallint, marks integer)
    ), gone as (
      delete from waiting_counts
      where community_id = ${place} and (cut, measure) not in (select cut, measure from waits)
    ), kept as (
      insert into waiting_counts (community_id, cut, measure, counts, weeks, marks)
      select ${place}, cut, measure, counts, weeks, marks from waits
      on conflict (community_id, cut, measure) do update
        set counts = excluded.counts, weeks = excluded.weeks, marks = excluded.marks
    ), counted as (
      update conversations set counted_in = ${monday}
      from (select packed::bytea as id from json_array_elements_text(
        ${JSON.stringify(conversationIds.map(packedAsJson))}::text::json) as each (packed)) as over
      where community_id = ${place} and conversations.id = over.id
    )
    insert into freezes (community_id, week, ended_at)
    values (${place}, ${monday}, ${endedAt.toISOString()}::timestamptz)
    on conflict (community_id) do update set week = excluded.week, ended_at = excluded.ended_at`;
}
