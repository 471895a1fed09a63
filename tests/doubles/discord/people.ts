import { ChannelType, GatewayDispatchEvents } from 'discord.js';
import { SERVER, type DiscordDouble } from './discord-double.ts';

const REPLY = 19;

export interface Post {
  author: string;
  channel: string;
  text: string;
  replyTo?: string;
  /** Differs from `text`'s channel when the answered message stands elsewhere. */
  replyToChannel?: string;
  /** Other parts of the payload, as Discord would send them. */
  more?: Record<string, unknown>;
}

const userOf = (id: string): object => ({
  id,
  username: `user-${id.slice(-2)}`,
  discriminator: '0',
  avatar: null,
});

/** What a message looks like on the gateway. */
export function messagePayload(
  id: string,
  { author, channel, text, replyTo, replyToChannel, more }: Post,
): object {
  return {
    id,
    channel_id: channel,
    guild_id: SERVER,
    author: userOf(author),
    member: { roles: [], joined_at: '2026-01-01T00:00:00+00:00', deaf: false, mute: false, flags: 0 },
    content: text,
    timestamp: '2026-11-20T10:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: replyTo === undefined ? 0 : REPLY,
    ...(replyTo !== undefined && {
      message_reference: {
        type: 0,
        message_id: replyTo,
        channel_id: replyToChannel ?? channel,
        guild_id: SERVER,
      },
    }),
    ...more,
  };
}

/** A person writes; resolves with the message's id. The twin knows the message too, so that it can be fetched. */
export async function writes(discord: DiscordDouble, post: Post): Promise<string> {
  const id = discord.newId();
  const { prisma } = discord.twin;
  const sentAt = post.more?.['timestamp'];
  if ((await prisma.channel.findUnique({ where: { id: post.channel } })) !== null)
    await prisma.message.create({
      data: {
        id,
        channelId: post.channel,
        authorId: post.author,
        content: post.text,
        ...(typeof sentAt === 'string' && { timestamp: new Date(sentAt) }),
      },
    });
  discord.dispatch(GatewayDispatchEvents.MessageCreate, messagePayload(id, post));
  return id;
}

export function edits(discord: DiscordDouble, id: string, post: Post, editedAt: string | null): void {
  discord.dispatch(GatewayDispatchEvents.MessageUpdate, {
    ...messagePayload(id, post),
    edited_timestamp: editedAt,
  });
}

export function deletes(discord: DiscordDouble, channel: string, ids: readonly string[]): void {
  const place = { channel_id: channel, guild_id: SERVER };
  const [id] = ids;
  if (ids.length === 1) discord.dispatch(GatewayDispatchEvents.MessageDelete, { id, ...place });
  else discord.dispatch(GatewayDispatchEvents.MessageDeleteBulk, { ids, ...place });
}

const threadPayload = (id: string, parent: string, owner: string, name: string): object => ({
  id,
  type: ChannelType.PublicThread,
  guild_id: SERVER,
  parent_id: parent,
  name,
  owner_id: owner,
  message_count: 0,
  member_count: 1,
  total_message_sent: 0,
  rate_limit_per_user: 0,
  last_message_id: null,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: '2026-11-20T10:00:00+00:00',
    locked: false,
  },
});

/**
 * A thread or forum post; resolves with its id.
 * @param announced false for one that was archived before the bot came: Discord tells nothing of it
 */
export async function opensThread(
  discord: DiscordDouble,
  parent: string,
  owner: string,
  announced = true,
  name = 'a thread',
): Promise<string> {
  const id = discord.newId();
  await discord.twin.prisma.channel.create({
    data: {
      id,
      guildId: SERVER,
      type: ChannelType.PublicThread,
      name,
      parentId: parent,
      ownerId: owner,
    },
  });
  if (announced)
    discord.dispatch(GatewayDispatchEvents.ThreadCreate, {
      ...threadPayload(id, parent, owner, name),
      newly_created: true,
    });
  return id;
}

/** The first message of a forum post has the id of the post itself. */
export function startsPost(discord: DiscordDouble, thread: string, author: string, text: string): void {
  discord.dispatch(
    GatewayDispatchEvents.MessageCreate,
    messagePayload(thread, { author, channel: thread, text }),
  );
}
