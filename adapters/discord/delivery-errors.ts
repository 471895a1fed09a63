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
const OPENING_DMS_TOO_FAST = 40003;

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

/** What a failed sending means. */
export function toDelivery(failure: DiscordFailure): Delivery {
  if (typeof failure.code === 'number') {
    const reason = UNREACHABLE_REASONS[failure.code];
    if (reason !== undefined) return { kind: 'unreachable', reason };
    if (failure.code === OPENING_DMS_TOO_FAST) return { kind: 'retry', afterMs: AFTER_OPENING_TOO_FAST_MS };
  }
  if (failure.status === 404) return { kind: 'unreachable', reason: 'gone' };
  return failedDelivery({ status: failure.status, retryAfterMs: failure.retryAfter });
}
