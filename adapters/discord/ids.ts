import { isPlatformId, type UserId } from '#core/model/ids.ts';
import type { MessagePlace, TypedIds } from '#core/ports/platform-description.ts';

/** Discord's numbers are unique everywhere, so that each is an id as it is. */
export type DiscordId = `discord:${string}`;

const ID = /^discord:\d{1,20}$/;
const CHANNEL = /^(?:<#)?(\d{1,20})>?$/;
const ROLE = /^(?:<@&)?(\d{1,20})>?$/;
const NUMBER = /^\d+$/;

/** Ids as the core writes them. */
export const discordId = (id: string): DiscordId => `discord:${id}`;

/** The platform's own id behind a core id. */
export const bareId = (id: string): string => id.replace(/^discord:/, '');

const idIn = (text: string, mention: RegExp): DiscordId | null => {
  const number = mention.exec(text)?.[1];
  return number === undefined ? null : discordId(number);
};

export const idsIn = (serverId: string): TypedIds => ({
  channel: (text) => (isPlatformId(text) && ID.test(text) ? text : idIn(text, CHANNEL)),
  role: (text) => {
    const role = idIn(text, ROLE);
    // The role with the server's own number is everybody.
    return role === serverId ? null : role;
  },
});

export function messageLink({ communityId, channelId, threadId, messageId }: MessagePlace): string | null {
  const numbers = [communityId, threadId ?? channelId, messageId].map(bareId);
  return numbers.every((id) => NUMBER.test(id)) ? `https://discord.com/channels/${numbers.join('/')}` : null;
}

export function personLink(userId: UserId): string | null {
  const number = bareId(userId);
  return NUMBER.test(number) ? `https://discord.com/users/${number}` : null;
}
