import { GatewayDispatchEvents } from 'discord.js';
import { bareId, discordId } from '#adapters/discord/ids.ts';
import { HOUR_MS } from '#core/lib/durations.ts';
import type { PlatformHarness, Shown } from '#tests/contracts/platform-harness.ts';
import { directMessagesTo, postedIn, shownBy } from './answers.ts';
import { startBot } from './bot.ts';
import {
  CHANNELS,
  type DiscordDouble,
  MANAGE_SERVER,
  OTHER_BOT,
  PEOPLE,
  SERVER,
  startDiscordDouble,
} from './discord-double.ts';
import { presses, runsCommand, runsImport, type Asked, type Where } from './interactions.ts';
import { edits, opensThread, writes, type Post } from './people.ts';

const { general } = CHANNELS;
const TEXT_OPTION = 3;
const SUBCOMMAND = 1;
const CHANNEL_OPTION = 7;

/** Ana keeps the server: she owns it, and Discord says so in everything she does. */
async function crown(discord: DiscordDouble, owner: string): Promise<void> {
  await discord.twin.prisma.guild.update({ where: { id: SERVER }, data: { ownerId: owner } });
}

const REFUSALS = {
  closed: { status: 403, code: 50007 },
  'too many': { status: 403, code: 40003 },
  'server fault': { status: 503 },
} as const;

/** Discord for the suite that every platform has to pass. */
export async function openDiscordHarness(): Promise<PlatformHarness> {
  const discord = await startDiscordDouble();
  await crown(discord, PEOPLE.ana);
  let laterMs = 0;
  const bot = await startBot(discord, { now: () => new Date(Date.now() + laterMs) });
  const asked: { user: string; what: Asked }[] = [];

  const placeOf = (user: string): Where => ({
    user: bareId(user),
    channel: general,
    permissions: bareId(user) === PEOPLE.ana ? MANAGE_SERVER : '0',
  });
  const toPost = (user: string, text: string, thread?: string): Post => ({
    author: bareId(user),
    channel: thread === undefined ? general : bareId(thread),
    text,
  });
  const answersTo = (user: string): Shown[] =>
    asked.filter((one) => one.user === user).flatMap(({ what }) => shownBy(discord, what));

  return {
    platform: bot.platform,
    community: discordId(SERVER),
    channel: discordId(general),
    admin: discordId(PEOPLE.ana),
    member: discordId(PEOPLE.ben),
    events: bot.events,
    interactions: bot.interactions,
    behaviour: bot.behaviour,
    userPosts: async (user, text, { replyTo, thread } = {}) => {
      const answered = replyTo === undefined ? {} : { replyTo: bareId(replyTo) };
      return discordId(await writes(discord, { ...toPost(user, text, thread), ...answered }));
    },
    userEdits: (user, message, text) => {
      edits(discord, bareId(message), toPost(user, text), '2026-11-20T10:01:00+00:00');
      return Promise.resolve();
    },
    botPosts: async (text) => {
      const author = { id: OTHER_BOT, username: 'jukebox', discriminator: '0', avatar: null, bot: true };
      await writes(discord, { author: OTHER_BOT, channel: general, text, more: { author } });
    },
    opensThread: async (user) => discordId(await opensThread(discord, general, bareId(user))),
    userRunsCommand: async (user, command, subcommand, key) => {
      const options = [{ name: 'key', type: TEXT_OPTION, value: key }];
      const given = [{ name: subcommand, type: SUBCOMMAND, options }];
      asked.push({ user, what: await runsCommand(discord, placeOf(user), command, given) });
    },
    userImports: async (user, { name, bytes }) => {
      asked.push({ user, what: await runsImport(discord, placeOf(user), name, bytes) });
    },
    userViews: async (user, channel) => {
      const id = bareId(channel);
      const resolved = { channels: { [id]: { id, type: 11, name: 'here', permissions: '0' } } };
      const options = [{ name: 'channel', type: CHANNEL_OPTION, value: id }];
      const given = [{ name: 'view', type: SUBCOMMAND, options }];
      asked.push({ user, what: await runsCommand(discord, placeOf(user), 'config', given, resolved) });
    },
    userPressesButton: async (user, { id }) => {
      asked.push({ user, what: await presses(discord, placeOf(user), id) });
    },
    shownTo: (user) => [...answersTo(user), ...directMessagesTo(discord, bareId(user))],
    directMessagesTo: (user) => directMessagesTo(discord, bareId(user)),
    postedIn: (channel) => postedIn(discord, bareId(channel)),
    makeDirectMessagesFail: (kind) => {
      discord.forgive();
      // What rests after too many private chats were opened is over.
      laterMs += HOUR_MS;
      if (kind !== null)
        discord.refuse({ method: 'POST', path: /^\/channels\/\d+\/messages$/, answer: REFUSALS[kind] });
    },
    botIsRemoved: () => {
      discord.dispatch(GatewayDispatchEvents.GuildDelete, { id: SERVER });
      return Promise.resolve();
    },
    stop: async () => {
      await bot.platform.stop();
      await discord.stop();
      if (discord.faults.length > 0) throw new Error(`Discord would refuse: ${discord.faults.join(', ')}`);
    },
  };
}
