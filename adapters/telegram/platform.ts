import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { AttuneError } from '#core/errors.ts';
import type { ChatPlatform, PlatformHandlers } from '#core/interactions.ts';
import type { OutgoingMessage } from '#core/outgoing.ts';
import { createAsking, type TelegramTexts } from './asking.ts';
import { checkUp, nothingObserved } from './check-up.ts';
import { createApi, createPatientApi, type TelegramOptions } from './client.ts';
import { introduce, introduceAgain } from './connection.ts';
import { deliver, placeOf, type Place, type Posted } from './deliver.ts';
import { toFailure, toFatal, tokenRefused } from './failure.ts';
import type { TelegramLog } from './log.ts';
import { poll } from './polling.ts';
import { standingOf } from './standing.ts';
import { chatIdOf, numbersOf, toRekey } from './to-chat-event.ts';
import { createIntake, type Intake } from './updates.ts';
import { webhookOf } from './webhook.ts';

export interface TelegramDeps extends TelegramOptions {
  texts: TelegramTexts;
  now: () => Date;
  log: TelegramLog;
  /** Called when Telegram ends the connection for good, with what to do. */
  onFatal: (error: AttuneError) => void;
  /** Between two attempts while Telegram or the database is away; ends early when told to stop. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const waitFor = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal }).catch(() => undefined);

/** What is known once the bot was introduced. */
interface Session {
  me: UserFromGetMe;
  intake: Intake;
}

/** Whether the bot is in a group; `movedTo` when the group has a new id. Null: Telegram does not say. */
async function membership(
  api: Api,
  chat: number,
  botId: number,
): Promise<{ isIn: boolean | null; movedTo: number | null }> {
  try {
    const { status } = await api.getChatMember(chat, botId);
    return { isIn: status !== 'left' && status !== 'kicked', movedTo: null };
  } catch (error) {
    const { code, migrateToChatId } = toFailure(error);
    if (migrateToChatId !== undefined) return { isIn: null, movedTo: migrateToChatId };
    return { isIn: code === 403 || code === 400 ? false : null, movedTo: null };
  }
}

/** Telegram as a chat platform. */
export function createTelegram(deps: TelegramDeps): ChatPlatform {
  const api = createApi(deps);
  const observed = nothingObserved();
  const stopping = new AbortController();
  const wait = (milliseconds: number): Promise<void> => (deps.wait ?? waitFor)(milliseconds, stopping.signal);
  let session: Session | null = null;
  let running: Promise<void> = Promise.resolve();
  let handlers: PlatformHandlers | null = null;

  const fail = (error: unknown): void => {
    deps.onFatal(
      error instanceof AttuneError
        ? error
        : new AttuneError('platform', 'The connection to Telegram ended unexpectedly.', { cause: error }),
    );
  };

  const open = (me: UserFromGetMe, given: PlatformHandlers): Intake => {
    const intake = createIntake({
      store: (event) => given.onEvent(event),
      asking: createAsking({
        api: createPatientApi(deps),
        me,
        handlers: given,
        texts: deps.texts,
        now: deps.now,
      }),
      observed,
      now: deps.now,
      log: deps.log,
      codeOf: (error) => toFailure(error).code ?? null,
    });
    session = { me, intake };
    return intake;
  };

  const run = async (me: UserFromGetMe | null, given: PlatformHandlers): Promise<void> => {
    if (me === null) return;
    const { accept } = open(me, given);
    if (deps.webhook === null) await poll({ api, accept, wait, log: deps.log, signal: stopping.signal });
  };

  /** The group has a new id: told to the core, in case Telegram's own message about it was missed. */
  const followed = async (from: number, to: number): Promise<void> => {
    await handlers?.onEvent(toRekey(from, to)).catch(() => {
      deps.log('error', 'event-not-stored', { waiting: 1 });
    });
  };

  const post = async (place: Place, message: OutgoingMessage): Promise<Posted> => {
    const posted = await deliver(api, place, message);
    if (posted.movedTo !== null) await followed(place.chat, posted.movedTo);
    if (posted.failure?.code === 401) deps.onFatal(tokenRefused());
    return posted;
  };

  return {
    platform: 'telegram',
    ...(deps.webhook !== null && {
      webhook: webhookOf(deps.webhook, () => session?.intake ?? null, deps.log),
    }),
    start: async (given) => {
      handlers = given;
      const connecting = { api, webhook: deps.webhook, commands: given.commands, log: deps.log };
      try {
        running = run(await introduce(connecting), given);
      } catch (error) {
        const fatal = toFatal(error);
        if (fatal !== null) throw fatal;
        deps.log('warn', 'telegram-not-reached', { code: toFailure(error).code ?? null });
        running = introduceAgain(connecting, wait, stopping.signal).then((me) => run(me, given));
      }
      running.catch(fail);
    },
    stop: async () => {
      stopping.abort();
      await running.catch(() => undefined);
      await session?.intake.idle();
    },
    send: async (_communityId, recipient, message) => {
      const { delivery } = await post(placeOf(recipient), message);
      if (recipient.kind === 'member' && delivery.kind !== 'retry')
        observed[delivery.kind === 'sent' ? 'directSent' : 'directFailed'] += 1;
      return delivery;
    },
    // Telegram does not tell a bot which topics a forum has: they are chosen by using /setup inside them.
    channels: (communityId) =>
      Promise.resolve([{ id: communityId, name: 'the whole group', kind: 'general' }]),
    checkUp: (communityId, _watchedChannelIds, staffChannelId) =>
      checkUp(api, session?.me ?? null, communityId, staffChannelId, observed),
    postNotice: async (_communityId, channelId, message) => {
      const { delivery, first } = await post(placeOf({ kind: 'channel', channelId }), message);
      const pin =
        first === null
          ? Promise.resolve(false)
          : api.pinChatMessage(first.chat, first.id, { disable_notification: true });
      return { delivery, pinned: await pin.catch(() => false) };
    },
    standing: (communityId, userId) =>
      standingOf(api, { id: numbersOf(communityId).chat, type: 'supergroup' }, numbersOf(userId).chat),
    nameOf: async (communityId) => {
      const chat = await api.getChat(numbersOf(communityId).chat).catch(() => null);
      return chat?.title ?? null;
    },
    isIn: async (communityId) => {
      if (session === null) return null;
      const { chat } = numbersOf(communityId);
      const { isIn, movedTo } = await membership(api, chat, session.me.id);
      if (movedTo === null) return isIn;
      await followed(chat, movedTo);
      return null;
    },
  };
}
