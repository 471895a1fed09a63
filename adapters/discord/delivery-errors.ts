import { MINUTE_MS } from '#core/lib/durations.ts';
import { failedDelivery } from '#core/lib/failed-delivery.ts';
import type { Delivery } from '#core/model/outgoing.ts';

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
const UNREACHABLE_REASONS: Readonly<Record<number, Extract<Delivery, { kind: 'unreachable' }>['reason']>> = {
  10003: 'gone', // unknown channel
  10004: 'gone', // unknown guild
  10013: 'gone', // unknown user
  50001: 'blocked', // missing access
  50007: 'closed', // cannot send messages to this user
  50013: 'blocked', // missing permissions
  50083: 'gone', // thread is archived
  50278: 'closed', // no mutual guilds
};
export const OPENING_DMS_TOO_FAST = 40003;

/** What Discord holds against the bot or cannot do just now: nobody closed anything to it. */
const OF_THE_BOT: ReadonlySet<number> = new Set([
  20026, // flagged as spam
  40001, // unauthorised
  40002, // account to be verified
  OPENING_DMS_TOO_FAST,
  40004, // sending is switched off for a while
  40006, // feature is switched off for a while
  40333, // Cloudflare blocks the request
]);

const AFTER_OPENING_TOO_FAST_MS = 10 * MINUTE_MS;

/** The part of discord.js' errors that tells what happened. */
export interface DiscordFailure {
  /** Discord's JSON error code, or a Node.js code such as ECONNREFUSED. */
  code?: number | string;
  /** HTTP status. */
  status?: number;
  /** Of a rate limit that discord.js did not wait out itself. */
  retryAfter?: number;
}

/**
 * Whether Discord itself says that something is gone or closed to the bot. A refusal without a code of Discord's comes
 * from what stands before it, as a proxy or a guard against floods, and tells nothing of what was asked for.
 */
export const isGoneOrClosed = ({ code, status }: DiscordFailure): boolean =>
  typeof code === 'number' && !OF_THE_BOT.has(code) && (status === 403 || status === 404);

/** What a failed sending means. */
export function toDelivery(failure: DiscordFailure): Delivery {
  const { code, status, retryAfter } = failure;
  const reason = typeof code === 'number' ? UNREACHABLE_REASONS[code] : undefined;
  if (reason !== undefined) return { kind: 'unreachable', reason };
  if (code === OPENING_DMS_TOO_FAST) return { kind: 'retry', afterMs: AFTER_OPENING_TOO_FAST_MS };
  const isClosed = isGoneOrClosed(failure);
  if (isClosed && status === 404) return { kind: 'unreachable', reason: 'gone' };
  return failedDelivery({ status, retryAfterMs: retryAfter, isClosed });
}
