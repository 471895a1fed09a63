import type { MessageEntity } from 'grammy/types';
import type { Actor, CommandDefinition, Interaction } from '#core/interactions.ts';
import { chatIdOf, partIdOf, userIdOf } from './to-chat-event.ts';

/** The part of a message in which a person may ask the bot for something. */
export interface AskingMessage {
  date: number;
  chat: { id: number; type: string };
  from?: { id: number; is_bot: boolean } | undefined;
  text?: string | undefined;
  message_thread_id?: number | undefined;
  is_topic_message?: boolean | undefined;
  sender_chat?: { id: number } | undefined;
  reply_to_message?:
    | { from?: { id: number } | undefined; text?: string | undefined; entities?: MessageEntity[] | undefined }
    | undefined;
}

/** What the bot has to look up about a person in a chat before it answers. */
export interface Standing {
  isAdmin: boolean;
  isStaff: boolean;
}

export function toActor(message: AskingMessage, userId: number, standing: Standing, at: Date): Actor {
  const { chat } = message;
  const inPrivate = chat.type === 'private';
  const topic = message.is_topic_message === true ? message.message_thread_id : undefined;
  return {
    platform: 'telegram',
    communityId: inPrivate ? null : chatIdOf(chat.id),
    channelId: chatIdOf(chat.id),
    threadId: topic === undefined ? null : partIdOf(chat.id, topic),
    userId: userIdOf(userId),
    ...standing,
    inPrivate,
    at,
  };
}

/** Telegram's command names have no hyphen. */
export const toTelegramName = (name: string): string => name.replaceAll('-', '_');

export interface ParsedCommand {
  command: string;
  subcommand: string | null;
  options: Record<string, string>;
}

/** Words after the name fill the options in their order; the last one takes the rest of the line. */
function fillOptions(
  definitions: readonly { name: string }[],
  words: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    definitions.flatMap(({ name }, index) => {
      const given = index === definitions.length - 1 ? words.slice(index).join(' ') : (words[index] ?? '');
      return given === '' ? [] : [[name, given]];
    }),
  );
}

/**
 * A written command, or null for anything else and for commands to another bot. `/start payload` is a command too,
 * with the option `payload`.
 */
export function parseCommand(
  text: string,
  ownName: string,
  definitions: readonly CommandDefinition[],
): ParsedCommand | null {
  const match = /^\/([a-z0-9_-]{1,32})(?:@(\w+))?(?:\s+([\s\S]*))?$/i.exec(text.trim());
  const name = match?.[1]?.toLowerCase().replaceAll('-', '_');
  const addressed = match?.[2];
  if (name === undefined || (addressed !== undefined && addressed.toLowerCase() !== ownName.toLowerCase()))
    return null;
  const words = (match?.[3] ?? '').split(/\s+/).filter((word) => word !== '');
  if (name === 'start')
    return {
      command: 'start',
      subcommand: null,
      options: words[0] === undefined ? {} : { payload: words[0] },
    };
  const definition = definitions.find((candidate) => toTelegramName(candidate.name) === name);
  if (definition === undefined) return { command: name, subcommand: null, options: {} };
  const sub = definition.subcommands.find((candidate) => candidate.name === words[0]?.toLowerCase());
  return {
    command: definition.name,
    subcommand: sub?.name ?? null,
    options:
      sub === undefined ? fillOptions(definition.options, words) : fillOptions(sub.options, words.slice(1)),
  };
}

/** The post a draft answers: the quote in the bot's own message that the person replies to. */
export function quotedPost(message: AskingMessage, ownId: number): string | null {
  const answered = message.reply_to_message;
  if (answered?.from?.id !== ownId || answered.text === undefined) return null;
  const quote = answered.entities?.find((entity) => entity.type === 'blockquote');
  if (quote === undefined) return null;
  return answered.text.slice(quote.offset, quote.offset + quote.length).replaceAll('\u200B', '');
}

/** A press of a button. What follows `=` in its data is the value chosen from a menu. */
export function toPress(data: string, actor: Actor): Interaction {
  const at = data.indexOf('=');
  if (at < 0) return { kind: 'button', actor, id: data };
  return { kind: 'choice', actor, id: data.slice(0, at), values: [data.slice(at + 1)] };
}
