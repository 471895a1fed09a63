import { HOUR_MS } from '#core/lib/durations.ts';
import { FOR_STAFF } from '#core/model/outgoing.ts';
import { nameOf } from '#core/lib/error-name.ts';
import { type CommunityId, type Platform, platformOf, type UserId } from '#core/model/ids.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { describePlatform } from '#bot/platforms/described.ts';
import { sendDue, type SendResult } from '#core/outbox/send-due.ts';
import type { ChatPlatform, Standing } from '#core/ports/platform.ts';
import type { Charts } from '#core/ports/charts.ts';
import type { Sender, Store } from '#core/ports/index.ts';
import type { Log, LogLevel } from '#core/ports/log.ts';

/** Between two looks into the outbox when nothing is due. */
const OUTBOX_PAUSE_MS = 2000;
/** Messages that one look sends at most: what became due meanwhile, such as an alert, is seen by the next one. */
const AT_ONCE = 10;
/** For a community whose platform this process does not hold. */
const OTHER_PROCESS_MS = HOUR_MS;

export const heldFor = (
  platforms: readonly ChatPlatform[],
  communityId: CommunityId,
): ChatPlatform | undefined => platforms.find(({ platform }) => platform === platformOf(communityId));

/** Sends through the platform a community belongs to. */
export function senderOver(platforms: readonly ChatPlatform[]): Sender {
  return {
    send: (communityId, recipient, message, urgency) => {
      const platform = heldFor(platforms, communityId);
      if (platform === undefined) return Promise.resolve({ kind: 'retry', afterMs: OTHER_PROCESS_MS });
      return platform.send(communityId, recipient, message, urgency);
    },
  };
}

/** Asks the platform a community belongs to; null where it does not answer. */
export const standingOver =
  (platforms: readonly ChatPlatform[]) =>
  async (communityId: CommunityId, userId: UserId): Promise<Standing | null> =>
    (await heldFor(platforms, communityId)
      ?.standing(communityId, userId)
      .catch(() => null)) ?? null;

export interface Outbox {
  /** Sends everything that is due; looks never overlap. Resolves with what was tried. */
  look(): Promise<SendResult[]>;
  /** Looks again and again until told to stop; what is being sent then is finished. */
  keepLooking(signal: AbortSignal): Promise<void>;
}

export interface OutboxDeps {
  store: Store;
  /** Of the platforms this process holds; without them all is taken. */
  platforms?: readonly Platform[];
  sender: Sender;
  charts: Charts;
  standing: (communityId: CommunityId, userId: UserId) => Promise<Standing | null>;
  now: () => Date;
  log: Log;
  /** Told of everything that was tried. */
  onResults?: (results: readonly SendResult[]) => void;
}

/** It waits no more, so that what is behind it gets its turn at once. */
const isDone = ({ outcome }: SendResult): boolean => outcome === 'sent' || outcome === 'withdrawn';

/** Somebody may wait for what staff do: that it did not arrive is a fault, of whatever kind. */
const levelOf = (result: SendResult): LogLevel => {
  const { kind, outcome } = result;
  return outcome === 'failed' || (FOR_STAFF.includes(kind) && !isDone(result)) ? 'error' : 'info';
};

export function createOutbox({ log, now, onResults = () => undefined, ...deps }: OutboxDeps): Outbox {
  let last: Promise<unknown> = Promise.resolve();

  const send = async (): Promise<SendResult[]> => {
    const results = await sendDue({ ...deps, describePlatform, now }, AT_ONCE);
    for (const result of results) {
      const { id, kind, outcome } = result;
      log(levelOf(result), 'delivery', { id, kind, outcome });
    }
    onResults(results);
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
        const results = await look().catch((error: unknown) => {
          log('error', 'outbox-failed', { error: nameOf(error) });
          return [];
        });
        if (results.length === AT_ONCE && results.some(isDone)) continue;
        await delay(OUTBOX_PAUSE_MS, undefined, { signal }).catch(() => undefined);
      }
    },
  };
}
