import type { TelegramOptions } from './client.ts';
import { botNameOf } from './examine.ts';

/** How to add the bot to a group, line by line. */
export async function inviteToTelegram(
  options: Pick<TelegramOptions, 'token' | 'apiUrl'>,
): Promise<string[]> {
  const name = await botNameOf(options);
  const add =
    name === null
      ? 'Add the bot to your group'
      : `Open https://t.me/${name}?startgroup=setup and choose your group`;
  return [
    'Telegram:',
    `  1. ${add}.`,
    '  2. Make it an admin without any rights, so that it is shown the messages and the reactions to them. (Or switch privacy mode off first: @BotFather, /setprivacy. Then it is shown the messages alone.)',
    '  3. Type /setup in the group.',
  ];
}
