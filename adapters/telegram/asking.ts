// Long because: every way in which a person asks the bot for something, on one page.
import type { Api } from 'grammy';
import type { CallbackQuery, Message, User, UserFromGetMe } from 'grammy/types';
import {
  DRAFT_FORM,
  type Actor,
  type Form,
  type GivenFile,
  type Interaction,
  type PlatformHandlers,
  type Reply,
} from '#core/ports/platform.ts';
import { spokenLocale, type Locale } from '#core/model/locale.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { sentences } from '#core/texts/blocks.ts';
import { speaking } from '#core/texts/say.ts';
import type { Place } from './deliver.ts';
import type { TelegramDocument } from './given-file.ts';
import { topicOf } from './ids.ts';
import { askForDraft, askForm, quotedPost, readForm } from './questions.ts';
import { answer, hint, type AnswerPlace } from './respond.ts';
import { standingOf } from './standing.ts';
import { placeOf, toActor, toPress, type Asker, type AskingMessage } from './to-interaction.ts';
import { openPrivateChat } from './texts.ts';
import type { Asking } from './updates.ts';
import {
  parseCommand,
  isOnlyCommand,
  type ParsedCommand,
  type CommandSurroundings,
} from './written-command.ts';

export interface AskingDeps {
  /** Waits out rate limits: a person waits for the answer. */
  api: Api;
  fileOf: (document: TelegramDocument) => GivenFile;
  me: UserFromGetMe;
  handlers: Pick<PlatformHandlers, 'onInteraction' | 'formFor' | 'commands'>;
  now: () => Date;
}

const localeOf = (person: { language_code?: string } | undefined): Locale =>
  spokenLocale(person?.language_code) ?? 'en';

const placesOf = (message: AskingMessage, userId: number): AnswerPlace => ({
  asked: { chat: message.chat.id, topic: topicOf(message) },
  private: { chat: userId, topic: null },
});

/** What is said in the group to a person whose private chat is closed; help comes first and waits for nothing. */
function closedChat(
  { me }: AskingDeps,
  locale: Locale,
  { ifClosed, startWith = 'hello' }: Reply,
): OutgoingMessage {
  const { blocks } = openPrivateChat(locale, me.username, startWith);
  return { blocks: [...(ifClosed?.blocks ?? []), ...blocks] };
}

/** Asks the program and answers the person. One whose private chat is closed is told, in the group, how to open it. */
async function reply(
  deps: AskingDeps,
  message: AskingMessage & { message_id: number },
  interaction: Interaction,
  userId: number,
  isPress: boolean,
): Promise<void> {
  const places = placesOf(message, userId);
  const handled = await deps.handlers.onInteraction(interaction);
  const arrived = await answer(deps.api, places, handled, isPress ? message.message_id : null);
  if (!arrived && message.chat.type !== 'private')
    await hint(
      deps.api,
      places.asked,
      isPress ? null : message.message_id,
      closedChat(deps, interaction.actor.locale ?? 'en', handled),
    );
}

async function actorOf(
  deps: AskingDeps,
  message: AskingMessage & Pick<Message, 'chat'>,
  asker: Asker,
  at: Date,
): Promise<Actor> {
  return toActor(message, asker, await standingOf(deps.api, message.chat, asker.id), at);
}

/** Somebody who writes as the group or as a channel: nobody knows whose private chat is meant. */
async function onUnnamed(deps: AskingDeps, message: Message, command: ParsedCommand): Promise<void> {
  const { sender_chat: sender, chat } = message;
  const place: Place = { chat: chat.id, topic: topicOf(message) };
  const definition = deps.handlers.commands.find(({ name }) => name === command.command);
  const say = (words: OutgoingMessage): Promise<void> => hint(deps.api, place, message.message_id, words);
  if (definition?.isForAnybody === true) {
    const nobody = { isAdmin: false, isStaff: false };
    const actor = toActor(message, { id: sender?.id ?? chat.id }, nobody, new Date(message.date * 1000));
    const { ifClosed } = await deps.handlers.onInteraction({ kind: 'command', actor, ...command });
    if (ifClosed !== undefined) await say(ifClosed);
    return;
  }
  await say(sentences(speaking('en')(sender?.id === chat.id ? 'chat-anonymous-admin' : 'chat-as-channel')));
}

/** A command in a group or in private. */
async function onCommand(deps: AskingDeps, message: Message, command: ParsedCommand): Promise<void> {
  const { from, sender_chat: sender } = message;
  if (sender !== undefined) return onUnnamed(deps, message, command);
  if (from === undefined || from.is_bot) return;
  const actor = await actorOf(deps, message, from, new Date(message.date * 1000));
  const document = message.document ?? message.reply_to_message?.document;
  const file = document !== undefined && { file: deps.fileOf(document) };
  await reply(deps, message, { kind: 'command', actor, ...command, ...file }, from.id, false);
}

/** Words of the person's own that may be a command; under a file they are its caption. */
function writtenIn({ forward_origin: origin, text, document, caption }: Message): string {
  if (origin !== undefined) return '';
  return text ?? (document === undefined ? '' : (caption ?? ''));
}

/** What people send without words. Other messages without words tell of the chat itself: something was pinned, or will vanish. */
const WORDLESS: readonly (keyof Message)[] = [
  'photo',
  'video',
  'animation',
  'audio',
  'voice',
  'video_note',
  'sticker',
  'document',
  'paid_media',
  'contact',
  'location',
  'venue',
  'dice',
  'poll',
  'story',
  'game',
  'checklist',
];

/** Anything else a person writes in private: the answer to a question of the bot, or a post they want to answer. */
async function onPrivateWords(deps: AskingDeps, message: Message): Promise<void> {
  const { from, chat, reply_to_message: answered } = message;
  if (from === undefined || from.is_bot) return;
  const words = message.text ?? message.caption ?? '';
  const say = speaking(localeOf(from));
  if (words.trim() === '') {
    if (!WORDLESS.some((kind) => message[kind] !== undefined)) return;
    await hint(deps.api, { chat: chat.id, topic: null }, null, sentences(say('chat-no-words')));
    return;
  }
  const actor = await actorOf(deps, message, from, new Date(message.date * 1000));
  const question = answered?.from?.id === deps.me.id ? answered : null;
  const form = question === null ? null : readForm(question, words);
  const seekerPost = question === null ? null : quotedPost(question);
  if (form !== null) await reply(deps, message, { kind: 'form', actor, ...form }, from.id, false);
  else if (seekerPost !== null)
    await reply(deps, message, { kind: 'draft', actor, seekerPost, draft: words }, from.id, false);
  else if (question !== null)
    await hint(
      deps.api,
      { chat: chat.id, topic: null },
      message.message_id,
      sentences(say('chat-no-conversation')),
    );
  else await askForDraft(deps.api, chat.id, words, say);
}

/** The form for a draft is the question under the post; the draft so far stands in the chat already. */
async function openForm({ api, me }: AskingDeps, person: User, form: Form): Promise<void> {
  const say = speaking(localeOf(person));
  const post = form.fields.find(({ name }) => name === DRAFT_FORM.post)?.value ?? '';
  if (form.id === DRAFT_FORM.id && post !== '') await askForDraft(api, person.id, post, say);
  else await askForm(api, person.id, form, { ownName: me.username, say });
}

async function onPress(deps: AskingDeps, query: CallbackQuery): Promise<void> {
  const { data, message, from } = query;
  // Telegram shows a waiting sign on the button until this; it is too late for it after some minutes.
  const acknowledged = deps.api.answerCallbackQuery(query.id).catch(() => undefined);
  if (data !== undefined && message !== undefined) {
    const form = deps.handlers.formFor(data, localeOf(from));
    if (form !== null) await openForm(deps, from, form);
    else {
      const keyboard = 'reply_markup' in message ? message.reply_markup : undefined;
      const actor = await actorOf(deps, message, from, deps.now());
      await reply(deps, message, toPress(data, actor, keyboard), from.id, true);
    }
  }
  await acknowledged;
}

/** Finds out whether an update asks the bot for something, and how that is answered. */
export function createAsking(deps: AskingDeps): Asking {
  const surroundingsOf = (message: Message): CommandSurroundings => ({
    ownName: deps.me.username,
    definitions: deps.handlers.commands,
    isAlone: message.chat.type === 'private',
    here: placeOf(message),
  });
  return {
    isOnlyCommand: (message) => isOnlyCommand(writtenIn(message), surroundingsOf(message)),
    answerTo: ({ message, callback_query: query }) => {
      if (query !== undefined) return () => onPress(deps, query);
      if (message === undefined) return null;
      const command = parseCommand(writtenIn(message), surroundingsOf(message));
      if (command !== null) return () => onCommand(deps, message, command);
      return message.chat.type === 'private' ? () => onPrivateWords(deps, message) : null;
    },
  };
}
