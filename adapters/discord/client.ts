import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { INTENT_NEEDS } from './intents.ts';

export interface DiscordOptions {
  token: string;
  /** Which shards this process holds; null lets Discord recommend. */
  shardIds: readonly number[] | null;
  shardCount: number | null;
  /** Address of the API; the gateway's address follows from it. */
  apiUrl: string | null;
  /** Applications, besides the known ones, that post people's messages again in their stead. */
  proxyIds?: readonly string[];
}

/** Discord bans an address for an hour after 10,000 refused requests in 10 minutes; this many are worth a warning. */
const INVALID_REQUESTS_WARNING = 500;
const CACHED_MESSAGES_PER_CHANNEL = 0;
/** People are looked up when needed; only the bot itself is always kept. */
const CACHED_MEMBERS_PER_SERVER = 100;
const CACHED_USERS = 1000;
/** A longer wait is handed back, so that one person's delivery does not hold up everybody else's. */
const MAX_RATE_LIMIT_WAIT_MS = 15_000;

/** A client that is not logged in yet. */
export function createClient(options: DiscordOptions): Client {
  return new Client({
    intents: INTENT_NEEDS.map(({ name }) => GatewayIntentBits[name]),
    // Interactions in threads and private chats that are not in the cache say where they happened.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // Message text is not kept in memory longer than its handling takes.
      MessageManager: CACHED_MESSAGES_PER_CHANNEL,
      GuildMemberManager: {
        maxSize: CACHED_MEMBERS_PER_SERVER,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
      UserManager: { maxSize: CACHED_USERS, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    rest: {
      version: '10',
      invalidRequestWarningInterval: INVALID_REQUESTS_WARNING,
      rejectOnRateLimit: ({ retryAfter }) => retryAfter > MAX_RATE_LIMIT_WAIT_MS,
      ...(options.apiUrl !== null && { api: options.apiUrl }),
    },
    ...(options.shardIds !== null && { shards: [...options.shardIds] }),
    ...(options.shardCount !== null && { shardCount: options.shardCount }),
  });
}
