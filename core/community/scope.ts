import type { WeekTally } from '#core/model/records.ts';
import type { Place } from '#core/settings/settings-at.ts';

/** What a report or a list is about. */
export interface Scope {
  /** Null: the whole community. */
  channelId: string | null;
  /** A thread, forum post or topic alone; null: the channel with all of its threads. */
  threadId: string | null;
}

export const WHOLE_COMMUNITY: Scope = { channelId: null, threadId: null };

/** Whether a message or conversation belongs to it. The message that a thread grew from has the thread's own id. */
export function isInScope({ channelId, threadId }: Scope, row: Place & { id: string }): boolean {
  if (threadId !== null) return row.threadId === threadId || row.id === threadId;
  return channelId === null || row.channelId === channelId;
}

/** How a tally names its place: a channel by its id, a thread by its channel's and its own. */
export const tallyPlace = ({ channelId, threadId }: Scope): string | null =>
  threadId === null ? channelId : `${channelId} ${threadId}`;

export const isOfThread = ({ channelId }: WeekTally): boolean => channelId?.includes(' ') === true;
