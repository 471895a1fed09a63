import { generateSnowflake, type DigitalDiscord } from 'discord-digital-twin';
import { ChannelType } from 'discord.js';
import type { Route } from './front.ts';

/** Private chats, which the twin cannot open. */
export function privateChats(twin: DigitalDiscord, open: Map<string, string>): Route {
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
export function registeredCommands(botId: string): Route {
  let registered: object[] = [];
  return ({ method, path, body }) => {
    if (!/^\/applications\/\d+\/commands$/.test(path)) return Promise.resolve(null);
    if (method === 'PUT' && Array.isArray(body))
      registered = body.map((command) => ({
        ...command,
        id: generateSnowflake(),
        application_id: botId,
        version: generateSnowflake(),
        name_localizations: null,
        description_localizations: null,
        nsfw: false,
        integration_types: [0],
      }));
    return Promise.resolve({ status: 200, body: registered });
  };
}

/** Pinning, which the twin does not know. */
export const pins: Route = ({ method, path }) =>
  Promise.resolve(
    method === 'PUT' && /^\/channels\/\d+\/messages\/pins\/\d+$/.test(path) ? { status: 204 } : null,
  );

/** The gateway's address, which goes around the front. */
export const gatewayAddress =
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
export const threeSeconds =
  (askedAt: Map<string, number>): Route =>
  ({ path }) => {
    const id = /^\/interactions\/(\d+)\//.exec(path)?.[1];
    const asked = id === undefined ? undefined : askedAt.get(id);
    const isLate = asked !== undefined && performance.now() - asked > ACKNOWLEDGE_WITHIN_MS;
    return Promise.resolve(
      isLate ? { status: 404, body: { code: 10062, message: 'Unknown interaction' } } : null,
    );
  };
