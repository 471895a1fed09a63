import type { MessageEntity } from 'grammy/types';
import { done, refused, type Answer, type Call } from './bot-api-server.ts';
import { BOT, createChat, person, toMessage, type Chat, type Sent } from './chats.ts';
import { contentFault, textOf, type Keyboard } from './message-rules.ts';
import type { UpdateFeed } from './update-feed.ts';

/** What stands on the server. */
export interface ServerState {
  chats: Map<number, Chat>;
  feed: UpdateFeed;
  /** Whether the bot is shown all messages of groups (privacy mode off). */
  readsAll: boolean;
  webhook: { url: string; secret: string } | null;
  menus: { scope: string; language?: string; commands: { command: string; description: string }[] }[];
  /** The language of a person's app, where they have one. */
  languages: Map<number, string>;
  /** Presses that wait for an acknowledgement. */
  presses: Set<string>;
  acknowledged: string[];
  /** Everything Telegram would have refused in what the bot sent. */
  faults: string[];
  nextMessageId: () => number;
  /** What people uploaded, by the path under which it is handed out. */
  files: Map<string, Uint8Array>;
}

const NOT_FOUND = refused(400, 'Bad Request: chat not found');

/** Why the bot may not write in a chat, or null. */
function doorFault(chat: Chat | undefined): Answer | null {
  if (chat === undefined) return NOT_FOUND;
  if (chat.movedTo !== null)
    return refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.movedTo,
    });
  if (chat.type === 'private' && chat.door === 'never started')
    return refused(403, "Forbidden: bot can't initiate conversation with a user");
  if (chat.type === 'private' && chat.door === 'blocked')
    return refused(403, 'Forbidden: bot was blocked by the user');
  const own = chat.members.get(BOT.id);
  if (chat.type !== 'private' && own === 'kicked')
    return refused(403, `Forbidden: bot was kicked from the ${chat.type} chat`);
  if (chat.type !== 'private' && (own === undefined || own === 'left'))
    return refused(403, `Forbidden: bot is not a member of the ${chat.type} chat`);
  return null;
}

/** What Telegram would not take, kept for the end of a test. */
function faultOf(state: ServerState, payload: Call['payload'], kind: 'text' | 'caption'): Answer | null {
  const fault = contentFault(payload, kind);
  if (fault?.ok === false) state.faults.push(fault.description);
  return fault;
}

/** Every person is known to Telegram; a group only if the bot has been in it. */
function find(state: ServerState, id: number): Chat | undefined {
  if (id > 0 && !state.chats.has(id)) state.chats.set(id, createChat(id));
  return state.chats.get(id);
}

function send(state: ServerState, { payload, files, method }: Call): Answer {
  const chat = find(state, Number(payload['chat_id']));
  const fault = doorFault(chat) ?? faultOf(state, payload, method === 'sendMessage' ? 'text' : 'caption');
  if (fault !== null || chat === undefined) return fault ?? NOT_FOUND;
  const topic = payload['message_thread_id'] === undefined ? null : Number(payload['message_thread_id']);
  if (topic !== null && !chat.topics.has(topic)) return refused(400, 'Bad Request: message thread not found');
  const [file] = files;
  const sent: Sent = {
    id: state.nextMessageId(),
    chat: chat.id,
    topic,
    text: textOf(payload, method === 'sendMessage' ? 'text' : 'caption'),
    entities: (payload['entities'] as MessageEntity[] | undefined) ?? [],
    keyboard: (payload['reply_markup'] as Keyboard | undefined) ?? null,
    file: file === undefined ? null : { ...file, kind: method === 'sendPhoto' ? 'photo' : 'document' },
    replyTo: (payload['reply_parameters'] as { message_id: number } | undefined)?.message_id ?? null,
    edited: false,
  };
  chat.sent.push(sent);
  chat.shown.push({ ...sent });
  return done(toMessage(chat, sent));
}

function edit(state: ServerState, { payload }: Call): Answer {
  const chat = state.chats.get(Number(payload['chat_id']));
  const fault = doorFault(chat) ?? faultOf(state, payload, 'text');
  if (fault !== null || chat === undefined) return fault ?? NOT_FOUND;
  const sent = chat.sent.find(({ id }) => id === payload['message_id']);
  if (sent === undefined) return refused(400, 'Bad Request: message to edit not found');
  const text = String(payload['text']);
  const keyboard = (payload['reply_markup'] as Keyboard | undefined) ?? null;
  if (text === sent.text && JSON.stringify(keyboard) === JSON.stringify(sent.keyboard))
    return refused(
      400,
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  const entities = (payload['entities'] as MessageEntity[] | undefined) ?? [];
  Object.assign(sent, { text, keyboard, entities, edited: true });
  chat.shown.push({ ...sent });
  return done(toMessage(chat, sent));
}

function member(state: ServerState, { payload }: Call): Answer {
  const chat = state.chats.get(Number(payload['chat_id']));
  const user = Number(payload['user_id']);
  const fault = doorFault(chat);
  if (fault !== null || chat === undefined) return fault ?? NOT_FOUND;
  const status = chat.members.get(user);
  if (status === undefined) return refused(400, 'Bad Request: member not found');
  return done({ status, user: user === BOT.id ? BOT : person(user) });
}

function pin(state: ServerState, { payload }: Call): Answer {
  const chat = state.chats.get(Number(payload['chat_id']));
  if (chat === undefined) return NOT_FOUND;
  if (!chat.mayPin)
    return refused(400, 'Bad Request: not enough rights to manage pinned messages in the chat');
  chat.pinned.push(Number(payload['message_id']));
  return done(true);
}

function acknowledge(state: ServerState, { payload }: Call): Answer {
  const id = String(payload['callback_query_id']);
  if (!state.presses.delete(id))
    return refused(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
  state.acknowledged.push(id);
  return done(true);
}

function setWebhook(state: ServerState, { payload }: Call): Answer {
  state.webhook = { url: String(payload['url']), secret: textOf(payload, 'secret_token') };
  state.feed.allow(payload['allowed_updates']);
  state.feed.useWebhook(true);
  return done(true);
}

function deleteWebhook(state: ServerState): Answer {
  state.webhook = null;
  state.feed.useWebhook(false);
  return done(true);
}

function setMyCommands(state: ServerState, { payload }: Call): Answer {
  const commands = payload['commands'] as { command: string; description: string }[];
  const isValid = commands.every(
    ({ command, description }) =>
      /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256,
  );
  if (!isValid || commands.length > 100) return refused(400, 'Bad Request: BOT_COMMAND_INVALID');
  const scope = (payload['scope'] as { type: string } | undefined)?.type ?? 'default';
  const language = payload['language_code'] as string | undefined;
  state.menus.push({ scope, ...(language !== undefined && { language }), commands });
  return done(true);
}

function getChat(state: ServerState, { payload }: Call): Answer {
  const chat = state.chats.get(Number(payload['chat_id']));
  return chat === undefined ? NOT_FOUND : done({ id: chat.id, type: chat.type, title: chat.title });
}

/** A file's id is its path here. */
function getFile(state: ServerState, { payload }: Call): Answer {
  const id = String(payload['file_id']);
  if (!state.files.has(id)) return refused(400, 'Bad Request: invalid file_id');
  return done({ file_id: id, file_unique_id: id, file_path: id });
}

/** The methods the bot uses, as the Bot API documents them; anything else is refused. */
export function createMethods(state: ServerState): (call: Call, closed: AbortSignal) => Promise<Answer> {
  return (call, closed) => {
    switch (call.method) {
      case 'getUpdates':
        return state.feed.fetch(call.payload, closed);
      case 'getMe':
        return Promise.resolve(done({ ...BOT, can_read_all_group_messages: state.readsAll }));
      case 'sendMessage':
      case 'sendPhoto':
      case 'sendDocument':
        return Promise.resolve(send(state, call));
      case 'editMessageText':
        return Promise.resolve(edit(state, call));
      case 'getChatMember':
        return Promise.resolve(member(state, call));
      case 'getChat':
        return Promise.resolve(getChat(state, call));
      case 'getFile':
        return Promise.resolve(getFile(state, call));
      case 'pinChatMessage':
        return Promise.resolve(pin(state, call));
      case 'answerCallbackQuery':
        return Promise.resolve(acknowledge(state, call));
      case 'setWebhook':
        return Promise.resolve(setWebhook(state, call));
      case 'deleteWebhook':
        return Promise.resolve(deleteWebhook(state));
      case 'setMyCommands':
        return Promise.resolve(setMyCommands(state, call));
      default:
        return Promise.resolve(refused(404, 'Not Found: method not found'));
    }
  };
}
