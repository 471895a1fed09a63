import type { Delivery } from '#core/model/outgoing.ts';
import { HOUR_MS, MINUTE_MS } from './durations.ts';

const AFTER_NO_ANSWER_MS = 30_000;
const AFTER_SERVER_FAULT_MS = MINUTE_MS;
const AFTER_REFUSAL_MS = HOUR_MS;

/** How a platform answered over HTTP. */
export interface Refusal {
  /** Undefined when no answer came. */
  status: number | undefined;
  /** The time that the platform asked for. */
  retryAfterMs: number | undefined;
  /** The platform itself says that this person or channel is closed to the bot. */
  isClosed: boolean;
}

/**
 * What a failed sending means where the platform names no reason that its adapter knows. Whatever may pass is tried again later, and
 * never before the time that the platform asked for; a closed door is told apart from it.
 */
export function failedDelivery({ status, retryAfterMs, isClosed }: Refusal): Delivery {
  if (retryAfterMs !== undefined) return { kind: 'retry', afterMs: Math.ceil(retryAfterMs) };
  if (status === undefined) return { kind: 'retry', afterMs: AFTER_NO_ANSWER_MS };
  if (status >= 500 || status === 429) return { kind: 'retry', afterMs: AFTER_SERVER_FAULT_MS };
  if (isClosed) return { kind: 'unreachable', reason: 'blocked' };
  // 401 and other refusals concern the installation, not the person: an operator can mend them, so nothing is lost.
  return { kind: 'retry', afterMs: AFTER_REFUSAL_MS };
}
