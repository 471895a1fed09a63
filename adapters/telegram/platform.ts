import { timingSafeEqual } from 'node:crypto';
import { GrammyError, type Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { AttuneError } from '#core/errors.ts';
import type { ChatPlatform, PlatformHandlers } from '#core/interactions.ts';
import type { OutgoingMessage } from '#core/outgoing.ts';
import { checkUp, nothingObserved } from './check-up.ts';
import { ALLOWED_UPDATES, createBot, type TelegramOptions } from './client.ts';
import { toMenus } from './commands.ts';
import { deliver, placeOf, sendParts, toFailure } from './deliver.ts';
import { toDelivery } from './delivery-errors.ts';
import { standingOf } from './standing.ts';
import { numbersOf } from './to-chat-event.ts';
import { listen, type UpdateDeps } from './updates.ts';

/** Sentences only Telegram needs. */
export interface TelegramTexts {
  /** Shown in the group to a person whose private chat is not open. */
  openPrivateChat: (botName: string) => OutgoingMessage;
  draftFor: string;
  draftHow: string;
  draftPlaceholder: string;
  noPost: string;
}

export interface TelegramDeps extends TelegramOptions {
  texts: TelegramTexts;
  now: () => Date;
  /** Ids, codes and counts only. */
  log: UpdateDeps['log'];
  /** Called when Telegram ends the connection for good, with what to do. */
  onFatal: (error: AttuneError) => void;
}

const FATAL: Readonly<Record<number, string>> = {
  401: 'Telegram does not accept the token any more: ask @BotFather for a new one and set TELEGRAM_TOKEN.',
  409: 'Another program fetches this bot’s messages: stop it, or give each program its own bot.',
};

const toFatal = (error: unknown): AttuneError => {
  const message = error instanceof GrammyError ? FATAL[error.error_code] : undefined;
  return new AttuneError(
    'platform',
    message ?? 'Telegram ended the connection: check the network and TELEGRAM_API_URL.',
    { cause: error },
  );
};

function isSame(expected: string, given: string | null): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given ?? '')];
  return a.length === b.length && timingSafeEqual(a, b);
}

function webhookOf(bot: Bot, { webhook, log }: TelegramDeps): Pick<ChatPlatform, 'webhook'> {
  if (webhook === null) return {};
  return {
    webhook: {
      path: new URL(webhook.url).pathname,
      receive: async (secret, body) => {
        if (!isSame(webhook.secret, secret)) return 401;
        let update: Update;
        try {
          update = JSON.parse(body) as Update;
        } catch {
          return 400;
        }
        try {
          await bot.handleUpdate(update);
          return 200;
        } catch (error) {
          log('error', 'update-not-handled', { error: error instanceof Error ? error.name : 'unknown' });
          return 503;
        }
      },
    },
  };
}

async function connect(bot: Bot, deps: TelegramDeps, handlers: PlatformHandlers): Promise<void> {
  try {
    await bot.init();
    for (const menu of toMenus(handlers.commands))
      await bot.api.setMyCommands(menu.commands, { scope: menu.scope });
    if (deps.webhook !== null) {
      await bot.api.setWebhook(deps.webhook.url, {
        secret_token: deps.webhook.secret,
        allowed_updates: [...ALLOWED_UPDATES],
      });
      return;
    }
  } catch (error) {
    throw toFatal(error);
  }
  bot.start({ allowed_updates: [...ALLOWED_UPDATES] }).catch((error: unknown) => {
    deps.onFatal(toFatal(error));
  });
}

/** Telegram as a chat platform. */
export function createTelegram(deps: TelegramDeps): ChatPlatform {
  const bot = createBot(deps);
  const observed = nothingObserved();
  const stopping = new AbortController();
  return {
    platform: 'telegram',
    ...webhookOf(bot, deps),
    start: async (handlers) => {
      bot.catch((caught) => {
        deps.log('error', 'update-not-handled', { code: toFailure(caught.error).code ?? null });
      });
      listen(bot, {
        handlers,
        observed,
        texts: deps.texts,
        now: deps.now,
        log: deps.log,
        signal: stopping.signal,
      });
      await connect(bot, deps, handlers);
    },
    stop: async () => {
      stopping.abort();
      if (deps.webhook === null) await bot.stop();
    },
    send: async (_communityId, recipient, message) => {
      const delivery = await deliver(bot.api, recipient, message);
      if (recipient.kind === 'member')
        observed[delivery.kind === 'sent' ? 'directSent' : 'directFailed'] += 1;
      return delivery;
    },
    // Telegram does not tell a bot which topics a forum has: they are chosen by using /setup inside them.
    channels: (communityId) =>
      Promise.resolve([{ id: communityId, name: 'the whole group', kind: 'general' }]),
    checkUp: (communityId) => checkUp(bot.api, bot.botInfo, communityId, observed),
    postNotice: async (_communityId, channelId, message) => {
      const place = placeOf({ kind: 'channel', channelId });
      try {
        const id = await sendParts(bot.api, place, message, [], () => undefined);
        const pinned =
          id !== null &&
          (await bot.api.pinChatMessage(place.chat, id).then(
            () => true,
            () => false,
          ));
        return { delivery: { kind: 'sent' }, pinned };
      } catch (error) {
        return { delivery: toDelivery(toFailure(error)), pinned: false };
      }
    },
    standing: async (communityId, userId) => {
      const { chat } = numbersOf(communityId);
      try {
        const person = Number(userId.slice('telegram:'.length));
        return await standingOf(bot.api, { id: chat, type: 'supergroup' }, person, null);
      } catch (error) {
        if (error instanceof GrammyError) return { isAdmin: false, isStaff: false };
        throw error;
      }
    },
    nameOf: async (communityId) => {
      const chat = await bot.api.getChat(numbersOf(communityId).chat).catch(() => null);
      return chat?.title ?? null;
    },
    isIn: async (communityId) => {
      try {
        const member = await bot.api.getChatMember(numbersOf(communityId).chat, bot.botInfo.id);
        return member.status !== 'left' && member.status !== 'kicked';
      } catch (error) {
        const { code } = toFailure(error);
        return code === 403 || code === 400 ? false : null;
      }
    },
  };
}
