import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { DiscordDouble } from './discord-double.ts';
import type { Request } from './front.ts';
import type { OutgoingFile } from './request-body.ts';
import type { Asked } from './interactions.ts';

/** A message of the bot as a person sees it. */
export interface Seen {
  text: string;
  buttons: { id: string; label: string }[];
  menus: { id: string; values: string[] }[];
  files: OutgoingFile[];
  onlyForThem: boolean;
}

interface ComponentBody {
  type: number;
  custom_id?: string;
  label?: string;
  options?: { value: string }[];
  components?: ComponentBody[];
}

const BUTTON = 2;

function toSeen({ body, files }: Request): Seen {
  const {
    content,
    components = [],
    flags = 0,
  } = body as {
    content?: string;
    components?: ComponentBody[];
    flags?: number;
  };
  const inside = components.flatMap((row) => row.components ?? []);
  return {
    text: content ?? '',
    buttons: inside.flatMap((item) =>
      item.type === BUTTON ? [{ id: item.custom_id ?? '', label: item.label ?? '' }] : [],
    ),
    menus: inside.flatMap((item) =>
      item.type === BUTTON
        ? []
        : [{ id: item.custom_id ?? '', values: (item.options ?? []).map(({ value }) => value) }],
    ),
    files,
    onlyForThem: (flags & MessageFlags.Ephemeral) !== 0,
  };
}

/** Everything the bot has posted in a channel, thread or private chat. */
export const postedIn = (discord: DiscordDouble, channel: string | null): Seen[] =>
  discord.requests
    .filter(({ method, path }) => method === 'POST' && path === `/channels/${channel ?? ''}/messages`)
    .map(toSeen);

export const directMessagesTo = (discord: DiscordDouble, userId: string): Seen[] =>
  postedIn(discord, discord.privateChat(userId));

/** How the bot reacted to something a person did. */
export interface Answer {
  /** The first reaction; it has to come within three seconds. */
  acknowledged: 'privately' | 'in public' | 'as update' | 'form' | 'at once' | null;
  form: { id: string; title: string; fields: { name: string; value: string }[] } | null;
  /** What filled or replaced the first message. */
  edited: Seen[];
  followedUp: Seen[];
}

const ACKNOWLEDGEMENTS: Readonly<Record<number, Answer['acknowledged']>> = {
  [InteractionResponseType.DeferredChannelMessageWithSource]: 'in public',
  [InteractionResponseType.DeferredMessageUpdate]: 'as update',
  [InteractionResponseType.Modal]: 'form',
};

function acknowledgementOf(callback: Request | undefined): Answer['acknowledged'] {
  const body = callback?.body as { type: number; data?: { flags?: number } } | undefined;
  if (body === undefined) return null;
  const kind = ACKNOWLEDGEMENTS[body.type] ?? 'at once';
  const isPrivate = ((body.data?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return kind === 'in public' && isPrivate ? 'privately' : kind;
}

interface ModalBody {
  data: {
    custom_id: string;
    title: string;
    components: { component: { custom_id: string; value?: string } }[];
  };
}

function formOf(callback: Request | undefined): Answer['form'] {
  if (acknowledgementOf(callback) !== 'form') return null;
  const { data } = callback?.body as unknown as ModalBody;
  return {
    id: data.custom_id,
    title: data.title,
    fields: data.components.map(({ component }) => ({
      name: component.custom_id,
      value: component.value ?? '',
    })),
  };
}

/** What the person has been shown so far. */
export function answerTo(discord: DiscordDouble, { id, token }: Asked): Answer {
  const callback = discord.requests.find(({ path }) => path === `/interactions/${id}/${token}/callback`);
  const ofWebhook = (method: string, suffix: string): Seen[] =>
    discord.requests
      .filter((request) => request.method === method && request.path.endsWith(`/${token}${suffix}`))
      .map(toSeen);
  return {
    acknowledged: acknowledgementOf(callback),
    form: formOf(callback),
    edited: ofWebhook('PATCH', '/messages/@original'),
    followedUp: ofWebhook('POST', ''),
  };
}

/** Everything a person has been shown in answer to one thing they did, in order. */
export function shownBy(discord: DiscordDouble, asked: Asked): Seen[] {
  const { edited, followedUp } = answerTo(discord, asked);
  return [...edited, ...followedUp];
}
