import { failedDelivery } from '#core/lib/failed-delivery.ts';
import type { Delivery } from '#core/model/outgoing.ts';
import type { TelegramFailure } from './failure.ts';

const REASONS: readonly (readonly [RegExp, Extract<Delivery, { kind: 'unreachable' }>['reason']])[] = [
  [/can't initiate conversation/i, 'never_started'],
  [/blocked by the user/i, 'blocked'],
  [
    /user is deactivated|chat not found|group chat was deactivated|message thread not found|TOPIC_(CLOSED|DELETED)/i,
    'gone',
  ],
  [/bot was kicked|not a member|not enough rights|CHAT_WRITE_FORBIDDEN|have no rights/i, 'blocked'],
];

/** What a failed sending means. */
export function toDelivery(failure: TelegramFailure): Delivery {
  const { code, description = '', retryAfterSeconds } = failure;
  const retryAfterMs = retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000;
  const reason = REASONS.find(([pattern]) => pattern.test(description))?.[1];
  return reason === undefined || retryAfterMs !== undefined
    ? failedDelivery({ status: code, retryAfterMs, isClosed: code === 403 })
    : { kind: 'unreachable', reason };
}
