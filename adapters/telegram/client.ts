import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';

export interface TelegramOptions {
  token: string;
  /** Address of the Bot API. */
  apiUrl: string | null;
  /** Webhook instead of long polling. */
  webhook: { url: string; secret: string } | null;
}

/** A request that has no answer after this long is given up. Longer than Telegram holds a call for updates open. */
const REQUEST_TIMEOUT_SECONDS = 60;

/** An answer that would come later than this is of no use to the person who waits for it. */
const MAX_WAIT_SECONDS = 30;
const MAX_RETRIES = 3;

/** Updates are only sent when listed; memberships tell of removal, blocking and admins. Reactions come to admins only. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'message_reaction',
] as const;

/** An address that a path may be written after. */
export const withoutSlash = (address: string): string =>
  address.endsWith('/') ? withoutSlash(address.slice(0, -1)) : address;

/** The Bot API. Whatever it refuses is thrown at once as grammY's error. */
export function createApi(
  options: Pick<TelegramOptions, 'token' | 'apiUrl'>,
  timeoutSeconds: number = REQUEST_TIMEOUT_SECONDS,
): Api {
  return new Api(options.token, {
    timeoutSeconds,
    ...(options.apiUrl !== null && { apiRoot: withoutSlash(options.apiUrl) }),
  });
}

/**
 * The Bot API for answers to a person who is waiting: waits out rate limits and server faults. What the outbox sends
 * does not go this way, because there a retry is a value and keeps nobody else waiting. A request whose answer got
 * lost is not repeated: it may have been carried out.
 */
export function createPatientApi(options: Pick<TelegramOptions, 'token' | 'apiUrl'>): Api {
  const api = createApi(options);
  api.config.use(
    autoRetry({
      maxRetryAttempts: MAX_RETRIES,
      maxDelaySeconds: MAX_WAIT_SECONDS,
      rethrowHttpErrors: true,
    }),
  );
  return api;
}
