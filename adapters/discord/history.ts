import {
  Routes,
  SnowflakeUtil,
  type APIMessage,
  type Client,
  type Guild,
  type GuildBasedChannel,
} from 'discord.js';
import type { Missed } from '#core/ports/platform.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { archivedSince } from './archived-threads.ts';
import { grantedIn, missingPermissions } from './permissions.ts';
import { isProxied } from './proxies.ts';
import { discordId } from './ids.ts';
import { asThread } from './threads.ts';
import { unlessClosed } from './unless-closed.ts';
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
function mayRead(channel: GuildBasedChannel): boolean {
  const granted = grantedIn(channel);
  return granted !== null && missingPermissions(granted.bitfield, ['read']).length === 0;
}

/** The id before all that were given at that time or later. */
const idBefore = (time: Date): string =>
  String(SnowflakeUtil.generate({ timestamp: time, increment: 0n, workerId: 0n, processId: 0n }));

/** A channel or thread that may hold something newer. */
interface Asked {
  id: string;
  thread: Thread | null;
  /** Id after which is asked. */
  after: string;
}

/** The place, unless it is not read or holds nothing newer. Nothing from before the bot was among people is asked for. */
function askedAt(
  guild: Guild,
  missed: Missed,
  { id, thread, lastMessageId }: Omit<Asked, 'after'> & { lastMessageId: unknown },
): Asked[] {
  const since = missed.since({
    channelId: discordId(thread?.parentId ?? id),
    threadId: thread === null ? null : discordId(id),
  });
  if (since === null) return [];
  const after = idBefore(new Date(Math.max(since.getTime(), guild.joinedTimestamp)));
  return typeof lastMessageId === 'string' && !isLater(lastMessageId, after) ? [] : [{ id, thread, after }];
}

/** Channels and open threads. */
const openPlaces = (guild: Guild, missed: Missed): Asked[] =>
  [...guild.channels.cache.values()].flatMap((channel) => {
    if (!channel.isTextBased() || !mayRead(channel)) return [];
    const { id, lastMessageId } = channel;
    return askedAt(guild, missed, { id, thread: asThread(channel), lastMessageId });
  });

/** Threads that were archived meanwhile, in channels and forums that are read: nothing tells of them but the list of each. */
async function archivedPlaces(client: Client, guild: Guild, missed: Missed): Promise<Asked[]> {
  const places: Asked[] = [];
  for (const channel of guild.channels.cache.values()) {
    if (!('threads' in channel) || !mayRead(channel)) continue;
    const since = missed.since({ channelId: discordId(channel.id), threadId: null });
    if (since === null) continue;
    const archived = await archivedSince(client, channel.id, since);
    for (const { id, name, last_message_id: lastMessageId } of archived)
      places.push(...askedAt(guild, missed, { id, thread: { parentId: channel.id, name }, lastMessageId }));
  }
  return places;
}

/** Oldest first. Nothing where the bot may not read. */
async function readAfter(client: Client, channelId: string, after: string): Promise<Read> {
  const messages: APIMessage[] = [];
  let last = after;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = new URLSearchParams({ after: last, limit: String(PAGE) });
    const asked = client.rest.get(Routes.channelMessages(channelId), { query }) as Promise<APIMessage[]>;
    const found = await unlessClosed(asked, []);
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
 * What was written in a server since it was last read, in order: a request for each place with something new, and one for the
 * archived threads of each channel that is read.
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
  const places = [...openPlaces(guild, missed), ...(await archivedPlaces(client, guild, missed))];
  for (const { id: place, thread, after } of places) {
    const read = await readAfter(client, place, after);
    isCut ||= read.isCut;
    for (const message of read.messages) {
      const event = toEvent(message, guild.id, thread, proxies);
      if (event !== null) all.push({ id: message.id, event });
    }
  }
  all.sort((a, b) => (isLater(a.id, b.id) ? 1 : -1));
  return { events: all.map(({ event }) => event), isCut };
}
