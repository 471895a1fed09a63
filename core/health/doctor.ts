import { DAY_MS } from '#core/lib/durations.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import { lastPart, type Platform } from '#core/model/ids.ts';
import type { AlertTally } from '#core/ports/store-outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { namedAsRead } from '#core/settings/settings-at.ts';
import { isStarted, preparedOf } from '#core/settings/setup.ts';
import { bullets, heading, paragraph, strong } from '#core/texts/blocks.ts';
import type { Texts } from '#core/texts/index.ts';

/** Counts over the whole installation; they are never shown to the admins of one community. */
export interface Workload {
  queueDepth: number;
  deadLetters: number;
  outboxUncertain: number;
}

type Words = Texts['commands']['doctor'];
const ORDER: readonly Finding['level'][] = ['fault', 'warning', 'ok'];

/** What the community's own settings allow or prevent. */
export function settingsFindings(settings: CommunitySettings, now: Date, words: Words): Finding[] {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: settings.timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(now);
  const { staff, zone } = words;
  return [
    channelsFinding(settings, words),
    settings.staffChannelId === null
      ? { level: 'warning', subject: staff.subject, message: staff.none }
      : { level: 'ok', subject: staff.subject, message: staff.some },
    { level: 'ok', subject: zone.subject, message: zone.now(settings.timeZone, clock) },
  ];
}

function channelsFinding(settings: CommunitySettings, { channels }: Words): Finding {
  const { subject } = channels;
  if (!isStarted(settings)) {
    const waits = isStarted({ ...settings, ...preparedOf(settings) });
    return { level: 'fault', subject, message: waits ? channels.waiting : channels.none };
  }
  const read = settings.watchesAllChannels ? channels.all : channels.some(namedAsRead(settings).length);
  const single = Object.keys(settings.byChannel ?? {}).length;
  return { level: 'ok', subject, message: single === 0 ? read : `${read} ${channels.single(single)}` };
}

/** Private messages are counted over this many days. */
export const DELIVERY_WINDOW_DAYS = 7;
/** Messages that nothing could read are counted over this many days. */
export const UNREAD_WINDOW_DAYS = 7;
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

/** How many messages of the community nothing could read lately. */
export async function unreadFinding(
  { store, now }: { store: Pick<Store, 'messages'>; now: Date },
  communityId: string,
  { unread }: Words,
): Promise<Finding> {
  const since = new Date(now.getTime() - UNREAD_WINDOW_DAYS * DAY_MS);
  const count = await store.messages.unreadSince(communityId, since);
  const { subject, none, some } = unread;
  return count === 0
    ? { level: 'ok', subject, message: none(UNREAD_WINDOW_DAYS) }
    : { level: 'warning', subject, message: some(count, UNREAD_WINDOW_DAYS) };
}

/** An alert leaves within seconds; after this long something is wrong. */
const ALERT_IN_TIME_MS = 60_000;

export const overdueBefore = (now: Date): Date => new Date(now.getTime() - ALERT_IN_TIME_MS);

/** @param communityId null for all communities */
export async function alertsFinding(
  { store, now }: { store: Pick<Store, 'outbox'>; now: Date },
  communityId: string | null,
  { alerts }: Words,
): Promise<Finding> {
  const { subject, well, undelivered } = alerts;
  const { count, since } = await store.outbox.overdueAlerts(communityId, overdueBefore(now));
  if (since === null) return { level: 'ok', subject, message: well };
  return { level: 'fault', subject, message: undelivered(count, minuteOf(since)) };
}

/** False alarms are counted over this many days. */
export const ALARM_WINDOW_DAYS = 28;
/** Fewer answered alerts tell nothing of a channel. */
const ENOUGH_ALERTS = 5;

/** How many alerts staff called false lately, and where most of them were. */
export async function falseAlarmsFinding(
  { store, now }: { store: Pick<Store, 'alerts'>; now: Date },
  communityId: string,
  { alarms }: Words,
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

const minuteOf = (time: Date): string => time.toISOString().slice(0, 16).replace('T', ' ');

/** @param lastEventAt when this process last heard of the platform; null when it has not */
export function lastEventFinding(lastEventAt: Date | null, { events }: Words): Finding {
  return {
    level: lastEventAt === null ? 'warning' : 'ok',
    subject: events.subject,
    message: lastEventAt === null ? events.none : events.last(minuteOf(lastEventAt)),
  };
}

/** With more messages waiting than this, reading is behind. */
const LONG_QUEUE = 100;

/**
 * Whether reading and sending go well. It concerns all communities together, and an admin of one learns nothing of how
 * much is written or sent in the others: no counts.
 */
export function workloadFindings(
  { queueDepth, deadLetters, outboxUncertain }: Workload,
  { queue, outbox }: Words,
): Finding[] {
  const isBehind = queueDepth > LONG_QUEUE;
  const reading = isBehind ? queue.behind : queue.well;
  const sending = outboxUncertain === 0 ? outbox.well : outbox.uncertain;
  return [
    {
      level: deadLetters === 0 && !isBehind ? 'ok' : 'warning',
      subject: queue.subject,
      message: deadLetters === 0 ? reading : `${reading} ${queue.dead}`,
    },
    { level: outboxUncertain === 0 ? 'ok' : 'warning', subject: outbox.subject, message: sending },
  ];
}

/** All findings as one message, what has to be mended first. */
export function doctorMessage(findings: readonly Finding[], words: Words): OutgoingMessage {
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
  const verdict =
    count('fault') > 0 ? words.mend(count('fault')) : count('warning') > 0 ? words.look : words.well;
  const lists = ORDER.flatMap((level): Block[] => {
    const found = findings.filter((one) => one.level === level);
    if (found.length === 0) return [];
    const items = found.map(({ subject, message }) => [strong(subject), `: ${message}`]);
    return [paragraph(strong(words.signs[level])), bullets(items)];
  });
  return { blocks: [heading(words.heading), paragraph(verdict), ...lists] };
}
