import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DigitalDiscord, generateSnowflake } from 'discord-digital-twin';
import { ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord.js';
import { openFront, type Front } from './front.ts';
import {
  archivedThreads,
  gatewayAddress,
  pins,
  privateChats,
  registeredCommands,
  threeSeconds,
} from './routes.ts';
import { attend, gatewayOf, type Dispatch, type Identity } from './twin-gateway.ts';

/** Looks like a token of Discord's; it opens nothing. */
export const TOKEN = 'a-token-for-tests-only';
export const BOT_ID = '900000000000000001';

export const CHANNELS = {
  general: '700000000000000001',
  forum: '700000000000000002',
  staff: '700000000000000003',
} as const;

export const SERVER = '600000000000000001';
export const OTHER_SERVER = '600000000000000002';
export const OTHER_CHANNEL = '700000000000000009';

export const PEOPLE = {
  ana: '800000000000000001',
  ben: '800000000000000002',
  cleo: '800000000000000003',
} as const;
export const MANAGE_SERVER = String(1n << 5n);
export const MANAGE_MESSAGES = String(1n << 13n);

/** Roles of the first server, by what they allow in all of it. */
export const ROLES: Readonly<Record<string, string>> = {
  [MANAGE_SERVER]: '500000000000000001',
  [MANAGE_MESSAGES]: '500000000000000002',
};

export const OTHER_BOT = '800000000000000009';

/** A Discord on this machine: a REST API and a gateway for the real discord.js, and hands to play people with. */
export interface DiscordDouble extends Omit<Front, 'close'> {
  twin: DigitalDiscord;
  /** Sends something through the gateway, as Discord would. */
  dispatch(event: GatewayDispatchEvents, data: object): void;
  /** Ends every connection with a close code. */
  disconnect(code: number): void;
  /** Answers the next attempt to connect with a close code instead of letting the bot in. */
  refuseIdentify(code: number): void;
  connections(): number;
  identities: Identity[];
  /** The private chat with a person, if the bot has opened one. */
  privateChat(userId: string): string | null;
  newId(): string;
  stop(): Promise<void>;
}

/** Events about reactions are sent only to those who asked for them. */
const isAskedFor = (event: GatewayDispatchEvents, identities: readonly Identity[]): boolean =>
  !event.startsWith('MESSAGE_REACTION_') ||
  identities.some(({ intents }) => (intents & GatewayIntentBits.GuildMessageReactions) !== 0);

async function startTwin(folder: string): Promise<DigitalDiscord> {
  const twin = new DigitalDiscord({
    dbUrl: `file:${join(folder, 'twin.db')}`,
    botToken: TOKEN,
    botUser: { id: BOT_ID, username: 'Attune' },
    users: [
      ...Object.entries(PEOPLE).map(([username, id]) => ({ id, username })),
      { id: OTHER_BOT, username: 'jukebox', bot: true },
    ],
    guilds: [
      {
        id: SERVER,
        name: 'Harbour',
        channels: [
          { id: CHANNELS.general, name: 'general', type: ChannelType.GuildText },
          { id: CHANNELS.forum, name: 'asking', type: ChannelType.GuildForum },
          { id: CHANNELS.staff, name: 'staff', type: ChannelType.GuildText },
        ],
      },
      {
        id: OTHER_SERVER,
        name: 'Lighthouse',
        channels: [{ id: OTHER_CHANNEL, name: 'other', type: ChannelType.GuildText }],
      },
    ],
  });
  await twin.start();
  const roles = Object.entries(ROLES).map(([permissions, id]) => ({ id, permissions, name: permissions }));
  await twin.prisma.role.createMany({ data: roles.map((role) => ({ ...role, guildId: SERVER })) });
  return twin;
}

export async function startDiscordDouble(): Promise<DiscordDouble> {
  const folder = await mkdtemp(join(tmpdir(), 'attune-discord-'));
  const twin = await startTwin(folder);
  const open = new Map<string, string>();
  const askedAt = new Map<string, number>();
  const front = await openFront(twin.restUrl, [
    gatewayAddress(twin),
    privateChats(twin, open),
    registeredCommands(BOT_ID),
    pins,
    archivedThreads(twin),
    threeSeconds(askedAt),
  ]);
  const gateway = gatewayOf(twin);
  const missed: Dispatch[] = [];
  const connections = (): number => gateway.clients.filter(({ identified }) => identified).length;
  const identities: Identity[] = [];
  attend(gateway, missed, identities);
  return {
    ...front,
    twin,
    dispatch: (event, data) => {
      if (event === GatewayDispatchEvents.InteractionCreate && 'id' in data)
        askedAt.set(String(data.id), performance.now());
      if (!isAskedFor(event, identities)) return;
      if (connections() === 0) missed.push({ event, data });
      gateway.broadcast(event, data);
    },
    disconnect: (code) => {
      for (const client of gateway.clients) {
        client.identified = false;
        client.ws.close(code);
      }
    },
    refuseIdentify: (code) => {
      gateway.wss.once('connection', (socket) =>
        socket.once('message', () => {
          socket.close(code);
        }),
      );
    },
    connections,
    identities,
    privateChat: (userId) => open.get(userId) ?? null,
    newId: generateSnowflake,
    stop: async () => {
      await front.close();
      await twin.stop();
      await twin.prisma.$disconnect();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
