import { sql, type SQL } from 'drizzle-orm';
import { type ChannelTalk, MOST_COUNTED } from '#core/model/channel-talk.ts';
import { rowsFromJson } from './json-rows.ts';
import { channelTalk } from './schema/index.ts';
import { packedAsJson } from './schema/packed.ts';

export const talkFrom = rowsFromJson(channelTalk);

/** 2 where both counts are halved, else 1. */
const partsOf = (messages: SQL): SQL => sql`(case when ${messages} > ${MOST_COUNTED}::int then 2 else 1 end)`;

/** As `countedOn` does, for each channel; null for none. */
export function countOnStep(talk: readonly ChannelTalk[]): SQL | null {
  if (talk.length === 0) return null;
  const json = JSON.stringify(
    talk.map(({ communityId, channelId, messages, ofSupport }) => ({
      ...{ place: packedAsJson(communityId), channel: packedAsJson(channelId) },
      ...{ messages, of_support: ofSupport },
    })),
  );
  const alone = partsOf(sql`messages`);
  const together = partsOf(sql`counted.messages + excluded.messages`);
  // Channels in one order, so that two who count in the same never wait for each other.
  return sql`insert into channel_talk as counted (community_id, channel_id, messages, of_support)
    select place, channel, messages / ${alone}, of_support / ${alone}
      from json_to_recordset(${json}::text::json) as each (place bytea, channel bytea, messages int, of_support int)
      order by place, channel
    on conflict (community_id, channel_id) do update set
      messages = (counted.messages + excluded.messages) / ${together},
      of_support = (counted.of_support + excluded.of_support) / ${together}`;
}
