import { MINUTE_MS } from '#core/lib/durations.ts';
import { retry, type Tried } from '#core/lib/retry.ts';
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { CommandDefinition } from '#core/ports/platform.ts';
import { ALLOWED_UPDATES, type TelegramOptions } from './client.ts';
import { toMenus } from './commands.ts';
import { restAfter, toFailure } from './failure.ts';
import type { Log } from '#core/ports/log.ts';

/** While Telegram does not answer. */
const BACK_OFF = { firstMs: 1000, maxMs: MINUTE_MS };

export interface ConnectDeps {
  api: Api;
  webhook: TelegramOptions['webhook'];
  commands: readonly CommandDefinition[];
  log: Log;
}

/**
 * Introduces the bot: who it is, its menus, and how it wants to be given updates.
 * @throws grammY's error when Telegram refuses or cannot be reached
 */
export async function introduce({ api, webhook, commands, log }: ConnectDeps): Promise<UserFromGetMe> {
  const me = await api.getMe();
  for (const { scope, language, commands: entries } of toMenus(commands))
    await api
      .setMyCommands(entries, { scope, ...(language !== undefined && { language_code: language }) })
      .catch((error: unknown) => {
        // Menus only help to find a command; everything works without them.
        log('warn', 'menu-not-set', { scope: scope.type, code: toFailure(error).code ?? null });
      });
  if (webhook === null) await api.deleteWebhook();
  else await setWebhook(api, webhook, log);
  return me;
}

/** What is wrong with the address only Telegram knows: a port, a certificate, a name that it cannot resolve. */
async function setWebhook(
  api: Api,
  { url, secret }: NonNullable<TelegramOptions['webhook']>,
  log: Log,
): Promise<void> {
  try {
    await api.setWebhook(url, { secret_token: secret, allowed_updates: [...ALLOWED_UPDATES] });
  } catch (error) {
    const { code, description } = toFailure(error);
    if (code === 400) log('error', 'telegram-webhook-refused', { says: description ?? null });
    throw error;
  }
}

/**
 * Tells the log that Telegram could not be reached.
 * @returns how long to rest
 * @throws AttuneError `platform` for what a person has to mend
 */
export function noteUnreached(log: Log, error: unknown, pauseMs: number = BACK_OFF.firstMs): number {
  const restMs = restAfter(error, pauseMs);
  log('warn', 'telegram-not-reached', { code: toFailure(error).code ?? null, pauseMs: restMs });
  return restMs;
}

/**
 * Introduces the bot as often as it takes, after it failed once.
 * @param restMs before it is tried again
 * @returns null when the bot was stopped first
 * @throws AttuneError `platform` for what a person has to mend
 */
export async function introduceAgain(
  deps: ConnectDeps,
  restMs: number,
  wait: (milliseconds: number) => Promise<void>,
  signal: AbortSignal,
): Promise<UserFromGetMe | null> {
  const isStopped = (): boolean => signal.aborted;
  const again = async (pauseMs: number): Promise<Tried<UserFromGetMe> | null> => {
    if (isStopped()) return null;
    try {
      return { value: await introduce(deps) };
    } catch (error) {
      return { restMs: noteUnreached(deps.log, error, pauseMs) };
    }
  };
  await wait(restMs);
  return retry(again, { backOff: BACK_OFF, wait, isStopped });
}
