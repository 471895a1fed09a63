import { CHANNELS, type DiscordDouble } from '#tests/doubles/discord/discord-double.ts';
import type { Asked } from '#tests/doubles/discord/interactions.ts';

const FIRST_PERSON = 810000000000000000n;

/** What the ids in Discord's requests stand for. */
export interface DiscordNames {
  /** Ids by name. */
  people: ReadonlyMap<string, string>;
  id: (name: string) => string;
  /** Whose private chat with the bot this is; null for every other channel. */
  ownerOf(channel: string): string | null;
  /** Channels, posts and threads as people call them, by their ids. */
  places: Map<string, string>;
  /** What people asked of the bot and who did, by the token that the answers carry. */
  asked: Map<string, Asked & { name: string }>;
  /** Private chats in which Discord refuses what the bot sends. */
  closed: Set<string>;
}

export function discordNames(names: readonly string[], double: DiscordDouble): DiscordNames {
  const people = new Map(names.map((name, index) => [name, String(FIRST_PERSON + BigInt(index))]));
  return {
    people,
    id: (name) => people.get(name) ?? name,
    ownerOf: (channel) => [...people].find(([, id]) => double.privateChat(id) === channel)?.[0] ?? null,
    places: new Map<string, string>([
      [CHANNELS.general, '#general'],
      [CHANNELS.forum, '#asking'],
      [CHANNELS.staff, '#staff'],
    ]),
    asked: new Map(),
    closed: new Set(),
  };
}
