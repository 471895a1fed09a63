import { MINUTE_MS } from '#core/lib/durations.ts';
import type { Client, GuildBasedChannel, PermissionsBitField } from 'discord.js';
import { lastEventFinding } from '#core/health/doctor.ts';
import type { CommunityId, PlaceId } from '#core/model/ids.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { Locale } from '#core/model/locale.ts';
import { textsFor } from '#core/texts/index.ts';
import { speaking, type Say } from '#core/texts/say.ts';
import { grantedIn, missingPermissions, type Purpose } from './permissions.ts';
import { bareId } from './ids.ts';

/** What the platform has seen since it was started; counts and times only. */
export interface Observed {
  lastEventAt: Date | null;
  messages: number;
  /** Latest messages of people, one after another, that arrived with nothing in them. */
  emptyInARow: number;
  reactions: number;
}

export const nothingObserved = (): Observed => ({
  lastEventAt: null,
  messages: 0,
  emptyInARow: 0,
  reactions: 0,
});

/** This many messages with nothing in them, one after another, are no chance. */
const TOO_MANY_EMPTY = 5;

/** The content intent fails silently: messages arrive, but without words. */
export function checkContent({ messages, emptyInARow }: Observed, say: Say): Finding {
  const subject = say('check-content');
  if (emptyInARow >= TOO_MANY_EMPTY) return { level: 'fault', subject, message: say('check-content-empty') };
  return { level: 'ok', subject, message: say(messages === 0 ? 'check-content-none' : 'check-content-well') };
}

/** Reactions need no switch in the developer portal; that none came can only mean that nobody reacted. */
function checkReactions({ reactions }: Observed, say: Say): Finding {
  const message = say(reactions === 0 ? 'check-reactions-none' : 'check-reactions-well');
  return { level: 'ok', subject: say('check-reactions'), message };
}

/** Events that wait for the database; they live in memory only until then. */
export const checkWaiting = (count: number, say: Say): Finding[] =>
  count === 0
    ? []
    : [{ level: 'warning', subject: say('check-waiting-what'), message: say('check-waiting', { count }) }];

/** While Discord refuses too much, everything but alerts to staff waits. */
function checkCircuit(restMs: number, say: Say): Finding[] {
  if (restMs === 0) return [];
  const message = say('check-sending-rests', { minutes: Math.ceil(restMs / MINUTE_MS) });
  return [{ level: 'fault', subject: say('check-sending'), message }];
}

function checkPermissions(
  channel: GuildBasedChannel,
  granted: Readonly<PermissionsBitField>,
  purposes: readonly Purpose[],
  say: Say,
): Finding {
  const missing = missingPermissions(granted.bitfield, purposes);
  const subject = `#${channel.name}`;
  if (missing.length === 0) return { level: 'ok', subject, message: say('check-channel-well') };
  const wants = missing
    .map(({ label, reason }) => say('check-channel-wants', { permission: say(label), reason: say(reason) }))
    .join(', ');
  return { level: 'fault', subject, message: say('check-channel-give', { wants }) };
}

interface Looked {
  client: Client;
  communityId: CommunityId;
  say: Say;
}

async function checkChannel(
  { client, communityId, say }: Looked,
  channelId: PlaceId,
  purposes: readonly Purpose[],
): Promise<Finding> {
  const id = bareId(channelId);
  const channel = await client.channels.fetch(id).catch(() => null);
  const isThere = channel !== null && !channel.isDMBased() && channel.guildId === bareId(communityId);
  const granted = isThere ? grantedIn(channel) : null;
  if (!isThere || granted === null)
    return { level: 'fault', subject: say('check-channel', { id }), message: say('check-channel-gone') };
  const writesInThread = channel.isThread() && purposes.includes('staff');
  return checkPermissions(channel, granted, writesInThread ? [...purposes, 'threads'] : purposes, say);
}

/** What is to be looked at, in the language of whoever asked. */
export interface CheckUp {
  communityId: CommunityId;
  watchedChannelIds: readonly PlaceId[];
  staffChannelId: PlaceId | null;
  noticeChannelId: PlaceId | null;
  locale: Locale;
}

/**
 * Everything an admin can mend on Discord, with the mend in words.
 * @param waiting events that wait for the database
 * @param restMs for how long Discord is not asked for anything but alerts
 */
export async function checkUp(
  client: Client,
  { observed, waiting, restMs }: { observed: Observed; waiting: number; restMs: number },
  { communityId, watchedChannelIds, staffChannelId, noticeChannelId, locale }: CheckUp,
): Promise<Finding[]> {
  const say = speaking(locale);
  const looked = { client, communityId, say };
  const purposesOf = (id: string): Purpose[] => (id === noticeChannelId ? ['read', 'notice'] : ['read']);
  const checked = new Set([...watchedChannelIds, ...(noticeChannelId === null ? [] : [noticeChannelId])]);
  const watched = await Promise.all([...checked].map((id) => checkChannel(looked, id, purposesOf(id))));
  const staff =
    staffChannelId === null ? [] : [await checkChannel(looked, staffChannelId, ['read', 'staff'])];
  return [
    ...checkCircuit(restMs, say),
    lastEventFinding(observed.lastEventAt, textsFor(locale).commands.doctor),
    ...checkWaiting(waiting, say),
    checkContent(observed, say),
    checkReactions(observed, say),
    ...watched,
    ...staff,
  ];
}
