import { sql, type SQL } from 'drizzle-orm';
import { type ChannelTalk, MOST_COUNTED } from '#core/model/channel-talk.ts';
import { rowsFromJson } from './json-rows.ts';
import { channelTalk } from './schema/index.ts';
import { packedAsJson } from './schema/packed.ts';

export const talkFrom = rowsFromJson(channelTalk);

/** As `countedOn` does, for each channel; null for none. */
export function countOnStep(talk: readonly ChannelTalk[]): SQL | null {
  if (talk.length === 0) return null;
  const json = JSON.stringify(
    talk.map(({ communityId, channelId, messages, ofSupport }) => ({
      ...{ place: packedAsJson(communityId), channel: packedAsJson(channelId) },
      ...{ messages, of_support: ofSupport },
    })),
  );
  // Channels in one order, so that two who count in the same never wait for each other.
  return sql`insert into channel_talk as counted (community_id, channel_id, messages, of_support)
    select place, channel, messages / parts, of_support / parts
      from json_to_recordset(${json}::text::json) as each (place bytea, channel bytea, messages int, of_support int),
        lateral (select case when messages > ${MOST_COUNTED}::int then 2 else 1 end as parts) as halving
      order by place, channel
    on conflict (community_id, channel_id) do update set
      messages = (counted.messages + excluded.messages)
        / case when counted.messages + excluded.messages > ${MOST_COUNTED}::int then 2 else 1 end,
      of_support = (counted.of_support + excluded.of_support)
        / case when counted.messages + excluded.messages > ${MOST_COUNTED}::int then 2 else 1 end`;
}
