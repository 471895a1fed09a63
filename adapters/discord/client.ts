import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

export interface DiscordOptions {
  token: string;
  /** Which shards this process holds; null lets Discord recommend. */
  shardIds: readonly number[] | null;
  shardCount: number | null;
  /** Address of the API; the gateway's address follows from it. */
  apiUrl: string | null;
}

/** Discord bans an address for an hour after 10,000 refused requests in 10 minutes; this many are worth a warning. */
const INVALID_REQUESTS_WARNING = 500;
const CACHED_MESSAGES_PER_CHANNEL = 0;

/** A client with the fewest intents that work: never members, never presences. It is not logged in yet. */
export function createClient(options: DiscordOptions): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
    // Deletions and edits of messages that are not in the cache are wanted too; so are private chats.
    partials: [Partials.Message, Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // Message text is not kept in memory longer than its handling takes.
      MessageManager: CACHED_MESSAGES_PER_CHANNEL,
    }),
    rest: {
      version: '10',
      invalidRequestWarningInterval: INVALID_REQUESTS_WARNING,
      ...(options.apiUrl !== null && { api: options.apiUrl }),
    },
    ...(options.shardIds !== null && { shards: [...options.shardIds] }),
    ...(options.shardCount !== null && { shardCount: options.shardCount }),
  });
}
