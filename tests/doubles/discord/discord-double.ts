import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DigitalDiscord, generateSnowflake, type DiscordGateway } from 'discord-digital-twin';
import { ChannelType, GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import { openFront, type Front, type Route } from './front.ts';

/** Looks like a token of Discord's; it opens nothing. */
export const TOKEN = 'a-token-for-tests';
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

/** The twin keeps its gateway to itself; closes, deletions and outages can only be played through it. */
function gatewayOf(twin: DigitalDiscord): DiscordGateway {
  const server = Reflect.get(twin, 'server') as { gateway: DiscordGateway } | null;
  if (server === null) throw new Error('the twin has not been started');
  return server.gateway;
}

/** Private chats, which the twin cannot open. */
function privateChats(twin: DigitalDiscord, open: Map<string, string>): Route {
  return async ({ method, path, body }) => {
    if (method !== 'POST' || path !== '/users/@me/channels') return null;
    const userId = String((body as { recipient_id?: unknown }).recipient_id);
    const user = await twin.prisma.user.findUnique({ where: { id: userId } });
    if (user === null) return { status: 404, body: { code: 10013, message: 'Unknown User' } };
    const id = open.get(userId) ?? generateSnowflake();
    if (!open.has(userId)) await twin.prisma.channel.create({ data: { id, type: ChannelType.DM } });
    open.set(userId, id);
    const recipient = { id: userId, username: user.username, discriminator: '0', avatar: null };
    return {
      status: 200,
      body: { id, type: ChannelType.DM, recipients: [recipient], last_message_id: null },
    };
  };
}

/** The list of registered commands, with what Discord adds to each. */
function registeredCommands(): Route {
  let registered: object[] = [];
  return ({ method, path, body }) => {
    if (!/^\/applications\/\d+\/commands$/.test(path)) return Promise.resolve(null);
    if (method === 'PUT' && Array.isArray(body))
      registered = body.map((command) => ({
        ...command,
        id: generateSnowflake(),
        application_id: BOT_ID,
        version: generateSnowflake(),
        name_localizations: null,
        description_localizations: null,
        nsfw: false,
        integration_types: [0],
      }));
    return Promise.resolve({ status: 200, body: registered });
  };
}

const pins: Route = ({ method, path }) =>
  Promise.resolve(
    method === 'PUT' && /^\/channels\/\d+\/messages\/pins\/\d+$/.test(path) ? { status: 204 } : null,
  );

/** The gateway's address, which goes around the front. */
const gatewayAddress =
  (twin: DigitalDiscord): Route =>
  ({ method, path }) =>
    Promise.resolve(
      method === 'GET' && path === '/gateway/bot'
        ? {
            status: 200,
            body: {
              url: twin.gatewayUrl,
              shards: 1,
              session_start_limit: {
                total: 1000,
                remaining: 999,
                reset_after: 14_400_000,
                max_concurrency: 1,
              },
            },
          }
        : null,
    );

/** The three seconds within which an interaction has to be acknowledged. */
const ACKNOWLEDGE_WITHIN_MS = 3000;
const threeSeconds =
  (askedAt: Map<string, number>): Route =>
  ({ path }) => {
    const id = /^\/interactions\/(\d+)\//.exec(path)?.[1];
    const asked = id === undefined ? undefined : askedAt.get(id);
    const isLate = asked !== undefined && performance.now() - asked > ACKNOWLEDGE_WITHIN_MS;
    return Promise.resolve(
      isLate ? { status: 404, body: { code: 10062, message: 'Unknown interaction' } } : null,
    );
  };

interface Dispatch {
  event: GatewayDispatchEvents;
  data: object;
}

/** What a client says of itself when it connects. */
export interface Identity {
  intents: number;
  shard?: [number, number];
}

const IDENTIFY: number = GatewayOpcodes.Identify;
const RESUME: number = GatewayOpcodes.Resume;

/**
 * Hears how clients introduce themselves, and lets them resume, which the twin does not know: what happened while
 * nobody listened is sent again, in order.
 */
function attend(gateway: DiscordGateway, missed: Dispatch[], identities: Identity[]): void {
  gateway.wss.on('connection', (socket) => {
    socket.on('message', (raw: Buffer) => {
      const { op, d } = JSON.parse(raw.toString()) as { op: number; d: Identity };
      const client = gateway.clients.find(({ ws }) => ws === socket);
      if (op === IDENTIFY) identities.push(d);
      if (op !== RESUME || client === undefined) return;
      client.identified = true;
      for (const { event, data } of missed.splice(0)) gateway.broadcast(event, data);
      gateway.broadcast(GatewayDispatchEvents.Resumed, {});
    });
  });
}

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
    registeredCommands(),
    pins,
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
