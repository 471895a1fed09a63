import { DAY_MS } from '#core/lib/durations.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { namedAsRead } from '#core/settings/settings-at.ts';
import { isStarted, preparedOf } from '#core/settings/setup.ts';
import { bullets, heading, paragraph, strong } from '#core/texts/blocks.ts';
import { FORMATS } from '#core/texts/say.ts';
import { type Words, minuteOf } from './alert-findings.ts';

/** Counts over the whole installation; they are never shown to the admins of one community. */
export interface Workload {
  queueDepth: number;
  deadLetters: number;
  outboxUncertain: number;
}

const ORDER: readonly Finding['level'][] = ['fault', 'warning', 'ok'];

/** What the community's own settings allow or prevent. */
export function settingsFindings(
  settings: CommunitySettings,
  now: Date,
  words: Words,
  locale: Locale,
): Finding[] {
  const clock = new Intl.DateTimeFormat(FORMATS[locale], {
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

/** Messages that nothing could read are counted over this many days. */
const UNREAD_WINDOW_DAYS = 7;

/** How many messages of the community nothing could read lately. */
export async function unreadFinding(
  { store, now }: { store: Pick<Store, 'messages'>; now: Date },
  communityId: CommunityId,
  { unread }: Words,
): Promise<Finding> {
  const since = new Date(now.getTime() - UNREAD_WINDOW_DAYS * DAY_MS);
  const count = await store.messages.unreadSince(communityId, since);
  const { subject, none, some } = unread;
  return count === 0
    ? { level: 'ok', subject, message: none(UNREAD_WINDOW_DAYS) }
    : { level: 'warning', subject, message: some(count, UNREAD_WINDOW_DAYS) };
}

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
