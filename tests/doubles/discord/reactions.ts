import { GatewayDispatchEvents } from 'discord.js';
import { SERVER, type DiscordDouble } from './discord-double.ts';

export interface ReactionTo {
  channel: string;
  message: string;
  person: string;
  emoji: string;
  isBot?: boolean;
}

const placeOf = ({ channel, message }: Pick<ReactionTo, 'channel' | 'message'>) => ({
  channel_id: channel,
  message_id: message,
  guild_id: SERVER,
});
const emojiOf = (emoji: string) => ({ id: null, name: emoji });

/** A person sets a reaction. */
export function reacts(discord: DiscordDouble, reaction: ReactionTo): void {
  const { person, emoji, isBot = false } = reaction;
  discord.dispatch(GatewayDispatchEvents.MessageReactionAdd, {
    ...placeOf(reaction),
    user_id: person,
    member: {
      user: {
        id: person,
        username: `user-${person.slice(-2)}`,
        discriminator: '0',
        avatar: null,
        bot: isBot,
      },
      roles: [],
      joined_at: '2026-01-01T00:00:00+00:00',
      deaf: false,
      mute: false,
      flags: 0,
    },
    emoji: emojiOf(emoji),
    burst: false,
    type: 0,
  });
}

/** A person takes a reaction back. */
export function takesBack(discord: DiscordDouble, reaction: ReactionTo): void {
  discord.dispatch(GatewayDispatchEvents.MessageReactionRemove, {
    ...placeOf(reaction),
    user_id: reaction.person,
    emoji: emojiOf(reaction.emoji),
    burst: false,
    type: 0,
  });
}

/** A moderator removes all reactions, or those with one emoji. */
export function clears(
  discord: DiscordDouble,
  place: Pick<ReactionTo, 'channel' | 'message'>,
  emoji?: string,
): void {
  if (emoji === undefined) discord.dispatch(GatewayDispatchEvents.MessageReactionRemoveAll, placeOf(place));
  else
    discord.dispatch(GatewayDispatchEvents.MessageReactionRemoveEmoji, {
      ...placeOf(place),
      emoji: emojiOf(emoji),
    });
}
