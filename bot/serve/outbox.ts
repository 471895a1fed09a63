import { setTimeout as delay } from 'node:timers/promises';
import { sendDue, type SendResult } from '#core/outbox/send-due.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';
import type { Sender, Store } from '#core/ports/index.ts';
import type { Log } from '#core/ports/log.ts';

/** Between two looks into the outbox when nothing is due. */
const OUTBOX_PAUSE_MS = 2000;
/** For a community whose platform this process does not hold. */
const OTHER_PROCESS_MS = 60 * 60_000;

/** Sends through the platform a community belongs to. */
export function senderOver(platforms: readonly ChatPlatform[]): Sender {
  return {
    send: (communityId, recipient, message) => {
      const platform = platforms.find((candidate) => communityId.startsWith(`${candidate.platform}:`));
      if (platform === undefined) return Promise.resolve({ kind: 'retry', afterMs: OTHER_PROCESS_MS });
      return platform.send(communityId, recipient, message);
    },
  };
}

export interface Outbox {
  /** Sends everything that is due; looks never overlap. Resolves with what was tried. */
  look(): Promise<SendResult[]>;
  /** Looks again and again until told to stop; what is being sent then is finished. */
  keepLooking(signal: AbortSignal): Promise<void>;
}

export function createOutbox(deps: { store: Store; sender: Sender; now: () => Date; log: Log }): Outbox {
  const { store, sender, now, log } = deps;
  let last: Promise<unknown> = Promise.resolve();

  const send = async (): Promise<SendResult[]> => {
    const results = await sendDue({ store, sender, now: now() });
    for (const { id, kind, outcome } of results)
      log(outcome === 'failed' ? 'error' : 'info', 'delivery', { id, kind, outcome });
    return results;
  };
  const look = (): Promise<SendResult[]> => {
    const next = last.then(send);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    look,
    async keepLooking(signal) {
      while (!signal.aborted) {
        await look().catch((error: unknown) => {
          log('error', 'outbox-failed', { error: error instanceof Error ? error.name : 'unknown' });
        });
        await delay(OUTBOX_PAUSE_MS, undefined, { signal }).catch(() => undefined);
      }
    },
  };
}
