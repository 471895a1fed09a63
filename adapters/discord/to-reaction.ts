import type { ChatEvent } from '#core/model/message.ts';
import { discordId } from './ids.ts';

/** The part of a reaction as Discord's gateway sends it that matters here; tests pass literals. */
export interface DiscordReaction {
  message_id: string;
  /** Missing in private chats. */
  guild_id?: string | undefined;
  /** Missing when reactions of everybody were taken away. */
  user_id?: string | undefined;
  /** Only known where a reaction was added. */
  member?: { user?: { bot?: boolean | undefined } | undefined } | undefined;
  /** A character, or a server's own emoji, whose name is missing once it was deleted. */
  emoji?: { id: string | null; name: string | null } | undefined;
}

const nameOf = (emoji: DiscordReaction['emoji']): string | null => emoji?.name ?? emoji?.id ?? null;

/** A person's reaction in a server, set or taken back; null for a bot's, and for those in private chats. Discord does not say when. */
export function toReaction(
  reaction: DiscordReaction,
  change: 'added' | 'removed',
  at: Date,
): ChatEvent | null {
  const { guild_id, message_id, user_id, member, emoji } = reaction;
  const name = nameOf(emoji);
  if (guild_id === undefined || user_id === undefined || name === null) return null;
  if (member?.user?.bot === true) return null;
  return {
    kind: 'reaction',
    communityId: discordId(guild_id),
    messageId: discordId(message_id),
    personId: discordId(user_id),
    added: change === 'added' ? [name] : [],
    removed: change === 'removed' ? [name] : [],
    at,
  };
}

/** Somebody who may do so took everybody's reactions away: all of them, or those with one emoji. */
export function toCleared({ guild_id, message_id, emoji }: DiscordReaction): ChatEvent | null {
  if (guild_id === undefined) return null;
  return {
    kind: 'reactionsCleared',
    communityId: discordId(guild_id),
    messageId: discordId(message_id),
    emoji: emoji === undefined ? null : nameOf(emoji),
  };
}
