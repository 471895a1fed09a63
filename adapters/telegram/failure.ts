import { codeOf } from '#core/lib/error-name.ts';
import { GrammyError, HttpError } from 'grammy';
import { AttuneError } from '#core/model/errors.ts';

/** The part of grammY's errors that tells what happened. */
export interface TelegramFailure {
  /** Telegram's error code; absent when there was no answer. */
  code?: number;
  description?: string;
  retryAfterSeconds?: number;
  migrateToChatId?: number;
  /** Of a request without an answer: whether it may have been carried out all the same. */
  mayHaveArrived?: boolean;
}

/** Faults of a connection that was never made. */
const NEVER_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ECONNABORTED',
];

/** What of an error decides about what comes next. */
export function toFailure(error: unknown): TelegramFailure {
  if (error instanceof HttpError) {
    const code = codeOf(error.error);
    return { mayHaveArrived: code === null || !NEVER_CONNECTED.includes(code) };
  }
  if (!(error instanceof GrammyError)) return {};
  const { retry_after: retryAfterSeconds, migrate_to_chat_id: migrateToChatId } = error.parameters;
  return {
    code: error.error_code,
    description: error.description,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(migrateToChatId !== undefined && { migrateToChatId }),
  };
}

const TOKEN_REFUSED =
  'Telegram does not accept the token any more: ask @BotFather for a new one and set TELEGRAM_TOKEN.';
const FATAL: Readonly<Record<number, string>> = {
  401: TOKEN_REFUSED,
  404: 'Telegram does not know this token: copy it again from @BotFather and set TELEGRAM_TOKEN, or check TELEGRAM_API_URL.',
  409: 'Another program fetches this bot’s messages: stop it, or give each program its own bot.',
};

/** The fault a person has to mend before anything works again, or null for whatever may pass by itself. */
function toFatal(error: unknown): AttuneError | null {
  const { code } = toFailure(error);
  const message = code === undefined ? undefined : FATAL[code];
  return message === undefined ? null : new AttuneError('platform', message, { cause: error });
}

/** How long to rest after a failed call. @throws AttuneError `platform` for what a person has to mend */
export function restAfter(error: unknown, pause: number): number {
  const fatal = toFatal(error);
  if (fatal !== null) throw fatal;
  const { retryAfterSeconds } = toFailure(error);
  return retryAfterSeconds === undefined ? pause : retryAfterSeconds * 1000;
}

/** What a refused token means, wherever it is noticed. */
export const tokenRefused = (): AttuneError => new AttuneError('platform', TOKEN_REFUSED);
