import type { Sql } from 'postgres';
import { SETTINGS } from '../settings.ts';
import { pack } from '#adapters/postgres/schema/packed.ts';
import { packCounts, packShown } from '#adapters/postgres/schema/scores.ts';
import type { CommunityId } from '#core/model/ids.ts';
import { CHANNELS, fillWeeks, NOW } from './fill-weeks.ts';

export const BIG: CommunityId = 'discord:1000000000000000000';
/** Supporters of so many rows are erased, as far as there are as many conversations. */
export const HEAVY = { userId: 'discord:200000000000000000', rows: 2100 } as const;
export const HEAVIEST = { userId: 'discord:200000000000000001', rows: 13_000 } as const;

/** What the messages asked for are spread over; fewer days have the last of them. */
export const ALL_DAYS = 371;
/** Discord's ids begin with the time in milliseconds since then. */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** From the id of one message of a thread to that of the next, ten minutes later. */
const STEP = 600_000 * 4_194_304 + 1;

/** Ids and hashes as the schema packs them. */
const FUNCTIONS = `
  create function pg_temp.discord(number bigint) returns bytea language sql immutable
    return '\\x02'::bytea || int8send(number);
  create function pg_temp.hash(given text) returns bytea language sql immutable
    return '\\x01'::bytea || sha256(given::bytea);`;

export interface Slice {
  /** Messages of the first community, and of each other one. */
  big: number;
  small: number;
  /** Numbers of those whose rows are made; the first is 0. */
  communities: number[];
  supporters: number;
  /** Only the last of {@link ALL_DAYS}. */
  days: number;
}

/**
 * All rows of some communities, in the order in which their messages were written.
 * @returns how many threads
 */
export async function fillSlice(
  sql: Sql,
  { big, small, communities, supporters, days }: Slice,
): Promise<number> {
  await sql.unsafe(FUNCTIONS);
  await sql`create temp table place as
    select pg_temp.discord(1000000000000000000 + n) as id,
      case when n = 0 then ${big}::int else ${small}::int end as messages
    from unnest(${communities}::int[]) as n`;
  await fillCommunities(sql, communities.includes(0) ? supporters : 0);
  const threads = await fillThreads(sql, days);
  await fillMessages(sql, supporters, big / 6);
  await fillReception(sql);
  await fillWeeks(sql);
  return threads;
}

async function fillCommunities(sql: Sql, supporters: number): Promise<void> {
  const settings = { ...SETTINGS, mode: 'coach', retentionDays: 400 };
  await sql`insert into communities (id, settings, created_at)
    select id, ${sql.json(settings as never)}, ${NOW}::timestamptz - interval '400 days' from place`;
  await sql`insert into members (community_id, user_id, status, decided_at, coaching_enabled, max_per_day,
      max_per_week, report_weekday, report_hour, shares_with_staff, unreachable_count)
    select ${pack(BIG)}::bytea, pg_temp.discord(200000000000000000 + n), 'opted_in', ${NOW}::timestamptz - interval '390 days', true, 1, 3, 7, 18, false, 0
    from generate_series(0, ${supporters - 1}::int) as n`;
}

async function fillThreads(sql: Sql, days: number): Promise<number> {
  await sql`create temp table thread as
    select place.id as community_id, t, pg_temp.discord(300000000000000000 + t % ${CHANNELS}::int) as channel_id, opened_at,
      (trunc(extract(epoch from opened_at) * 1000)::bigint - ${DISCORD_EPOCH_MS}::bigint) * 4194304 + t % 524288 * 8 as number,
      opened_at + interval '50 minutes' as last_at,
      opened_at + interval '50 minutes' >= ${NOW}::timestamptz - interval '15 days' as is_open
    from place, generate_series((messages / 6 * (1 - ${days / ALL_DAYS}::float8))::int, messages / 6 - 1) as t,
      lateral (select ${NOW}::timestamptz - interval '1 day' * ${ALL_DAYS}::int * (1 - t::float8 / (messages / 6)) - interval '1 hour'
        as opened_at) as times`;
  const { count } =
    await sql`insert into conversations (community_id, id, channel_id, thread_id, opening_message_id, seeker_key, opened_at,
      last_activity_at, closed_at, first_sentiment, last_sentiment, first_reply_at, reply_count, empathic_reply_count,
      has_risk)
    select community_id, pg_temp.discord(number), channel_id, pg_temp.discord(number), pg_temp.discord(number),
      case when is_open then pg_temp.hash('s' || t % 997) end, opened_at, last_at,
      case when not is_open then last_at + interval '14 days' end, t % 2, 1 + t % 3,
      opened_at + interval '10 minutes', 4, 2, t % 50 = 0
    from thread`;
  return count;
}

async function fillMessages(sql: Sql, supporters: number, threads: number): Promise<void> {
  const every = ({ rows }: { rows: number }): number => Math.max(1, Math.floor(threads / rows));
  const span = { probability: 0.8, rationales: [{ start: 3, end: 40 }] };
  const shown = packShown([span, { probability: 0.8, rationales: [] }, span]);
  const techniques = packCounts({ Support: 1, 'Open Question': 1, affirmsSupports: 1 });
  await sql`insert into messages (community_id, id, channel_id, thread_id, conversation_id, sent_at, role, author_key,
      member_id, text_digest, language, scored, direction, sentence_count, seeking_count, providing_count,
      sentiment_class, sentiment_score, emotional_reactions_level, interpretations_level, explorations_level, shown,
      techniques, risk)
    select community_id, pg_temp.discord(number + turn * ${STEP}::bigint), channel_id, pg_temp.discord(number), pg_temp.discord(number),
      opened_at + interval '10 minutes' * turn, case when replies then 2 else 1 end,
      case when is_open then pg_temp.hash(case when replies then 'a' || author else 's' || t % 997 end) end,
      case when replies and community_id = ${pack(BIG)}::bytea and author < ${supporters}::int
        then pg_temp.discord(200000000000000000 + author) end,
      substring(pg_temp.hash(t || '-' || turn) for 9), 'en', true,
      case when replies then 2 when turn = 0 then 1 else 0 end, 2,
      case when turn = 0 then 2 else 0 end, case when replies then 2 else 0 end, t % 5, 0.1,
      case when replies then (t + turn) % 3 end, case when replies then 0 end, case when replies then turn % 3 end,
      case when replies then ${shown}::bytea end, case when replies then ${techniques}::bytea end, 0
    from thread, generate_series(0, 5) as turn,
      lateral (select turn between 1 and 4 as replies,
        case when turn = 1 and t % ${every(HEAVY)}::int = 0 then 0
          when turn = 2 and t % ${every(HEAVIEST)}::int = 0 then 1
          else 2 + (t::bigint * 4 + turn) * 7919 % ${2 * supporters}::int end as author) as who
    order by opened_at + interval '10 minutes' * turn`;
}

async function fillReception(sql: Sql): Promise<void> {
  await sql`insert into thanks (community_id, message_id, reply_id)
    select community_id, pg_temp.discord(number + 5 * ${STEP}::bigint), pg_temp.discord(number + 1 * ${STEP}::bigint) from thread where t % 2 = 0`;
  await sql`insert into reactions (community_id, message_id, person_key, mark)
    select community_id, pg_temp.discord(number + 2 * ${STEP}::bigint), case when is_open then pg_temp.hash('s' || t % 997) end,
      case when is_open then pg_temp.hash('heart') end from thread`;
}
