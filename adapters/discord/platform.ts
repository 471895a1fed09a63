import {
  ChannelType,
  Events,
  type Client,
  type GuildBasedChannel,
  type Interaction,
  type Message,
  type PartialMessage,
} from 'discord.js';
import { AttuneError } from '#core/errors.ts';
import type { ChannelInfo, ChatPlatform, Form, PlatformHandlers } from '#core/interactions.ts';
import type { ChatEvent } from '#core/message.ts';
import { checkUp, nothingObserved, type Observed } from './check-up.ts';
import { createClient, type DiscordOptions } from './client.ts';
import { registrationHash, toRegistration } from './commands.ts';
import { deliver, toFailure } from './deliver.ts';
import { respond } from './respond.ts';
import { standingOf } from './standing.ts';
import { bareId, discordId, toChatMessage, toDelete, toEdit } from './to-chat-event.ts';

export interface DiscordDeps extends DiscordOptions {
  draftForm: (seekerPost: string) => Form;
  now: () => Date;
  /** Ids, codes and counts only. */
  log: (
    level: 'error' | 'warn' | 'info' | 'debug',
    event: string,
    fields?: Record<string, string | number | boolean | null>,
  ) => void;
  /** Called when Discord ends the connection for good, with what to do. */
  onFatal: (error: AttuneError) => void;
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: 'Discord does not accept the token any more: make a new one in the developer portal and set DISCORD_TOKEN.',
  4010: 'DISCORD_SHARD_IDS does not fit DISCORD_SHARD_COUNT: check both.',
  4011: 'The bot is in too many servers for one connection: set DISCORD_SHARD_COUNT.',
  4013: 'This version of Attune asks Discord for something it no longer offers: update Attune.',
  4014: 'Discord refuses message text: switch on "Message Content Intent" for the bot in the Discord developer portal, then start again.',
};

/** What a closed connection means, or null when discord.js connects again by itself. */
export const fatalClose = (code: number): AttuneError | null => {
  const message = FATAL_CLOSES[code];
  return message === undefined ? null : new AttuneError('platform', message);
};

const CHANNEL_KINDS: Readonly<Partial<Record<ChannelType, ChannelInfo['kind']>>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'text',
  [ChannelType.GuildForum]: 'forum',
};

const toChannelInfo = (channel: GuildBasedChannel): ChannelInfo[] => {
  const kind = CHANNEL_KINDS[channel.type];
  return kind === undefined ? [] : [{ id: discordId(channel.id), name: channel.name, kind }];
};

/** Turns the client's events into the core's. Each is durable before the next step of discord.js depends on it. */
function listen(client: Client, deps: DiscordDeps, handlers: PlatformHandlers, observed: Observed): void {
  const pass = (event: ChatEvent | null): void => {
    if (event === null) return;
    observed.lastEventAt = deps.now();
    handlers.onEvent(event).catch((error: unknown) => {
      deps.log('error', 'event-not-stored', {
        kind: event.kind,
        error: error instanceof Error ? error.name : 'unknown',
      });
    });
  };
  client.on(Events.MessageCreate, (message) => {
    if (message.guildId !== null && !message.author.bot) {
      observed.messages += 1;
      if (message.content === '' && message.attachments.size === 0) observed.emptyMessages += 1;
    }
    const translated = toChatMessage(message);
    pass(translated === null ? null : { kind: 'message', message: translated });
  });
  client.on(Events.MessageUpdate, (_before, after: Message | PartialMessage) => {
    pass(after.partial ? null : toEdit(after));
  });
  client.on(Events.MessageDelete, (message) => {
    pass(toDelete(message.guildId, [message.id]));
  });
  client.on(Events.MessageBulkDelete, (messages, channel) => {
    pass(toDelete(channel.guildId, [...messages.keys()]));
  });
  client.on(Events.ThreadDelete, (thread) => {
    pass({ kind: 'deleteThread', communityId: discordId(thread.guildId), threadId: discordId(thread.id) });
  });
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased())
      pass({
        kind: 'deleteChannel',
        communityId: discordId(channel.guildId),
        channelId: discordId(channel.id),
      });
  });
  // discord.js tells an outage apart (`guildUnavailable`): this is the bot being removed.
  client.on(Events.GuildDelete, (guild) => {
    pass({ kind: 'communityRemoved', communityId: discordId(guild.id), at: deps.now() });
  });
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    observed.lastEventAt = deps.now();
    respond({ handlers, draftForm: deps.draftForm }, interaction).catch((error: unknown) => {
      const { code, status } = toFailure(error);
      deps.log('warn', 'interaction-not-answered', { code: code ?? null, status: status ?? null });
    });
  });
  client.on(Events.Error, (error) => {
    deps.log('error', 'discord-error', { error: error.name });
  });
  client.on(Events.ShardDisconnect, (close) => {
    const fatal = fatalClose(close.code);
    deps.log(fatal === null ? 'warn' : 'error', 'discord-disconnected', { code: close.code });
    if (fatal !== null) deps.onFatal(fatal);
  });
}

/** Registers the commands unless Discord already has exactly these. */
async function register(client: Client<true>, handlers: PlatformHandlers, deps: DiscordDeps): Promise<void> {
  const wanted = toRegistration(handlers.commands);
  await client.application.commands.set(wanted);
  deps.log('info', 'commands-registered', {
    count: wanted.length,
    hash: registrationHash(wanted).slice(0, 12),
  });
}

/** Discord as a chat platform. */
export function createDiscord(deps: DiscordDeps): ChatPlatform {
  const client = createClient(deps);
  const observed = nothingObserved();
  return {
    platform: 'discord',
    start: async (handlers) => {
      listen(client, deps, handlers, observed);
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      try {
        await client.login(deps.token);
      } catch (cause) {
        throw new AttuneError(
          'platform',
          'Discord refuses the connection: check DISCORD_TOKEN and the intents in the developer portal.',
          { cause },
        );
      }
      await register(await ready, handlers, deps);
    },
    stop: () => client.destroy(),
    send: async (_communityId, recipient, message) => {
      const delivery = await deliver(client, recipient, message);
      if (recipient.kind === 'member')
        observed[delivery.kind === 'sent' ? 'directSent' : 'directFailed'] += 1;
      return delivery;
    },
    channels: async (communityId) => {
      const guild = await client.guilds.fetch(bareId(communityId));
      const channels = await guild.channels.fetch();
      return [...channels.values()].flatMap((channel) => (channel === null ? [] : toChannelInfo(channel)));
    },
    checkUp: (_communityId, watchedChannelIds, staffChannelId) =>
      checkUp(client, observed, watchedChannelIds, staffChannelId),
    postNotice: async (_communityId, channelId, message) => {
      const delivery = await deliver(client, { kind: 'channel', channelId }, message);
      return { delivery, pinned: false };
    },
    standing: (communityId, userId) => standingOf(client, communityId, userId),
    nameOf: async (communityId) => {
      const guild = await client.guilds.fetch(bareId(communityId)).catch(() => null);
      return guild?.name ?? null;
    },
    isIn: async (communityId) => {
      try {
        await client.guilds.fetch({ guild: bareId(communityId), force: true });
        return true;
      } catch (error) {
        const { code, status } = toFailure(error);
        // 10004 unknown guild, 50001 missing access: the bot is not there any more.
        return code === 10004 || (status === 403 && code === 50001) ? false : null;
      }
    },
  };
}
