import { ApplicationCommandType, ComponentType, GatewayDispatchEvents, InteractionType } from 'discord.js';
import { BOT_ID, CHANNELS, ROLES, SERVER, type DiscordDouble } from './discord-double.ts';
import { messagePayload } from './people.ts';

const NO_PERMISSIONS = '0';

/** Who does something, and where. In a private chat `server` is null. */
export interface Where {
  user: string;
  channel?: string;
  server?: string | null;
  /** What they may in the whole server, by a role. */
  permissions?: string;
  /** What they may in this channel alone. */
  permissionsHere?: string;
  /** Of the person's app; American English where nothing is said. */
  locale?: string;
  /** The channel as Discord describes it, if it is a thread. */
  threadOf?: string;
  channelName?: string;
}

/** Something a person did with the bot; its answers are found by `token`. */
export interface Asked {
  id: string;
  token: string;
}

const profile = (id: string): object => ({
  id,
  username: `user-${id.slice(-2)}`,
  discriminator: '0',
  avatar: null,
});

function placeOf({
  user,
  channel = CHANNELS.general,
  server = SERVER,
  permissions = NO_PERMISSIONS,
  permissionsHere = NO_PERMISSIONS,
  threadOf,
  channelName = 'here',
}: Where): object {
  const thread = threadOf !== undefined && {
    parent_id: threadOf,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: '2026-11-20T10:00:00+00:00',
    },
  };
  if (server === null)
    return { user: profile(user), channel_id: channel, channel: { id: channel, type: 1 }, context: 1 };
  return {
    guild_id: server,
    channel_id: channel,
    channel: {
      id: channel,
      guild_id: server,
      type: threadOf === undefined ? 0 : 11,
      name: channelName,
      ...thread,
    },
    member: {
      user: profile(user),
      roles: permissions in ROLES ? [ROLES[permissions]] : [],
      joined_at: '2026-01-01T00:00:00+00:00',
      deaf: false,
      mute: false,
      flags: 0,
      permissions: String(BigInt(permissions) | BigInt(permissionsHere)),
    },
    context: 0,
  };
}

/** Lets a person use the bot in any way Discord has. */
async function interacts(
  discord: DiscordDouble,
  where: Where,
  type: InteractionType,
  data: object,
  message?: { id: string },
): Promise<Asked> {
  const id = discord.newId();
  const token = `token-${id}`;
  await discord.twin.prisma.interactionResponse.create({
    data: {
      interactionId: id,
      interactionToken: token,
      applicationId: BOT_ID,
      channelId: where.channel ?? CHANNELS.general,
      type: 0,
      messageId: message?.id ?? null,
    },
  });
  discord.dispatch(GatewayDispatchEvents.InteractionCreate, {
    id,
    application_id: BOT_ID,
    type,
    token,
    version: 1,
    data,
    ...placeOf(where),
    ...(message !== undefined && { message }),
    app_permissions: '0',
    locale: where.locale ?? 'en-US',
    guild_locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10_485_760,
  });
  return { id, token };
}

export interface GivenOption {
  name: string;
  type: number;
  value?: string;
  options?: GivenOption[];
}

export const runsCommand = (
  discord: DiscordDouble,
  where: Where,
  name: string,
  options: GivenOption[] = [],
  resolved: object = {},
): Promise<Asked> =>
  interacts(discord, where, InteractionType.ApplicationCommand, {
    id: discord.newId(),
    name,
    type: ApplicationCommandType.ChatInput,
    options,
    resolved,
  });

/** `/config import` with a file. */
export function runsImport(
  discord: DiscordDouble,
  where: Where,
  name: string,
  bytes: Uint8Array,
): Promise<Asked> {
  const id = discord.newId();
  const attachment = {
    id,
    filename: name,
    size: bytes.length,
    url: discord.upload(name, bytes),
    proxy_url: '',
    ephemeral: true,
  };
  const given = [{ name: 'import', type: 1, options: [{ name: 'file', type: 11, value: id }] }];
  return runsCommand(discord, where, 'config', given, { attachments: { [id]: attachment } });
}

/** "Apps → Coach my reply" on somebody's message. */
export function usesMessageCommand(
  discord: DiscordDouble,
  where: Where,
  name: string,
  target: { author: string; text: string; id?: string },
): Promise<Asked> {
  const { id = discord.newId() } = target;
  const message = messagePayload(id, { ...target, channel: where.channel ?? CHANNELS.general });
  return interacts(discord, where, InteractionType.ApplicationCommand, {
    id: discord.newId(),
    name,
    type: ApplicationCommandType.Message,
    target_id: id,
    resolved: { messages: { [id]: message } },
  });
}

/** The message of the bot that carries the button; the twin has to know it, so that it can change in place. */
async function botMessage(discord: DiscordDouble, channel: string): Promise<{ id: string }> {
  const id = discord.newId();
  await discord.twin.prisma.message.create({
    data: { id, channelId: channel, authorId: BOT_ID, content: 'press a button' },
  });
  return { ...messagePayload(id, { author: BOT_ID, channel, text: 'press a button' }), id };
}

export async function presses(discord: DiscordDouble, where: Where, buttonId: string): Promise<Asked> {
  const message = await botMessage(discord, where.channel ?? CHANNELS.general);
  const data = { custom_id: buttonId, component_type: ComponentType.Button };
  return interacts(discord, where, InteractionType.MessageComponent, data, message);
}

export async function chooses(
  discord: DiscordDouble,
  where: Where,
  menuId: string,
  values: readonly string[],
  type: ComponentType.StringSelect | ComponentType.ChannelSelect = ComponentType.StringSelect,
): Promise<Asked> {
  const message = await botMessage(discord, where.channel ?? CHANNELS.general);
  const channels = Object.fromEntries(
    values.map((id) => [id, { id, type: 0, name: 'here', permissions: '0' }]),
  );
  const resolved = type === ComponentType.ChannelSelect ? { resolved: { channels } } : {};
  const data = { custom_id: menuId, component_type: type, values, ...resolved };
  return interacts(discord, where, InteractionType.MessageComponent, data, message);
}

/** Fills in the window that opened; `message` is the one whose button opened it. */
export const submits = (
  discord: DiscordDouble,
  where: Where,
  formId: string,
  values: Readonly<Record<string, string>>,
  message?: { id: string },
): Promise<Asked> =>
  interacts(
    discord,
    where,
    InteractionType.ModalSubmit,
    {
      custom_id: formId,
      components: Object.entries(values).map(([custom_id, value], index) => ({
        id: 2 * index + 1,
        type: ComponentType.Label,
        component: { id: 2 * index + 2, type: ComponentType.TextInput, custom_id, value },
      })),
    },
    message,
  );
