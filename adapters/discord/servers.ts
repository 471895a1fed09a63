import { ChannelType, PermissionFlagsBits, type Client, type GuildBasedChannel } from 'discord.js';
import type { ChannelInfo, ChannelPlace, ChatPlatform } from '#core/ports/platform.ts';
import { toFailure } from './deliver.ts';
import { isGoneOrClosed } from './delivery-errors.ts';
import { standingOf } from './standing.ts';
import { bareId, discordId } from './ids.ts';

const CHANNEL_KINDS: Readonly<Partial<Record<ChannelType, ChannelInfo['kind']>>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'text',
  [ChannelType.GuildForum]: 'forum',
};

const toChannelInfo = (channel: GuildBasedChannel): ChannelInfo[] => {
  const kind = CHANNEL_KINDS[channel.type];
  if (kind === undefined) return [];
  const everyone = channel.guild.roles.everyone;
  const isOpen = channel.permissionsFor(everyone).has(PermissionFlagsBits.ViewChannel);
  return [{ id: discordId(channel.id), name: channel.name, kind, ...(!isOpen && { isOpen }) }];
};

/** Whether an answer of Discord tells that the bot is not in the server any more; null when it tells nothing. */
async function isInServer(client: Client, serverId: string): Promise<boolean | null> {
  try {
    await client.guilds.fetch({ guild: serverId, force: true, cache: false });
    return true;
  } catch (error) {
    const { code, status } = toFailure(error);
    // 10004 unknown guild, 50001 missing access.
    return code === 10004 || (status === 403 && code === 50001) ? false : null;
  }
}

/** Whether Discord knows no such channel, or none that the bot may see. */
const isUnknown = (error: unknown): boolean => {
  const failure = toFailure(error);
  return failure.status === 400 || isGoneOrClosed(failure);
};

async function placeIn(client: Client, serverId: string, channelId: string): Promise<ChannelPlace | null> {
  if (!/^\d{1,20}$/.test(channelId)) return null;
  const channel = await client.channels.fetch(channelId).catch((error: unknown) => {
    if (isUnknown(error)) return null;
    throw error;
  });
  if (channel === null || channel.isDMBased() || channel.guildId !== serverId) return null;
  const { id, name } = channel;
  const parentId = channel.isThread() ? channel.parentId : null;
  return {
    channelId: discordId(parentId ?? id),
    threadId: parentId === null ? null : discordId(id),
    name,
  };
}

/** What can be asked of Discord about servers, their channels and their members. */
export const askAboutServers = (
  client: Client,
): Pick<ChatPlatform, 'channels' | 'place' | 'isIn' | 'nameOf' | 'standing'> => ({
  channels: async (communityId) => {
    const guild = await client.guilds.fetch(bareId(communityId));
    const channels = await guild.channels.fetch();
    return [...channels.values()].flatMap((channel) => (channel === null ? [] : toChannelInfo(channel)));
  },
  place: (communityId, channelId) => placeIn(client, bareId(communityId), bareId(channelId)),
  isIn: (communityId) => isInServer(client, bareId(communityId)),
  nameOf: async (communityId) => {
    const guild = await client.guilds.fetch(bareId(communityId)).catch(() => null);
    return guild?.name ?? null;
  },
  standing: (communityId, userId) => standingOf(client, communityId, userId),
});
