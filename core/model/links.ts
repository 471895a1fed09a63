/** Where a message stands. */
export interface MessagePlace {
  communityId: string;
  channelId: string;
  threadId: string | null;
  messageId: string;
}

/** Telegram writes supergroup ids as -100 followed by the ten digits that its links use. Other groups have no links. */
const SUPERGROUP = /^-100(\d{10,})$/;
const NUMBER = /^\d+$/;

/** The address that opens a message in its app for people who may see it; null where the platform has none. */
export function messageLink({ communityId, channelId, threadId, messageId }: MessagePlace): string | null {
  const [platform] = communityId.split(':');
  if (platform === 'discord')
    return discordLink(lastPart(communityId), lastPart(threadId ?? channelId), lastPart(messageId));
  if (platform === 'telegram') return telegramLink(lastPart(communityId), threadId, lastPart(messageId));
  return null;
}

/** Whether messages of a community can be linked to: not those of a small Telegram group. */
export const hasLinks = (communityId: string): boolean =>
  messageLink({ communityId, channelId: communityId, threadId: null, messageId: '1' }) !== null;

/** The address that opens a person's profile for people who share a community with them; null where there is none. */
export function personLink(userId: string): string | null {
  const [platform] = userId.split(':');
  const number = lastPart(userId);
  if (!NUMBER.test(number)) return null;
  if (platform === 'discord') return `https://discord.com/users/${number}`;
  return platform === 'telegram' ? `tg://user?id=${number}` : null;
}

function discordLink(guild: string, channel: string, message: string): string | null {
  if (![guild, channel, message].every((id) => NUMBER.test(id))) return null;
  return `https://discord.com/channels/${guild}/${channel}/${message}`;
}

function telegramLink(chat: string, threadId: string | null, message: string): string | null {
  const supergroup = SUPERGROUP.exec(chat)?.[1];
  if (supergroup === undefined || !NUMBER.test(message)) return null;
  const topic = threadId === null ? '' : lastPart(threadId);
  const path = NUMBER.test(topic) ? `${topic}/${message}` : message;
  return `https://t.me/c/${supergroup}/${path}`;
}

/** The number in an id. Ids are `platform:id`, on Telegram `platform:chat:id`. */
export function lastPart(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}
