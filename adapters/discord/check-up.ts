import { MINUTE_MS } from '#core/lib/durations.ts';
import { type Client, type GuildBasedChannel } from 'discord.js';
import { lastEventFinding } from '#core/health/doctor.ts';
import type { CommunityId, PlaceId } from '#core/model/ids.ts';
import type { Finding } from '#core/ports/platform.ts';
import { forOperators } from '#core/texts/index.ts';
import { missingPermissions, type Purpose } from './permissions.ts';
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
export function checkContent({ messages, emptyInARow }: Observed): Finding {
  const subject = 'Message Content Intent';
  if (emptyInARow >= TOO_MANY_EMPTY)
    return {
      level: 'fault',
      subject,
      message:
        'Messages arrive empty. Switch on "Message Content Intent" for the bot in the Discord developer portal.',
    };
  return {
    level: 'ok',
    subject,
    message: messages === 0 ? 'no message seen yet' : 'messages arrive with their text',
  };
}

/** Reactions need no switch in the developer portal; that none came can only mean that nobody reacted. */
export function checkReactions({ reactions }: Observed): Finding {
  const message = reactions === 0 ? 'none seen since the start' : 'reactions to replies arrive';
  return { level: 'ok', subject: 'Reactions', message };
}

/** Events that wait for the database; they live in memory only until then. */
export function checkWaiting(waiting: number): Finding[] {
  if (waiting === 0) return [];
  const message = `${waiting} events wait to be stored: I am reading what I missed, or the database does not answer`;
  return [{ level: 'warning', subject: 'Events', message }];
}

/** While Discord refuses too much, everything but alerts to staff waits. */
export function checkCircuit(restMs: number): Finding[] {
  if (restMs === 0) return [];
  const minutes = Math.ceil(restMs / MINUTE_MS);
  const message = `Discord refused so many of my requests that private messages and notices rest for ${minutes} more minutes; alerts to staff do not wait. Look at the channels I may not see or write in.`;
  return [{ level: 'fault', subject: 'Sending', message }];
}

function checkPermissions(channel: GuildBasedChannel, purposes: readonly Purpose[]): Finding {
  const own = channel.guild.members.me;
  const granted = own === null ? 0n : channel.permissionsFor(own).bitfield;
  const missing = missingPermissions(granted, purposes);
  const subject = `#${channel.name}`;
  if (missing.length === 0) return { level: 'ok', subject, message: 'all permissions are there' };
  const wants = missing.map((need) => `"${need.label}" (${need.reason})`).join(', ');
  return {
    level: 'fault',
    subject,
    message: `Give the bot ${wants}: channel settings, Permissions, then the bot's role.`,
  };
}

async function checkChannel(
  client: Client,
  communityId: CommunityId,
  channelId: PlaceId,
  purposes: readonly Purpose[],
): Promise<Finding> {
  const channel = await client.channels.fetch(bareId(channelId)).catch(() => null);
  if (channel === null || channel.isDMBased() || channel.guildId !== bareId(communityId))
    return {
      level: 'fault',
      subject: `channel ${bareId(channelId)}`,
      message: 'It cannot be seen: it was deleted, or the bot lacks "View Channel" there.',
    };
  const writesInThread = channel.isThread() && purposes.includes('staff');
  return checkPermissions(channel, writesInThread ? [...purposes, 'threads'] : purposes);
}

/** Everything an admin can mend on Discord, with the mend in words. */
export async function checkUp(
  client: Client,
  observed: Observed,
  waiting: number,
  communityId: CommunityId,
  watchedChannelIds: readonly PlaceId[],
  staffChannelId: PlaceId | null,
  noticeChannelId: PlaceId | null,
): Promise<Finding[]> {
  const purposesOf = (id: string): Purpose[] => (id === noticeChannelId ? ['read', 'notice'] : ['read']);
  const checked = new Set([...watchedChannelIds, ...(noticeChannelId === null ? [] : [noticeChannelId])]);
  const watched = await Promise.all(
    [...checked].map((id) => checkChannel(client, communityId, id, purposesOf(id))),
  );
  const staff =
    staffChannelId === null
      ? []
      : [await checkChannel(client, communityId, staffChannelId, ['read', 'staff'])];
  return [
    lastEventFinding(observed.lastEventAt, forOperators.doctor),
    ...checkWaiting(waiting),
    checkContent(observed),
    checkReactions(observed),
    ...watched,
    ...staff,
  ];
}
