import { DAY_MS, MINUTE_MS } from '#core/lib/durations.ts';
import type { Finding } from '#core/ports/platform.ts';
import { type CommunityId, lastPart } from '#core/model/ids.ts';
import type { AlertTally } from '#core/ports/store-outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import type { Texts } from '#core/texts/index.ts';

export type Words = Texts['commands']['doctor'];

/** An alert leaves within seconds; after this long something is wrong. */
const ALERT_IN_TIME_MS = MINUTE_MS;

export const overdueBefore = (now: Date): Date => new Date(now.getTime() - ALERT_IN_TIME_MS);

/** @param communityId null for all communities */
export async function alertsFinding(
  { store, now }: { store: Pick<Store, 'outbox'>; now: Date },
  communityId: CommunityId | null,
  { alerts }: Words,
): Promise<Finding> {
  const { subject, well, undelivered } = alerts;
  const { count, since } = await store.outbox.overdueAlerts(communityId, overdueBefore(now));
  if (since === null) return { level: 'ok', subject, message: well };
  return { level: 'fault', subject, message: undelivered(count, minuteOf(since)) };
}

/** False alarms are counted over this many days. */
const ALARM_WINDOW_DAYS = 28;
/** Fewer answered alerts tell nothing of a channel. */
const ENOUGH_ALERTS = 5;

/** How many alerts staff called false lately, and where most of them were. */
export async function falseAlarmsFinding(
  { store, now }: { store: Pick<Store, 'alerts'>; now: Date },
  communityId: CommunityId,
  alarms: Texts['commands']['alarms'],
): Promise<Finding> {
  const rows = await store.alerts.tally(communityId, new Date(now.getTime() - ALARM_WINDOW_DAYS * DAY_MS));
  const sum = (of: readonly AlertTally[]): number => of.reduce((all, { count }) => all + count, 0);
  const isFalse = ({ state }: AlertTally): boolean => state === 'false_alarm';
  const answered = rows.filter(({ state }) => state === 'false_alarm' || state === 'handled');
  const byKind = (['risk', 'hostile'] as const).flatMap((kind) => {
    const own = answered.filter((row) => row.kind === kind);
    return own.length === 0 ? [] : [alarms.kind(kind, sum(own.filter(isFalse)), sum(own))];
  });
  const mostlyFalse = [...Map.groupBy(answered, ({ channelId }) => channelId)]
    .filter(([, own]) => sum(own) >= ENOUGH_ALERTS && 2 * sum(own.filter(isFalse)) > sum(own))
    .map(([channelId, own]) => alarms.channel(lastPart(channelId), sum(own.filter(isFalse)), sum(own)));
  return {
    level: mostlyFalse.length > 0 ? 'warning' : 'ok',
    subject: alarms.subject,
    message: [alarms.raised(sum(rows), ALARM_WINDOW_DAYS), ...byKind, ...mostlyFalse].join(' '),
  };
}

export const minuteOf = (time: Date): string => time.toISOString().slice(0, 16).replace('T', ' ');
