import type { Api } from 'grammy';
import type { ChatPlatform, PlatformCheck } from '#core/ports/platform.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { TELEGRAM } from './description.ts';
import { checkUp, nothingObserved, type Observed } from './check-up.ts';
import { createApi, createPatientApi } from './client.ts';
import { toDelivery } from './delivery-errors.ts';
import { deliver, placeOf, type Place, type Posted, type Ways } from './deliver.ts';
import { toFailure, tokenRefused } from './failure.ts';
import { createSession, type Session, type TelegramDeps } from './session.ts';
import { isThere, memberOf } from './standing.ts';
import { numbersOf, placeIn } from './ids.ts';
import { webhookOf } from './webhook.ts';

export type { TelegramDeps } from './session.ts';

type Post = (place: Place, message: OutgoingMessage) => Promise<Posted>;

/** Sends, follows a group to its new id, and notices a revoked token where nothing is fetched that would tell. */
const createPost =
  (deps: TelegramDeps, ways: Ways, session: Session): Post =>
  async (place, message) => {
    const posted = await deliver(ways, place, message);
    if (posted.movedTo !== null) await session.followed(place.chat, posted.movedTo);
    if (posted.failure?.code === 401) deps.onFatal(tokenRefused());
    return posted;
  };

/** What else is refused says nothing of whether the bot is there. */
const UNKNOWN_CHAT = /chat not found/i;

/** Whether the bot is in a group; null when Telegram does not say, or only that the group has a new id. */
async function isIn(api: Api, session: Session, chat: number): Promise<boolean | null> {
  const me = session.me();
  if (me === null) return null;
  try {
    return isThere(await api.getChatMember(chat, me.id));
  } catch (error) {
    const { code, description = '', migrateToChatId } = toFailure(error);
    if (migrateToChatId === undefined) return code === 403 || UNKNOWN_CHAT.test(description) ? false : null;
    await session.followed(chat, migrateToChatId);
    return null;
  }
}

function answersToCommands(api: Api, session: Session, observed: Observed, post: Post): PlatformCheck {
  return {
    ...TELEGRAM,
    standing: (communityId, userId) =>
      memberOf(api, { id: numbersOf(communityId).chat, type: 'supergroup' }, numbersOf(userId).chat),
    nameOf: async (communityId) => {
      const chat = await api.getChat(numbersOf(communityId).chat).catch(() => null);
      return chat?.title ?? null;
    },
    // Telegram does not tell a bot which topics a forum has: they are chosen by using /setup inside them.
    channels: (communityId) =>
      Promise.resolve([{ id: communityId, name: 'the whole group', kind: 'general' }]),
    place: (communityId, channelId) => Promise.resolve(placeIn(communityId, channelId)),
    checkUp: (communityId, _watchedChannelIds, staffChannelId, _noticeChannelId, locale = 'en') =>
      checkUp(api, session.me(), communityId, staffChannelId, observed, locale),
    postNotice: async (_communityId, channelId, message) => {
      const { delivery, first } = await post(placeOf({ kind: 'channel', channelId }), message);
      if (first === null) return { delivery, pinned: false };
      const pinning = api.pinChatMessage(first.chat, first.id, { disable_notification: true });
      return { delivery, pinned: await pinning.catch(() => false) };
    },
  };
}

/** Telegram as a chat platform. */
export function createTelegram(deps: TelegramDeps): ChatPlatform {
  const api = createApi(deps);
  const observed = nothingObserved();
  const session = createSession(deps, api, observed);
  const post = createPost(deps, { api, patient: createPatientApi(deps) }, session);
  return {
    ...answersToCommands(api, session, observed, post),
    ...(deps.webhook !== null && { webhook: webhookOf(deps.webhook, session.intake, deps.log) }),
    start: session.start,
    stop: session.stop,
    isConnected: session.isOpen,
    send: async (_communityId, recipient, message, urgency) => {
      const { delivery, failure } = await post(placeOf(recipient), message);
      return urgency === 'alert' && failure !== null ? toDelivery(failure) : delivery;
    },
    isIn: (communityId) => isIn(api, session, numbersOf(communityId).chat),
  };
}
