import type { ChatEvent, ChatMessage } from '#core/model/message.ts';
import { type DiscordId, discordId } from './ids.ts';

// https://discord.com/developers/docs/resources/message#message-object-message-types
const DEFAULT = 0;
const REPLY = 19;

/** "Deleted User": messages of everybody who deleted their account may stand under this one. */
const DELETED_USER = '456226577798135808';

/** The part of a message as Discord's gateway sends it that matters here; tests pass literals. */
export interface DiscordMessage {
  id: string;
  channel_id: string;
  /** Missing in private chats. */
  guild_id?: string | undefined;
  type?: number | undefined;
  content?: string | undefined;
  timestamp?: string | undefined;
  /** Null while nobody has edited the message: a link preview that was added later is no edit. */
  edited_timestamp?: string | null | undefined;
  webhook_id?: string | undefined;
  /** Whose webhook it is. */
  application_id?: string | undefined;
  author?: { id: string; bot?: boolean | undefined; system?: boolean | undefined } | undefined;
  /** Nobody can tell which account wrote it. */
  isNameless?: boolean | undefined;
  /** A program posted it for the author. */
  isCopy?: boolean | undefined;
  /** Pictures and other files, to which words may be added later. */
  attachments?: readonly unknown[] | undefined;
  poll?: { question: { text?: string | undefined } } | undefined;
  /** People the message names. */
  mentions?: readonly { id: string }[] | undefined;
  message_reference?: { message_id?: string | undefined; channel_id?: string | undefined } | undefined;
}

/** Whether a person wrote this in a server: no bot, no webhook, no system notice, no private chat. */
export function isFromPerson({ guild_id, author, webhook_id, type }: DiscordMessage): boolean {
  if (guild_id === undefined || author === undefined || webhook_id !== undefined) return false;
  return author.bot !== true && author.system !== true && (type === DEFAULT || type === REPLY);
}

/** The message that is answered, if it stands in the same channel: a forwarded one answers nothing here. */
function replyTarget({ type, channel_id, message_reference }: DiscordMessage): DiscordId | null {
  const { message_id, channel_id: elsewhere = channel_id } = message_reference ?? {};
  return type === REPLY && message_id !== undefined && elsewhere === channel_id
    ? discordId(message_id)
    : null;
}

/** A thread or forum post, and the channel or forum it belongs to. */
export interface Thread {
  parentId: string;
  name: string;
}

/**
 * What a person wrote in a message, the question of a poll among it. The first one of a forum post, which has the post's
 * own id, begins with its title: there people say at times what they say nowhere else.
 */
export function wordsOf(
  { id, channel_id, content = '', poll }: Pick<DiscordMessage, 'id' | 'channel_id' | 'content' | 'poll'>,
  thread: Pick<Thread, 'name'> | null,
): string {
  const title = id === channel_id ? (thread?.name ?? '') : '';
  return [title, content, poll?.question.text ?? ''].filter((words) => words.trim() !== '').join('\n\n');
}

/**
 * A person's message in a server, or null for everything that is none and for messages that have nothing in them.
 * @param thread in which the message stands; null outside of threads
 */
export function toChatMessage(message: DiscordMessage, thread: Thread | null): ChatMessage | null {
  const { guild_id, author, timestamp, attachments = [] } = message;
  if (!isFromPerson(message) || guild_id === undefined || author === undefined) return null;
  const text = wordsOf(message, thread);
  if (timestamp === undefined || (text === '' && attachments.length === 0)) return null;
  return {
    id: discordId(message.id),
    communityId: discordId(guild_id),
    channelId: discordId(thread?.parentId ?? message.channel_id),
    threadId: thread === null ? null : discordId(message.channel_id),
    replyToId: replyTarget(message),
    authorId: discordId(author.id),
    text,
    ...(message.mentions?.length ? { namedIds: message.mentions.map(({ id }) => discordId(id)) } : {}),
    sentAt: new Date(timestamp),
    ...(message.isCopy === true && { isCopy: true }),
    ...((message.isNameless === true || author.id === DELETED_USER) && { isNameless: true }),
  };
}

/**
 * What a change to a message means: new words, or none any more. Null when nobody edited it or Discord names only a
 * part of it, as it does when it adds a link preview.
 */
export function toEdit(message: DiscordMessage, thread: Thread | null): ChatEvent | null {
  if (typeof message.edited_timestamp !== 'string' || message.content === undefined) return null;
  if (!isFromPerson(message)) return null;
  const translated = toChatMessage(message, thread);
  const editedAt = new Date(message.edited_timestamp);
  if (translated !== null) return { kind: 'edit', message: translated, editedAt };
  return toDelete(message.guild_id, [message.id]);
}

/** The account behind a copy, and what its own message answered and named: what a webhook posts answers nothing. */
export interface CopyAuthor extends Pick<DiscordMessage, 'type' | 'message_reference' | 'mentions'> {
  id: string;
}

/**
 * The copy of a person's message that a program posted in their stead by a webhook, as that person's own.
 * @param author null where nobody can tell
 */
export function asOwnWords<T extends DiscordMessage>(copy: T, author: CopyAuthor | null): T {
  const { webhook_id: webhook, ...message } = copy;
  const { id = webhook ?? '', ...answering } = author ?? {};
  const whose = { author: { id }, isNameless: author === null, isCopy: author !== null };
  return { ...message, ...answering, ...whose } as unknown as T;
}

/** One deleted message or many at once. Discord names their ids only. */
export function toDelete(guildId: string | undefined, messageIds: readonly string[]): ChatEvent | null {
  if (guildId === undefined || messageIds.length === 0) return null;
  return { kind: 'delete', communityId: discordId(guildId), messageIds: messageIds.map(discordId) };
}

export const toThreadDelete = (thread: { id: string; guild_id: string }): ChatEvent => ({
  kind: 'deleteThread',
  communityId: discordId(thread.guild_id),
  threadId: discordId(thread.id),
});

export function toChannelDelete(channel: { id: string; guild_id?: string | undefined }): ChatEvent | null {
  if (channel.guild_id === undefined) return null;
  return {
    kind: 'deleteChannel',
    communityId: discordId(channel.guild_id),
    channelId: discordId(channel.id),
  };
}
