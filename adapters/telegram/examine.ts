import type { Finding } from '#core/ports/platform.ts';
import { createApi, type TelegramOptions } from './client.ts';
import { toFailure } from './failure.ts';

const SUBJECT = 'Telegram';

/** A person waits for the answer. */
const TIMEOUT_SECONDS = 20;

/** Checks token and privacy mode without fetching updates. */
export async function examineTelegram(options: Pick<TelegramOptions, 'token' | 'apiUrl'>): Promise<Finding> {
  try {
    const me = await createApi(options, TIMEOUT_SECONDS).getMe();
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
    const { code } = toFailure(error);
    // 404 is the answer to something that does not even look like a token.
    if (code === 401 || code === 404)
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
    return (await createApi(options, TIMEOUT_SECONDS).getMe()).username;
  } catch {
    return null;
  }
}
