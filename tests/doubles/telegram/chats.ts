import type { Message, MessageEntity, User } from 'grammy/types';
import type { OutgoingFile } from './bot-api-server.ts';
import type { Keyboard } from './message-rules.ts';

export const BOT: User & { username: string } = {
  id: 777000111,
  is_bot: true,
  first_name: 'Attune',
  username: 'attune_test_bot',
};

/** The stand-in behind an anonymous admin, and the one behind a channel. */
export const GROUP_ANONYMOUS_BOT = 1087968824;
export const CHANNEL_BOT = 136817688;

export type Status = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

/** A message the bot sent, as the people in the chat see it. */
export interface Sent {
  id: number;
  chat: number;
  topic: number | null;
  text: string;
  entities: MessageEntity[];
  keyboard: Keyboard | null;
  /** A picture or file; then `text` is its caption. */
  file: (OutgoingFile & { kind: 'photo' | 'document' }) | null;
  replyTo: number | null;
  edited: boolean;
}

export interface Chat {
  id: number;
  type: 'private' | 'group' | 'supergroup';
  title: string;
  isForum: boolean;
  members: Map<number, Status>;
  topics: Map<number, string>;
  /** The id after migration to a supergroup. */
  movedTo: number | null;
  sent: Sent[];
  /** Every state a message has been in, in the order people saw them. */
  shown: Sent[];
  pinned: number[];
  /** Emoji set, by message and person. */
  reactions: Map<string, readonly string[]>;
  mayPin: boolean;
  /** Private chats: never started, or blocked by the person. */
  door: 'open' | 'never started' | 'blocked';
}

export const createChat = (id: number, more: Partial<Chat> = {}): Chat => ({
  id,
  type: id > 0 ? 'private' : 'supergroup',
  title: 'Night owls',
  isForum: false,
  members: new Map(),
  topics: new Map(),
  movedTo: null,
  sent: [],
  shown: [],
  pinned: [],
  reactions: new Map(),
  mayPin: true,
  door: 'never started',
  ...more,
});

export const person = (id: number): User => ({
  id,
  is_bot: id === GROUP_ANONYMOUS_BOT || id === CHANNEL_BOT,
  first_name: `Person ${id}`,
});

export const chatOf = (chat: Chat): Message['chat'] =>
  chat.type === 'private'
    ? { id: chat.id, type: 'private', first_name: `Person ${chat.id}` }
    : ({
        id: chat.id,
        type: chat.type,
        title: chat.title,
        ...(chat.isForum && { is_forum: true }),
      } as Message['chat']);

/** A message of the bot as Telegram puts it into updates. */
export function toMessage(chat: Chat, sent: Sent): Message {
  return {
    message_id: sent.id,
    date: 1_750_000_000,
    chat: chatOf(chat),
    from: BOT,
    ...(sent.file === null ? { text: sent.text } : { caption: sent.text }),
    ...(sent.entities.length > 0 && { entities: sent.entities }),
    ...(sent.topic !== null && { message_thread_id: sent.topic, is_topic_message: true }),
    ...(sent.keyboard?.inline_keyboard !== undefined && {
      reply_markup: { inline_keyboard: sent.keyboard.inline_keyboard },
    }),
  } as Message;
}
