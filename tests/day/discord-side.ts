import {
  BOT_ID,
  SERVER,
  startDiscordDouble,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import type { Clock } from './clock.ts';
import { discordCommands, type DiscordCommands } from './discord-commands.ts';
import { discordNames } from './discord-names.ts';
import { discordPosts, type DiscordPosts } from './discord-posts.ts';
import { recordDiscord } from './discord-record.ts';
import type { Transcript } from './transcript.ts';

export interface DiscordSide extends DiscordPosts, DiscordCommands {
  double: DiscordDouble;
  id(name: string): string;
  /** From now on Discord refuses what the bot sends to the person in private. */
  closeDirectMessages(name: string): Promise<void>;
  /** Writes down what the bot has sent. */
  flush(): void;
}

/** Opens a private chat as the bot would. */
async function openPrivateChat(double: DiscordDouble, user: string): Promise<string> {
  await fetch(`${double.url}/v10/users/@me/channels`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bot ${BOT_ID}` },
    body: JSON.stringify({ recipient_id: user }),
  });
  return double.privateChat(user) ?? '';
}

/** Discord with its people; every message of the bot goes into the transcript. */
export async function openDiscordSide(
  people: readonly string[],
  clock: Clock,
  transcript: Transcript,
): Promise<DiscordSide> {
  const double = { ...(await startDiscordDouble()), newId: () => clock.snowflake() };
  // The double lets the bot join when the server was made, by the machine's clock and not the story's.
  await double.twin.prisma.guild.updateMany({ data: { createdAt: clock.now() } });
  const names = discordNames(people, double);
  for (const [username, id] of names.people) {
    await double.twin.prisma.user.create({ data: { id, username, discriminator: '0' } });
    await double.twin.prisma.guildMember.create({ data: { guildId: SERVER, userId: id } });
  }
  const flush = recordDiscord(double, names, clock, transcript);
  return {
    double,
    id: names.id,
    flush,
    ...discordPosts(double, names, clock),
    ...discordCommands(double, names, transcript, flush),
    closeDirectMessages: async (name) => {
      const chat = await openPrivateChat(double, names.id(name));
      names.closed.add(chat);
      double.refuse({
        method: 'POST',
        path: new RegExp(`^/channels/${chat}/messages$`),
        answer: { status: 403, code: 50007 },
      });
    },
  };
}
