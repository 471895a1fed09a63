import { Bot } from 'grammy';

export interface TelegramOptions {
  token: string;
  /** Address of the Bot API. */
  apiUrl: string | null;
  /** Webhook instead of long polling. */
  webhook: { url: string; secret: string } | null;
}

/** A request that has no answer after this long is given up and tried again. */
const REQUEST_TIMEOUT_SECONDS = 60;

/** Updates are only sent when listed; memberships tell of removal, blocking and admins. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** A bot that has not been started. Whatever it sends shows no link previews. */
export function createBot(options: TelegramOptions): Bot {
  return new Bot(options.token, {
    client: {
      timeoutSeconds: REQUEST_TIMEOUT_SECONDS,
      ...(options.apiUrl !== null && { apiRoot: options.apiUrl.replace(/\/+$/, '') }),
    },
  });
}
