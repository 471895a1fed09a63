import type { Channel } from 'discord.js';
import type { Thread } from './to-chat-event.ts';

/** A channel as the thread it is; null for one that is none, or whose parent is not known. */
export function asThread(channel: Channel | null): Thread | null {
  if (channel?.isThread() !== true || channel.parentId === null) return null;
  return { parentId: channel.parentId, name: channel.name };
}
