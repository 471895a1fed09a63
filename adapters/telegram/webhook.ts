import { nameOf } from '#core/lib/error-name.ts';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import type { ChatPlatform } from '#core/ports/platform.ts';
import type { Log } from '#core/ports/log.ts';
import type { Intake } from './updates.ts';

/** Compared as digests, so that neither the content nor the length of the secret shows in the time it takes. */
function isSame(expected: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}

function parse(body: string): Update | null {
  try {
    const update: unknown = JSON.parse(body);
    const isUpdate =
      typeof update === 'object' &&
      update !== null &&
      'update_id' in update &&
      Number.isSafeInteger(update.update_id);
    return isUpdate ? (update as Update) : null;
  } catch {
    return null;
  }
}

/**
 * Takes updates where Telegram brings them. Answers 200 only once an event is durable, so that Telegram brings it
 * again otherwise.
 * @param intake null while the bot has not been introduced
 */
export const webhookOf = (
  { url, secret }: { url: string; secret: string },
  intake: () => Intake | null,
  log: Log,
): NonNullable<ChatPlatform['webhook']> => ({
  path: new URL(url).pathname,
  // https://core.telegram.org/bots/api#setwebhook
  secretHeader: 'x-telegram-bot-api-secret-token',
  receive: async (given, readBody) => {
    if (given === null || !isSame(secret, given)) return 401;
    const body = await readBody();
    if (body === null) return 413;
    const update = parse(body);
    if (update === null) return 400;
    const open = intake();
    if (open === null) return 503;
    try {
      await open.accept(update);
      return 200;
    } catch (error) {
      log('error', 'event-not-stored', {
        waiting: 1,
        error: nameOf(error),
      });
      return 503;
    }
  },
});
