import type { ChatEvent, ChatMessage } from '#core/message.ts';

// https://discord.com/developers/docs/resources/message#message-object-message-types
const DEFAULT = 0;
const REPLY = 19;
const THREAD_STARTER = 21;

/** The part of a discord.js message that matters here; tests pass literals. */
export interface DiscordMessage {
  id: string;
  guildId: string | null;
  channelId: string;
  type: number;
  content: string | null;
  createdTimestamp: number;
  webhookId: string | null;
  author: { id: string; bot: boolean; system: boolean } | null;
  reference: { messageId?: string | undefined; channelId?: string | undefined } | null;
  channel: { isThread(): boolean; parentId?: string | null };
}

/** Ids as the core writes them. */
export const discordId = (id: string): string => `discord:${id}`;

/** The platform's own id behind a core id. */
export const bareId = (id: string): string => id.replace(/^discord:/, '');

/**
 * A person's message in a server, or null for everything that is none: bots, webhooks, the system, private
 * chats, and messages without words.
 */
export function toChatMessage(message: DiscordMessage): ChatMessage | null {
  const { guildId, author, channel, reference } = message;
  if (guildId === null || author === null || author.bot || author.system || message.webhookId !== null)
    return null;
  if (message.type !== DEFAULT && message.type !== REPLY && message.type !== THREAD_STARTER) return null;
  const text = message.content ?? '';
  if (text.trim() === '') return null;
  const isThread = channel.isThread();
  const replyTo = message.type === REPLY ? reference?.messageId : undefined;
  return {
    id: discordId(message.id),
    communityId: discordId(guildId),
    channelId: discordId(isThread ? (channel.parentId ?? message.channelId) : message.channelId),
    threadId: isThread ? discordId(message.channelId) : null,
    replyToId: replyTo === undefined ? null : discordId(replyTo),
    authorId: discordId(author.id),
    text,
    sentAt: new Date(message.createdTimestamp),
  };
}

/** An edit is passed on as such; the core finds out whether its words changed. */
export function toEdit(message: DiscordMessage): ChatEvent | null {
  const translated = toChatMessage(message);
  return translated === null ? null : { kind: 'edit', message: translated };
}

/** One deleted message or many at once. Discord names their ids only. */
export function toDelete(guildId: string | null, messageIds: readonly string[]): ChatEvent | null {
  if (guildId === null || messageIds.length === 0) return null;
  return { kind: 'delete', communityId: discordId(guildId), messageIds: messageIds.map(discordId) };
}
