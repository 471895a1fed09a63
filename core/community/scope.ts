import type { ChannelId, ThreadId } from '#core/model/ids.ts';
import type { Place } from '#core/model/message.ts';

/** What a report or a list is about. */
export interface Scope {
  /** Null: the whole community. */
  channelId: ChannelId | null;
  /** A thread, forum post or topic alone; null: the channel with all of its threads. */
  threadId: ThreadId | null;
}

export const WHOLE_COMMUNITY: Scope = { channelId: null, threadId: null };

/** Whether a message or conversation belongs to it. The message that a thread grew from has the thread's own id. */
export function isInScope({ channelId, threadId }: Scope, row: Place & { id: string }): boolean {
  if (threadId !== null) return row.threadId === threadId || row.id === threadId;
  return channelId === null || row.channelId === channelId;
}

/** Names a place: a channel by its id, a thread by its channel's and its own. */
export const placeKey = ({ channelId, threadId }: Place): string =>
  threadId === null ? channelId : `${channelId} ${threadId}`;

/** The cut that counts the scope; null for the whole community. */
export const cutOf = ({ channelId, threadId }: Scope): string | null =>
  channelId === null ? null : placeKey({ channelId, threadId });

export const channelOf = (place: string): string => place.split(' ')[0] ?? place;

export const isThread = (place: string): boolean => place.includes(' ');
