import { sql, type SQL } from 'drizzle-orm';
import type { Placing } from '#core/ports/store-batches.ts';
import { messages } from './schema/index.ts';
import { packedAsJson } from './schema/packed.ts';
import { sentDay } from './sent-within.ts';
import { aboutPresent, inOneRow } from './stored-conversations.ts';

const orNull = (id: string | null): string | null => (id === null ? null : packedAsJson(id));

/** What the messages may belong to, or build on. Each part is found by an index, from the few rows that ask for it. */
export function surroundingsOf(placings: readonly Placing[]): SQL {
  const json = JSON.stringify(
    placings.map((one) => ({
      place: packedAsJson(one.communityId),
      message: packedAsJson(one.messageId),
      channel: packedAsJson(one.channelId),
      thread: orNull(one.threadId),
      answered: orNull(one.replyToId),
      earlier: orNull(one.conversationId),
      since: one.since,
    })),
  );
  return sql`with wanted as materialized (
      select * from json_to_recordset(${json}::text::json) as each
        (place bytea, message bytea, channel bytea, thread bytea, answered bytea, earlier bytea, since timestamptz)
    ), named as materialized (
      select messages.* from (
          select place, thread as id from wanted union select place, answered from wanted
        ) as names join messages on community_id = place and messages.id = names.id
    ), opening as materialized (
      select earliest.* from (
          select distinct place, thread from wanted
          where thread is not null and not exists (
            select 1 from named where named.community_id = place and named.id = thread)
        ) as threads cross join lateral (
          select * from ${messages} where community_id = place and thread_id = thread
          order by ${sentDay}, sent_at, id limit 1
        ) as earliest
    ), places as (
      select place, channel, thread, min(since) as since from wanted group by place, channel, thread
    ), sought as (
      select place, id from places cross join lateral (
        select id from conversations where community_id = place and channel_id = channel and thread_id = thread
          and closed_at is null and last_activity_at >= since) as in_thread
      union select place, id from places cross join lateral (
        select id from conversations where thread is null and community_id = place and channel_id = channel
          and thread_id is null and closed_at is null and last_activity_at >= since) as in_channel
      union select place, message from wanted
      union select place, earlier from wanted
      union select community_id, conversation_id from named
      union select community_id, conversation_id from opening
    ), present as materialized (
      select conversations.* from sought join conversations on community_id = place and conversations.id = sought.id
    )
    select ${inOneRow({
      messages: sql`select * from named union all select * from opening`,
      talk: sql`select channel_talk.* from (select distinct place, channel from wanted) as channels
        join channel_talk on community_id = place and channel_id = channel`,
      ...aboutPresent,
    })}`;
}
