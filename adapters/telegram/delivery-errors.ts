import { HOUR_MS, MINUTE_MS } from '#core/lib/durations.ts';
import type { Delivery } from '#core/model/outgoing.ts';
import type { TelegramFailure } from './failure.ts';

const AFTER_SERVER_FAULT_MS = MINUTE_MS;
const AFTER_NO_ANSWER_MS = 30_000;
const AFTER_REFUSAL_MS = HOUR_MS;

const REASONS: readonly (readonly [RegExp, Extract<Delivery, { kind: 'unreachable' }>['reason']])[] = [
  [/can't initiate conversation/i, 'never_started'],
  [/blocked by the user/i, 'blocked'],
  [
    /user is deactivated|chat not found|group chat was deactivated|message thread not found|TOPIC_(CLOSED|DELETED)/i,
    'gone',
  ],
  [/bot was kicked|not a member|not enough rights|CHAT_WRITE_FORBIDDEN|have no rights/i, 'blocked'],
];

/** What a failed sending means. Whatever may pass is tried again later; a closed door is told apart from it. */
export function toDelivery(failure: TelegramFailure): Delivery {
  const { code, description = '', retryAfterSeconds } = failure;
  if (code === undefined) return { kind: 'retry', afterMs: AFTER_NO_ANSWER_MS };
  if (retryAfterSeconds !== undefined) return { kind: 'retry', afterMs: retryAfterSeconds * 1000 };
  const reason = REASONS.find(([pattern]) => pattern.test(description))?.[1];
  if (reason !== undefined) return { kind: 'unreachable', reason };
  if (code === 403) return { kind: 'unreachable', reason: 'blocked' };
  if (code >= 500 || code === 429) return { kind: 'retry', afterMs: AFTER_SERVER_FAULT_MS };
  // 401 and other refusals concern the installation, not the person: an operator can mend them, so nothing is lost.
  return { kind: 'retry', afterMs: AFTER_REFUSAL_MS };
}
