import type { Sql } from 'postgres';
import {
  EMPATHY,
  FIRST_REPLY,
  MESSAGES,
  RECEIVED,
  REPLIES,
  SHIFT,
  TRAITS,
  shiftMeasure,
} from '#core/community/measures.ts';

/** A Wednesday, when the week before is due to be frozen. */
export const NOW = new Date('2026-07-01T03:00:00Z');
export const CHANNELS = 8;

/** Every measure for the whole community, those of places for each channel; the last week is still to be frozen. */
export async function fillWeeks(sql: Sql): Promise<void> {
  const cells: [string, number][] = [
    [MESSAGES, 4],
    [REPLIES, 5],
    [FIRST_REPLY, 7],
    ...[...EMPATHY].map((measure): [string, number] => [measure, 3]),
  ];
  const whole: [string, number][] = [
    ...[...RECEIVED].map((measure): [string, number] => [measure, 2]),
    [SHIFT, 3],
    ...TRAITS.flatMap((trait): [string, number][] => [
      [shiftMeasure(trait, true), 3],
      [shiftMeasure(trait, false), 3],
    ]),
  ];
  const cuts = [
    '',
    ...Array.from({ length: CHANNELS }, (_, n) => `discord:${300000000000000000n + BigInt(n)}`),
  ];
  const tables = cuts.flatMap((cut) => [...cells, ...(cut === '' ? whole : [])].map((row) => [cut, ...row]));
  await sql`insert into frozen_counts (community_id, week, cut, tables)
    select place.id, week::date, cut, jsonb_object_agg(measure, to_jsonb(array[25] || array_fill(50, array[size::int])))
    from place, generate_series(date '2025-06-23', date '2026-06-15', interval '7 days') as week,
      json_to_recordset(${sql.json(tables.map(([cut, measure, size]) => ({ cut, measure, size })))}::json)
        as measures (cut text, measure text, size int)
    group by place.id, week, cut`;
  await sql`insert into freezes (community_id, week, ended_at, counted)
    select id, date '2026-06-15', timestamptz '2026-06-22T00:00:00Z', array(
      select pg_temp.discord(number) from thread
      where community_id = place.id and is_open and last_at < ${NOW}::timestamptz - interval '14 days')
    from place`;
}
