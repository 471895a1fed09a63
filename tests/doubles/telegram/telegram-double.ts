import type { Message, Update, User } from 'grammy/types';
import { openBotApiServer, type Call, type Trouble } from './bot-api-server.ts';
import { BOT, chatOf, createChat, person, toMessage, type Chat, type Sent, type Status } from './chats.ts';
import { createMethods, type ServerState } from './methods.ts';
import { createUpdateFeed } from './update-feed.ts';

export const TOKEN = '777000111:a-token-of-a-bot-that-does-not-exist';

export interface PostOptions {
  topic?: number;
  replyTo?: number;
  /** Further fields of the message, such as `sender_chat`. */
  more?: Record<string, unknown>;
}

/** Telegram on this machine: what people do there, and what the bot sent. */
export interface TelegramDouble {
  url: string;
  calls: Call[];
  state: ServerState;
  trouble(trouble: Trouble): void;
  noTrouble(): void;
  /** From now on only this token is accepted. */
  changeToken(token: string): void;
  /** Changes a group, or makes it; the bot and the named people are in it. */
  group(
    id: number,
    options?: Partial<Omit<Chat, 'members'>> & { admins?: number[]; people?: number[] },
  ): Chat;
  setMember(chat: number, user: number, status: Status): void;
  userPosts(chat: number, user: number, text: string, options?: PostOptions): Message;
  /** A file with words under it. */
  userSendsFile(
    chat: number,
    user: number,
    file: { name: string; bytes: Uint8Array },
    caption: string,
    options?: PostOptions,
  ): Message;
  userEdits(message: Message, text: string): void;
  /** Sets a person's reactions to a message; none takes them back. Only admin bots are told. */
  userReacts(chat: number, message: number, user: number, emoji: readonly string[]): void;
  /** An admin who hides behind the group, or a channel, reacts. */
  groupReacts(chat: number, message: number, emoji: readonly string[]): void;
  /** Opens the private chat if that never happened. */
  userWritesPrivately(user: number, text: string, options?: Omit<PostOptions, 'topic'>): Message;
  userStarts(user: number): void;
  /** From now on their app is in that language. */
  userSpeaks(user: number, language: string): void;
  userBlocks(user: number): void;
  /** Presses the newest button with this label in a chat. */
  userPresses(user: number, chat: number, label: string): void;
  botIs(chat: number, status: Status): void;
  groupMigrates(from: number, to: number): void;
  sentTo(chat: number): Sent[];
  /** What people saw in a chat, in order; a message that changed counts again. */
  shownIn(chat: number): Sent[];
  /** Any update, as it stands. */
  push(update: Omit<Update, 'update_id'>): Update | null;
  close(): Promise<void>;
}

function chatIn(state: ServerState, id: number): Chat {
  const found = state.chats.get(id) ?? createChat(id);
  state.chats.set(id, found);
  return found;
}

function messageOf(
  state: ServerState,
  chat: Chat,
  user: number,
  text: string,
  options: PostOptions,
): Message {
  const { topic, replyTo, more = {} } = options;
  const own = chat.sent.find(({ id }) => id === replyTo);
  const answered =
    own === undefined
      ? { message_id: replyTo ?? topic ?? 0, date: 1_750_000_000, chat: chatOf(chat) }
      : toMessage(chat, own);
  const isAnswer = replyTo !== undefined || topic !== undefined;
  return {
    message_id: state.nextMessageId(),
    date: 1_750_000_000,
    chat: chatOf(chat),
    from: personIn(state, user),
    text,
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...(isAnswer && { reply_to_message: answered }),
    ...more,
  } as Message;
}

/** A person as Telegram tells of them where they do something. */
function personIn({ languages }: ServerState, id: number): User {
  const language = languages.get(id);
  return { ...person(id), ...(language !== undefined && { language_code: language }) };
}

function press(state: ServerState, user: number, chatId: number, label: string): void {
  const chat = chatIn(state, chatId);
  const found = [...chat.sent]
    .reverse()
    .flatMap((sent) => (sent.keyboard?.inline_keyboard ?? []).flat().map((button) => ({ sent, button })))
    .find(({ button }) => button.text === label);
  if (found === undefined) throw new Error(`There is no button "${label}" in chat ${chatId}.`);
  const id = `press-${state.nextMessageId()}`;
  state.presses.add(id);
  const { button, sent } = found;
  state.feed.push({
    callback_query: {
      id,
      from: personIn(state, user),
      chat_instance: String(chatId),
      message: toMessage(chat, sent),
      data: button.callback_data ?? '',
    },
  });
}

function react(
  state: ServerState,
  chat: Chat,
  message: number,
  actor: { user: User } | { actor_chat: Message['chat'] },
  emoji: readonly string[],
): void {
  const key = `${message} ${JSON.stringify(actor)}`;
  const kinds = (names: readonly string[]) => names.map((name) => ({ type: 'emoji', emoji: name }));
  const before = chat.reactions.get(key) ?? [];
  chat.reactions.set(key, emoji);
  if (chat.members.get(BOT.id) !== 'administrator') return;
  state.feed.push({
    message_reaction: {
      chat: chatOf(chat),
      message_id: message,
      ...actor,
      date: 1_750_000_000,
      old_reaction: kinds(before),
      new_reaction: kinds(emoji),
    },
  } as Omit<Update, 'update_id'>);
}

function pushOwnMembership(
  state: ServerState,
  chat: Chat,
  from: number,
  before: Status,
  after: Status,
): void {
  state.feed.push({
    my_chat_member: {
      chat: chatOf(chat),
      from: person(from),
      date: 1_750_000_000,
      old_chat_member: { status: before, user: BOT },
      new_chat_member: { status: after, user: BOT },
    },
  } as Omit<Update, 'update_id'>);
}

function migrate(state: ServerState, from: number, to: number): void {
  const old = chatIn(state, from);
  state.chats.set(to, { ...old, id: to, type: 'supergroup', sent: [], shown: [] });
  old.movedTo = to;
  const service = { message_id: state.nextMessageId(), date: 1_750_000_000, from: person(1) };
  state.feed.push({
    message: { ...service, chat: chatOf(old), migrate_to_chat_id: to },
  } as unknown as Omit<Update, 'update_id'>);
  state.feed.push({
    message: { ...service, chat: chatOf(chatIn(state, to)), migrate_from_chat_id: from },
  } as unknown as Omit<Update, 'update_id'>);
}

function people(
  state: ServerState,
): Pick<
  TelegramDouble,
  | 'userPosts'
  | 'userSendsFile'
  | 'userEdits'
  | 'userReacts'
  | 'groupReacts'
  | 'userWritesPrivately'
  | 'userSpeaks'
  | 'userStarts'
  | 'userBlocks'
  | 'userPresses'
> {
  const push = (message: Message): Message => {
    state.feed.push({ message } as Omit<Update, 'update_id'>);
    return message;
  };
  return {
    userPosts: (chatId, user, text, options = {}) => {
      const chat = chatIn(state, chatId);
      if (!chat.members.has(user)) chat.members.set(user, 'member');
      return push(messageOf(state, chat, user, text, options));
    },
    userSendsFile: (chatId, user, { name, bytes }, caption, options = {}) => {
      const id = `documents/file_${state.nextMessageId()}.json`;
      state.files.set(id, bytes);
      const document = {
        file_id: id,
        file_unique_id: id,
        file_name: name,
        mime_type: 'application/json',
        file_size: bytes.length,
      };
      const { text: _none, ...message } = messageOf(state, chatIn(state, chatId), user, '', options);
      return push({ ...message, document, ...(caption !== '' && { caption }) });
    },
    userEdits: (message, text) => {
      state.feed.push({
        edited_message: { ...message, text, edit_date: message.date + 60 },
      } as Omit<Update, 'update_id'>);
    },
    userReacts: (chatId, message, user, emoji) => {
      react(state, chatIn(state, chatId), message, { user: person(user) }, emoji);
    },
    groupReacts: (chatId, message, emoji) => {
      const chat = chatIn(state, chatId);
      react(state, chat, message, { actor_chat: chatOf(chat) }, emoji);
    },
    userWritesPrivately: (user, text, options = {}) => {
      const chat = chatIn(state, user);
      if (chat.door === 'never started') chat.door = 'open';
      return push(messageOf(state, chat, user, text, options));
    },
    userSpeaks: (user, language) => {
      state.languages.set(user, language);
    },
    userStarts: (user) => {
      chatIn(state, user).door = 'open';
    },
    userBlocks: (user) => {
      const chat = chatIn(state, user);
      chat.door = 'blocked';
      pushOwnMembership(state, chat, user, 'member', 'kicked');
    },
    userPresses: (user, chat, label) => {
      press(state, user, chat, label);
    },
  };
}

function groups(
  state: ServerState,
): Pick<TelegramDouble, 'group' | 'setMember' | 'botIs' | 'groupMigrates' | 'sentTo' | 'shownIn'> {
  return {
    group: (id, { admins = [], people: others = [], ...options } = {}) => {
      const chat = Object.assign(chatIn(state, id), options);
      if (!chat.members.has(BOT.id)) chat.members.set(BOT.id, 'administrator');
      for (const user of others) chat.members.set(user, 'member');
      for (const user of admins) chat.members.set(user, 'administrator');
      return chat;
    },
    setMember: (chat, user, status) => {
      chatIn(state, chat).members.set(user, status);
    },
    botIs: (chatId, status) => {
      const chat = chatIn(state, chatId);
      const before = chat.members.get(BOT.id) ?? 'left';
      chat.members.set(BOT.id, status);
      pushOwnMembership(state, chat, 1, before, status);
    },
    groupMigrates: (from, to) => {
      migrate(state, from, to);
    },
    sentTo: (chat) => [...(state.chats.get(chat)?.sent ?? [])],
    shownIn: (chat) => [...(state.chats.get(chat)?.shown ?? [])],
  };
}

/** Opens Telegram with no chats in it. */
export async function openTelegramDouble(): Promise<TelegramDouble> {
  let token = TOKEN;
  let lastMessageId = 5000;
  const feed = createUpdateFeed();
  const state: ServerState = {
    chats: new Map(),
    feed,
    readsAll: true,
    webhook: null,
    menus: [],
    languages: new Map(),
    presses: new Set(),
    acknowledged: [],
    faults: [],
    nextMessageId: () => {
      lastMessageId += 1;
      return lastMessageId;
    },
    files: new Map(),
  };
  const server = await openBotApiServer(() => token, createMethods(state), state.files);

  return {
    url: server.url,
    calls: server.calls,
    state,
    trouble: server.trouble,
    noTrouble: server.noTrouble,
    changeToken: (next) => {
      token = next;
    },
    ...groups(state),
    ...people(state),
    push: (update) => feed.push(update),
    close: server.close,
  };
}
