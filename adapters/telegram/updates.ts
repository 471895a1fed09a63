import { setTimeout as delay } from 'node:timers/promises';
import type { Bot, Context } from 'grammy';
import type { Interaction, PlatformHandlers } from '#core/interactions.ts';
import type { ChatEvent } from '#core/message.ts';
import type { Observed } from './check-up.ts';
import { toFailure } from './deliver.ts';
import { askForDraft, answer, type AnswerPlace } from './respond.ts';
import { standingOf } from './standing.ts';
import { toChatMessage, toEdit, toRekey, toRemoval } from './to-chat-event.ts';
import { parseCommand, quotedPost, toActor, toPress } from './to-interaction.ts';
import type { TelegramTexts } from './platform.ts';

/** Between two attempts to store an event while the database is away. */
const STORE_AGAIN_MS = 2000;

export interface UpdateDeps {
  handlers: PlatformHandlers;
  observed: Observed;
  texts: TelegramTexts;
  now: () => Date;
  log: (
    level: 'error' | 'warn' | 'info',
    event: string,
    fields?: Record<string, string | number | boolean | null>,
  ) => void;
  signal: AbortSignal;
}

/**
 * Stores an event, waiting for as long as the database is away: Telegram hands an update out again only while it has
 * not been acknowledged, so nothing is lost in between.
 */
async function persist(deps: UpdateDeps, event: ChatEvent | null): Promise<void> {
  if (event === null) return;
  deps.observed.lastEventAt = deps.now();
  while (!deps.signal.aborted) {
    try {
      await deps.handlers.onEvent(event);
      return;
    } catch (error) {
      deps.log('error', 'event-not-stored', {
        kind: event.kind,
        error: error instanceof Error ? error.name : 'unknown',
      });
      await delay(STORE_AGAIN_MS, undefined, { signal: deps.signal }).catch(() => undefined);
    }
  }
  throw new Error('stopped before an event was stored');
}

const topicOf = (
  message: { is_topic_message?: boolean; message_thread_id?: number } | undefined,
): number | null => (message?.is_topic_message === true ? (message.message_thread_id ?? null) : null);

const placesOf = (context: Context, userId: number): AnswerPlace | null => {
  const chat = context.chat;
  if (chat === undefined) return null;
  return { asked: { chat: chat.id, topic: topicOf(context.msg) }, private: { chat: userId, topic: null } };
};

/** Answers a person. A person whose private chat is closed is told, in the group, how to open it. */
async function reply(
  deps: UpdateDeps,
  context: Context,
  userId: number,
  interaction: Interaction,
  pressed: number | null,
): Promise<void> {
  const places = placesOf(context, userId);
  if (places === null) return;
  const handled = await deps.handlers.onInteraction(interaction);
  const arrived = await answer(context.api, places, handled, pressed);
  if (arrived) return;
  const hint = {
    message: deps.texts.openPrivateChat(context.me.username),
    visibility: 'channel',
    replaces: false,
  } as const;
  await answer(context.api, places, hint, null);
}

/** Runs beside the stream of updates: an answer may take long and must not hold up other people's messages. */
function inBackground(deps: UpdateDeps, work: () => Promise<void>): void {
  deps.observed.lastEventAt = deps.now();
  work().catch((error: unknown) => {
    deps.log('warn', 'interaction-not-answered', { code: toFailure(error).code ?? null });
  });
}

/** Commands, and everything in private. @returns whether the message was one of these */
function onMessage(deps: UpdateDeps, context: Context): boolean {
  const { message } = context;
  if (message === undefined) return false;
  const command = parseCommand(message.text ?? '', context.me.username, deps.handlers.commands);
  const userId = message.from.id;
  if (command === null && message.chat.type !== 'private') return false;
  if (message.from.is_bot && message.sender_chat === undefined) return true;
  inBackground(deps, async () => {
    const standing = await standingOf(context.api, message.chat, userId, message.sender_chat?.id ?? null);
    const actor = toActor(message, userId, standing, new Date(message.date * 1000));
    if (command !== null) {
      await reply(deps, context, userId, { kind: 'command', actor, ...command }, null);
      return;
    }
    const seekerPost = quotedPost(message, context.me.id);
    const text = message.text ?? message.caption ?? '';
    if (seekerPost === null) await askForDraft(context.api, message.chat.id, text, deps.texts);
    else await reply(deps, context, userId, { kind: 'draft', actor, seekerPost, draft: text }, null);
  });
  return true;
}

function onPress(deps: UpdateDeps, context: Context): void {
  const query = context.callbackQuery;
  const pressed = query?.message;
  if (query?.data === undefined || pressed === undefined) return;
  const { data } = query;
  inBackground(deps, async () => {
    // Telegram shows a waiting sign on the button until this.
    await context.answerCallbackQuery().catch(() => undefined);
    const standing = await standingOf(context.api, pressed.chat, query.from.id, null);
    const actor = toActor(pressed, query.from.id, standing, deps.now());
    await reply(deps, context, query.from.id, toPress(data, actor), pressed.message_id);
  });
}

/** What becomes of each kind of update. An update is acknowledged to Telegram when this has resolved. */
export function listen(bot: Bot, deps: UpdateDeps): void {
  bot.on('message', async (context) => {
    const { message } = context;
    const rekey = toRekey(message);
    if (rekey !== null) {
      await persist(deps, rekey);
      return;
    }
    if (onMessage(deps, context)) return;
    const translated = toChatMessage(message);
    await persist(deps, translated === null ? null : { kind: 'message', message: translated });
  });
  bot.on('edited_message', (context) => persist(deps, toEdit(context.editedMessage)));
  bot.on('callback_query:data', (context) => {
    onPress(deps, context);
  });
  bot.on('my_chat_member', (context) => persist(deps, toRemoval(context.myChatMember, deps.now())));
}
