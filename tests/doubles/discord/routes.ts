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

interface Registered {
  options?: Registered[];
  choices?: Registered[];
  name_localizations?: unknown;
  description_localizations?: unknown;
}

/** As Discord lists commands to whoever does not ask for translations. */
const withoutTranslations = ({
  name_localizations: _names,
  description_localizations: _descriptions,
  options,
  choices,
  ...rest
}: Registered): Registered => ({
  ...rest,
  ...(options !== undefined && { options: options.map(withoutTranslations) }),
  ...(choices !== undefined && { choices: choices.map(withoutTranslations) }),
});

/** The list of registered commands, with what Discord adds to each. */
export function registeredCommands(botId: string): Route {
  let registered: Registered[] = [];
  return ({ method, path, query, body }) => {
    if (!/^\/applications\/\d+\/commands$/.test(path)) return Promise.resolve(null);
    if (method === 'PUT' && Array.isArray(body))
      registered = body.map((command: Registered) => ({
        name_localizations: null,
        description_localizations: null,
        ...command,
        id: generateSnowflake(),
        application_id: botId,
        version: generateSnowflake(),
        nsfw: false,
        integration_types: [0],
      }));
    const isWhole = method === 'PUT' || new URLSearchParams(query).get('with_localizations') === 'true';
    return Promise.resolve({ status: 200, body: isWhole ? registered : registered.map(withoutTranslations) });
  };
}

/** Archived threads of a channel, those archived last first; the twin lists only open ones. */
export const archivedThreads =
  ({ prisma }: DigitalDiscord): Route =>
  async ({ method, path, query }) => {
    const parentId = /^\/channels\/(\d+)\/threads\/archived\/public$/.exec(path)?.[1];
    if (method !== 'GET' || parentId === undefined) return null;
    const asked = new URLSearchParams(query);
    const [limit, before] = [Number(asked.get('limit') ?? 50), new Date(asked.get('before') ?? Date.now())];
    const found = await prisma.channel.findMany({
      where: { parentId, archived: true, archiveTimestamp: { lt: before } },
      orderBy: { archiveTimestamp: 'desc' },
      include: { messages: true },
    });
    const threads = found.slice(0, limit).map(({ id, type, name, archiveTimestamp, messages }) => ({
      ...{ id, type, name, parent_id: parentId },
      last_message_id:
        messages
          .map((message) => message.id)
          .sort()
          .at(-1) ?? null,
      thread_metadata: { archived: true, archive_timestamp: archiveTimestamp?.toISOString() },
    }));
    return { status: 200, body: { threads, members: [], has_more: found.length > limit } };
  };

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
