import { ComponentType } from 'discord.js';
import { answerTo } from '#tests/doubles/discord/answers.ts';
import {
  BOT_ID,
  CHANNELS,
  SERVER,
  startDiscordDouble,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import type { Request } from '#tests/doubles/discord/front.ts';
import {
  chooses,
  MANAGE_SERVER,
  presses,
  runsCommand,
  submits,
  usesMessageCommand,
  type Asked,
  type GivenOption,
  type Where,
} from '#tests/doubles/discord/interactions.ts';
import { deletes, edits, opensThread, writes } from '#tests/doubles/discord/people.ts';
import { reacts } from '#tests/doubles/discord/reactions.ts';
import type { Clock } from './clock.ts';
import type { Shown, Transcript } from './transcript.ts';
import { quiet, until } from './waiting.ts';

export { CHANNELS, SERVER };

interface Component {
  type: number;
  custom_id?: string;
  label?: string;
  placeholder?: string;
  value?: string;
  options?: { value: string; label: string }[];
  components?: Component[];
  component?: Component;
}

interface Body {
  content?: string;
  components?: Component[];
  attachments?: { filename?: string; description?: string }[];
}

/** What Discord's client makes of escapes. */
const seen = (content: string): string =>
  content
    .replace(/\\([^\w\s])/g, '$1')
    .replaceAll('\u200B', '')
    .replace(/\]\(<([^>]*)>\)/g, '] ($1)');

function toShown(
  body: Body,
  request: Request,
): Pick<Shown, 'text' | 'buttons' | 'menus' | 'files' | 'fields'> {
  const inside = (body.components ?? []).flatMap((row) => row.components ?? []);
  const isButton = ({ type }: Component): boolean => type === 2;
  return {
    text: seen(body.content ?? ''),
    buttons: inside.filter(isButton).map(({ custom_id: id = '', label = '' }) => ({ id, label })),
    menus: inside
      .filter((item) => !isButton(item))
      .map(({ custom_id: id = '', placeholder = '', options = [] }) => ({ id, placeholder, options })),
    files: request.files.map(({ name }, index) => ({
      name,
      altText: body.attachments?.[index]?.description ?? '(no words for it)',
    })),
    fields: [],
  };
}

export interface DiscordSide {
  double: DiscordDouble;
  id(name: string): string;
  /** A person writes; resolves with the message's id. */
  says(name: string, channel: string, text: string, replyTo?: string): Promise<string>;
  forumPost(name: string, text: string): Promise<string>;
  thread(name: string, channel: string): Promise<string>;
  editsPost(name: string, channel: string, id: string, text: string): void;
  removes(channel: string, ids: readonly string[]): void;
  reacts(name: string, channel: string, message: string, emoji: string): void;
  command(name: string, command: string, sub?: string, options?: Record<string, string>): Promise<void>;
  presses(name: string, label: string, channel?: string): Promise<void>;
  selects(name: string, placeholder: string, values: readonly string[]): Promise<void>;
  /** Asks for coaching of a draft to somebody's post. */
  coaches(name: string, post: { author: string; text: string }, draft: string): Promise<void>;
  /** Sends the form with the draft. */
  sendsDraft(name: string, post: string, draft: string): Promise<void>;
  /** Opens the private chat as the bot would, and lets Discord refuse what is sent there. */
  closeDirectMessages(name: string): Promise<void>;
  flush(): void;
}

const ADMINS = ['Mara'];

/** Discord with its people; every message of the bot goes into the transcript. */
export async function openDiscordSide(
  names: readonly string[],
  clock: Clock,
  transcript: Transcript,
): Promise<DiscordSide> {
  const started = await startDiscordDouble();
  const double: DiscordDouble = { ...started, newId: () => clock.snowflake() };
  const people = new Map(names.map((name, index) => [name, String(810000000000000000n + BigInt(index))]));
  for (const [username, id] of people)
    await double.twin.prisma.user.create({ data: { id, username, discriminator: '0' } });
  const id = (name: string): string => people.get(name) ?? name;
  const askers = new Map<string, string>();
  /** Ids of interactions by their token. */
  const asked = new Map<string, string>();
  const closed = new Set<string>();
  const places = new Map<string, string>([
    [CHANNELS.general, '#general'],
    [CHANNELS.forum, '#asking'],
    [CHANNELS.staff, '#staff'],
  ]);
  let read = 0;

  const howOf = (method: string, token: string): string => {
    const { acknowledged } = answerTo(double, { id: asked.get(token) ?? '', token });
    return method === 'PATCH' && acknowledged === 'as update'
      ? 'the message changes in place'
      : 'answer only they see';
  };
  const privatePerson = (channel: string): string | null =>
    [...people].find(([, user]) => started.privateChat(user) === channel)?.[0] ?? null;

  const record = (request: Request): void => {
    const { method, path, body } = request;
    const base = { at: clock.now(), platform: 'Discord' as const };
    const posted = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
    if (method === 'POST' && posted !== undefined) {
      const person = privatePerson(posted);
      const refused = closed.has(posted) ? ', refused by Discord: closed' : '';
      transcript.show({
        ...base,
        to: person ?? places.get(posted) ?? posted,
        how: person === null ? 'posted for everybody there' : `direct message${refused}`,
        ...toShown(body as Body, request),
      });
    }
    const token = /^\/webhooks\/\d+\/([^/]+)(\/messages\/@original)?$/.exec(path);
    if (token !== null && (method === 'POST' || method === 'PATCH'))
      transcript.show({
        ...base,
        to: askers.get(token[1] ?? '') ?? '?',
        how: howOf(method, token[1] ?? ''),
        ...toShown(body as Body, request),
      });
    const opened = /^\/interactions\/\d+\/([^/]+)\/callback$/.exec(path);
    const callback = body as {
      type?: number;
      data?: { custom_id: string; title: string; components: Component[] };
    };
    if (opened !== null && callback.type === 9 && callback.data !== undefined)
      transcript.show({
        ...base,
        to: askers.get(opened[1] ?? '') ?? '?',
        how: 'a form opens',
        text: callback.data.title,
        buttons: [],
        menus: [],
        files: [],
        fields: callback.data.components.map(({ label = '', component }) => ({
          name: component?.custom_id ?? '',
          label,
          value: component?.value ?? '',
        })),
      });
  };
  const flush = (): void => {
    for (; read < double.requests.length; read += 1) {
      const request = double.requests[read];
      if (request !== undefined) record(request);
    }
  };

  const where = (name: string, channel: string = CHANNELS.general): Where => {
    const isPrivate = channel === started.privateChat(id(name));
    return {
      user: id(name),
      channel,
      ...(isPrivate ? { server: null } : {}),
      ...(ADMINS.includes(name) ? { permissions: MANAGE_SERVER } : {}),
    };
  };
  const answered = async (name: string, asking: Promise<Asked>): Promise<void> => {
    const given = await asking;
    askers.set(given.token, name);
    asked.set(given.token, given.id);
    await until(`an answer to ${name}`, () => {
      const { form, edited, followedUp } = answerTo(double, given);
      return form !== null || edited.length + followedUp.length > 0;
    });
    await quiet(() => double.requests.length);
    flush();
  };
  const findLast = <T>(name: string, pick: (shown: Shown) => T | undefined, channel?: string): T => {
    flush();
    for (const shown of [...transcript.shown].reverse()) {
      if (shown.platform !== 'Discord') continue;
      const isSeen = shown.to === name || shown.to === places.get(channel ?? '');
      const found = isSeen ? pick(shown) : undefined;
      if (found !== undefined) return found;
    }
    throw new Error(`${name} does not see that on Discord`);
  };
  const timed = (): { timestamp: string } => ({ timestamp: clock.now().toISOString() });

  const sendsDraft = (name: string, post: string, draft: string): Promise<void> =>
    answered(name, submits(double, where(name), 'draft', { post, draft }));

  return {
    double,
    id,
    flush,
    sendsDraft,
    says: (name, channel, text, replyTo) =>
      writes(double, {
        author: id(name),
        channel,
        text,
        ...(replyTo !== undefined && { replyTo }),
        more: timed(),
      }),
    forumPost: async (name, text) => {
      const thread = await opensThread(double, CHANNELS.forum, id(name));
      places.set(thread, `a post in #asking`);
      // The first message of a forum post has the id of the post itself.
      const plain = { ...double, newId: () => thread };
      await writes(plain, { author: id(name), channel: thread, text, more: timed() });
      return thread;
    },
    thread: async (name, channel) => {
      const thread = await opensThread(double, channel, id(name));
      places.set(thread, 'a thread in #general');
      return thread;
    },
    editsPost: (name, channel, message, text) => {
      edits(double, message, { author: id(name), channel, text, more: timed() }, clock.now().toISOString());
    },
    reacts: (name, channel, message, emoji) => {
      reacts(double, { person: id(name), channel, message, emoji });
    },
    removes: (channel, ids) => {
      deletes(double, channel, ids);
    },
    command: (name, command, sub, options = {}) => {
      const given: GivenOption[] = Object.entries(options).map(([key, value]) => ({
        name: key,
        type: 3,
        value,
      }));
      const all = sub === undefined ? given : [{ name: sub, type: 1, options: given }];
      return answered(name, runsCommand(double, where(name), command, all));
    },
    presses: (name, label, channel) => {
      const button = findLast(name, ({ buttons }) => buttons.find((known) => known.label === label), channel);
      return answered(name, presses(double, where(name, channel), button.id));
    },
    selects: (name, placeholder, values) => {
      const menu = findLast(name, ({ menus }) => menus.find((known) => known.placeholder === placeholder));
      const type = menu.options.length === 0 ? ComponentType.ChannelSelect : ComponentType.StringSelect;
      return answered(name, chooses(double, where(name), menu.id, values, type));
    },
    coaches: async (name, post, draft) => {
      await answered(
        name,
        usesMessageCommand(double, where(name), 'Coach my reply', { ...post, author: id(post.author) }),
      );
      await sendsDraft(name, post.text, draft);
    },
    closeDirectMessages: async (name) => {
      await fetch(`${started.url}/v10/users/@me/channels`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bot ${BOT_ID}` },
        body: JSON.stringify({ recipient_id: id(name) }),
      });
      const chat = started.privateChat(id(name)) ?? '';
      closed.add(chat);
      double.refuse({
        method: 'POST',
        path: new RegExp(`^/channels/${chat}/messages$`),
        answer: { status: 403, code: 50007 },
      });
    },
  };
}
