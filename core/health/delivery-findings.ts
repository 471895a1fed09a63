import { DAY_MS } from '#core/lib/durations.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { Platform } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import type { Words } from './alert-findings.ts';

/** Private messages are counted over this many days. */
export const DELIVERY_WINDOW_DAYS = 7;

/** A larger share of private messages that do not arrive is worth a look. */
const LARGE_SHARE = 0.5;

interface DeliveryDeps {
  store: Pick<Store, 'outbox'>;
  now: Date;
}

/** How many private messages reached people on a platform lately, whichever process sent them: for whoever runs all. */
export async function directMessagesFinding(
  deps: DeliveryDeps,
  platform: Platform,
  { direct }: Words,
): Promise<Finding> {
  const { all, failed, level } = await deliveries(deps, platform);
  const { subject, none, share } = direct;
  if (all === 0) return { level, subject, message: none(DELIVERY_WINDOW_DAYS) };
  return { level, subject, message: share(Math.round(100 * failed), all, DELIVERY_WINDOW_DAYS) };
}

/** Whether private messages arrive, as an admin is told: without counts, which are of other communities too. */
export async function directMessagesHealth(
  deps: DeliveryDeps,
  platform: Platform,
  { direct }: Words,
): Promise<Finding> {
  const { level } = await deliveries(deps, platform);
  const say = level === 'ok' ? direct.well : direct.poor;
  return { level, subject: direct.subject, message: say(DELIVERY_WINDOW_DAYS) };
}

async function deliveries(
  { store, now }: DeliveryDeps,
  platform: Platform,
): Promise<{ all: number; failed: number; level: 'ok' | 'warning' }> {
  const since = new Date(now.getTime() - DELIVERY_WINDOW_DAYS * DAY_MS);
  const { sent, unreachable } = await store.outbox.endedSince(platform, since);
  const all = sent + unreachable;
  const failed = all === 0 ? 0 : unreachable / all;
  return { all, failed, level: failed > LARGE_SHARE ? 'warning' : 'ok' };
}
