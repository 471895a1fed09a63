import {
  Routes,
  SnowflakeUtil,
  type APIMessage,
  type Client,
  type Guild,
  type GuildTextBasedChannel,
} from 'discord.js';
import type { Missed } from '#core/ports/platform.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { toFailure } from './deliver.ts';
import { isGoneOrClosed } from './delivery-errors.ts';
import { grantedIn, missingPermissions } from './permissions.ts';
import { isProxied } from './proxies.ts';
import { discordId } from './ids.ts';
import { asThread } from './threads.ts';
import { asOwnWords, toChatMessage, toEdit, type Thread } from './to-chat-event.ts';

/** The most messages Discord gives at once. */
const PAGE = 100;
/** Of one channel, so that a busy one does not keep the others waiting. */
const MAX_PAGES = 10;

interface Read {
  messages: APIMessage[];
  /** There was more than is read. */
  isCut: boolean;
}

const isLater = (id: string, than: string): boolean => BigInt(id) > BigInt(than);

/** Asking where the bot may not look is refused, and Discord counts refusals against everything the bot does. */
function mayRead(channel: GuildTextBasedChannel): boolean {
  const granted = grantedIn(channel);
  return granted !== null && missingPermissions(granted.bitfield, ['read']).length === 0;
}

/** The id before all that were given at that time or later. */
const idBefore = (time: Date): string =>
  String(SnowflakeUtil.generate({ timestamp: time, increment: 0n, workerId: 0n, processId: 0n }));

interface Asked {
  channel: GuildTextBasedChannel;
  /** Id after which is asked. */
  after: string;
}

/** Channels and open threads that are read and may hold something newer. Nothing from before the bot was among them. */
function placesIn(guild: Guild, missed: Missed): Asked[] {
  return [...guild.channels.cache.values()].flatMap((channel) => {
    if (!channel.isTextBased()) return [];
    const parent = asThread(channel)?.parentId ?? null;
    const since = missed.since({
      channelId: discordId(parent ?? channel.id),
      threadId: parent === null ? null : discordId(channel.id),
    });
    if (since === null || !mayRead(channel)) return [];
    const after = idBefore(new Date(Math.max(since.getTime(), guild.joinedTimestamp)));
    const { lastMessageId } = channel;
    return typeof lastMessageId === 'string' && !isLater(lastMessageId, after) ? [] : [{ channel, after }];
  });
}

/** Oldest first. Nothing where the bot may not read. */
async function readAfter(client: Client, channelId: string, after: string): Promise<Read> {
  const messages: APIMessage[] = [];
  let last = after;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = new URLSearchParams({ after: last, limit: String(PAGE) });
    let found: APIMessage[];
    try {
      found = (await client.rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
    } catch (error) {
      if (isGoneOrClosed(toFailure(error))) return { messages, isCut: false };
      throw error;
    }
    messages.push(...found);
    for (const { id } of found) if (isLater(id, last)) last = id;
    if (found.length < PAGE) return { messages, isCut: false };
  }
  return { messages, isCut: true };
}

/** What stands there now: an edited message with its latest words. */
function toEvent(
  message: APIMessage,
  guildId: string,
  thread: Thread | null,
  proxies: ReadonlySet<string>,
): ChatEvent | null {
  const written = { ...message, guild_id: guildId };
  const there = isProxied(written, proxies) ? asOwnWords(written, null) : written;
  const edit = toEdit(there, thread);
  if (edit !== null) return edit.kind === 'edit' ? { ...edit, mayBeNew: true } : edit;
  const translated = toChatMessage(there, thread);
  return translated && { kind: 'message', message: translated };
}

/**
 * What was written in a server since it was last read, in order, in as few requests as there are channels with something new.
 * @throws discord.js' error when Discord does not answer
 */
export async function readMissed(
  client: Client,
  guild: Guild,
  missed: Missed,
  proxies: ReadonlySet<string>,
): Promise<{ events: ChatEvent[]; isCut: boolean }> {
  const all: { id: string; event: ChatEvent }[] = [];
  let isCut = false;
  for (const { channel, after } of placesIn(guild, missed)) {
    const read = await readAfter(client, channel.id, after);
    isCut ||= read.isCut;
    for (const message of read.messages) {
      const event = toEvent(message, guild.id, asThread(channel), proxies);
      if (event !== null) all.push({ id: message.id, event });
    }
  }
  all.sort((a, b) => (isLater(a.id, b.id) ? 1 : -1));
  return { events: all.map(({ event }) => event), isCut };
}
