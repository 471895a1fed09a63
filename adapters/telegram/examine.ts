import { Api, GrammyError } from 'grammy';
import type { Finding } from '#core/interactions.ts';
import type { TelegramOptions } from './client.ts';

const SUBJECT = 'Telegram';

const apiOf = (options: Pick<TelegramOptions, 'token' | 'apiUrl'>): Api =>
  new Api(options.token, {
    timeoutSeconds: 20,
    ...(options.apiUrl !== null && { apiRoot: options.apiUrl.replace(/\/+$/, '') }),
  });

/** Checks token and privacy mode without fetching updates. */
export async function examineTelegram(options: Pick<TelegramOptions, 'token' | 'apiUrl'>): Promise<Finding> {
  try {
    const me = await apiOf(options).getMe();
    if (me.can_read_all_group_messages)
      return {
        level: 'ok',
        subject: SUBJECT,
        message: `the token works; @${me.username} is shown the messages of its groups`,
      };
    return {
      level: 'warning',
      subject: SUBJECT,
      message: `the token works, but privacy mode is on: make @${me.username} an admin of the group, or switch it off with @BotFather, /setprivacy`,
    };
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 401)
      return {
        level: 'fault',
        subject: SUBJECT,
        message: 'Telegram does not accept the token: ask @BotFather for a new one and set TELEGRAM_TOKEN.',
      };
    return {
      level: 'fault',
      subject: SUBJECT,
      message: 'Telegram cannot be reached: check the network, or TELEGRAM_API_URL.',
    };
  }
}

/** The bot's user name, for its link; null when Telegram does not tell. */
export async function botNameOf(options: Pick<TelegramOptions, 'token' | 'apiUrl'>): Promise<string | null> {
  try {
    return (await apiOf(options).getMe()).username;
  } catch {
    return null;
  }
}
