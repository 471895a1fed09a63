import type { Message, MessageEntity } from 'grammy/types';
import type { Call } from '#tests/doubles/telegram/bot-api-server.ts';
import type { Keyboard } from '#tests/doubles/telegram/message-rules.ts';
import { openTelegramDouble, type TelegramDouble } from '#tests/doubles/telegram/telegram-double.ts';
import type { Clock } from './clock.ts';
import { localeOf } from './people.ts';
import type { Shown, Transcript } from './transcript.ts';
import { quiet, until } from './waiting.ts';

export const GROUP = -1001234567890;
export const STAFF_GROUP = -1009876543210;
export const TOPIC = 11;

const SENDING = ['sendMessage', 'editMessageText', 'sendPhoto', 'sendDocument'];
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  bold: ['**', '**'],
  blockquote: ['“', '”'],
};

/** Text with what its entities show. */
function seen(text: string, entities: readonly MessageEntity[]): string {
  const inserts = entities.flatMap((entity) => {
    const [before, after] =
      entity.type === 'text_link' ? ['[', `] (${entity.url})`] : (MARKS[entity.type] ?? ['', '']);
    return [
      { at: entity.offset, mark: before, rank: -entity.length },
      { at: entity.offset + entity.length, mark: after, rank: entity.length },
    ];
  });
  return inserts
    .sort((a, b) => b.at - a.at || b.rank - a.rank)
    .reduce((so, { at, mark }) => so.slice(0, at) + mark + so.slice(at), text)
    .replaceAll('\u200B', '');
}

export interface TelegramSide {
  double: TelegramDouble;
  id(name: string): number;
  says(name: string, text: string, options?: { topic?: number; replyTo?: number }): Message;
  reacts(name: string, message: number, emoji: string): void;
  /** A command in the group or elsewhere; waits for the answer. */
  commands(name: string, text: string, options?: { chat?: number; topic?: number }): Promise<void>;
  /** Sends a file to the group with a command under it. */
  commandsWithFile(name: string, text: string, content: string): Promise<void>;
  privately(name: string, text: string, replyTo?: number): Promise<void>;
  presses(name: string, label: string, chat?: number): Promise<void>;
  flush(): void;
}

export async function openTelegramSide(
  names: readonly string[],
  clock: Clock,
  transcript: Transcript,
): Promise<TelegramSide> {
  const double = await openTelegramDouble();
  const people = new Map(names.map((name, index) => [name, 501 + index]));
  const id = (name: string): number => people.get(name) ?? 0;
  const admin = id('Mara');
  const topics = new Map([[TOPIC, 'Night talk']]);
  double.group(GROUP, {
    title: 'Night owls',
    isForum: true,
    topics,
    admins: [admin],
    people: [...people.values()].filter((user) => user !== admin),
  });
  double.group(STAFF_GROUP, { title: 'Owls’ team', admins: [admin] });
  for (const [name, user] of people) double.userSpeaks(user, localeOf(name));
  let read = 0;

  const toShown = ({ method, payload, files }: Call): Shown => {
    const chat = Number(payload['chat_id']);
    const person = [...people].find(([, user]) => user === chat)?.[0];
    const topic =
      payload['message_thread_id'] === undefined
        ? ''
        : `, topic ${topics.get(Number(payload['message_thread_id'])) ?? '?'}`;
    const door = double.state.chats.get(chat)?.door ?? 'never started';
    const keyboard = payload['reply_markup'] as Keyboard | undefined;
    const isFile = method === 'sendPhoto' || method === 'sendDocument';
    const said = payload[isFile ? 'caption' : 'text'];
    const text = typeof said === 'string' ? said : '';
    return {
      at: clock.now(),
      platform: 'Telegram',
      to: person ?? (chat === GROUP ? `the group${topic}` : 'the team’s group'),
      how: [
        person === undefined ? 'posted for everybody there' : 'private chat',
        ...(method === 'editMessageText' ? ['the message changes in place'] : []),
        ...(person !== undefined && door !== 'open' ? [`refused by Telegram: ${door}`] : []),
      ].join(', '),
      text: seen(text, (payload['entities'] as MessageEntity[] | undefined) ?? []),
      buttons: (keyboard?.inline_keyboard ?? [])
        .flat()
        .map(({ text: label, callback_data: data = '' }) => ({ id: data, label })),
      menus: [],
      files: files.map(({ name }) => ({ name, altText: text })),
      fields:
        keyboard?.force_reply === true
          ? [{ name: '', label: keyboard.input_field_placeholder ?? '', value: '' }]
          : [],
    };
  };
  /** Only those to one chat, if it is given. */
  const sends = (from: number, chat?: number): number =>
    double.calls
      .slice(from)
      .filter(({ method }) => SENDING.includes(method))
      .filter(({ payload }) => chat === undefined || Number(payload['chat_id']) === chat).length;
  const flush = (): void => {
    for (; read < double.calls.length; read += 1) {
      const call = double.calls[read];
      if (call !== undefined && SENDING.includes(call.method)) transcript.show(toShown(call));
    }
  };
  /** `chat`: where the answer comes, when it is no other: what was sent elsewhere meanwhile is none. */
  const answered = async (what: string, act: () => void, chat?: number): Promise<void> => {
    const before = double.calls.length;
    act();
    await until(what, () => sends(before, chat) > 0);
    await quiet(() => sends(before), 500);
    flush();
  };
  const timed = () => ({ more: { date: Math.floor(clock.now().getTime() / 1000) } });

  return {
    double,
    id,
    flush,
    says: (name, text, options = {}) => double.userPosts(GROUP, id(name), text, { ...options, ...timed() }),
    reacts: (name, message, emoji) => {
      double.userReacts(GROUP, message, id(name), [emoji]);
    },
    commands: (name, text, { chat = GROUP, ...options } = {}) =>
      answered(`an answer to ${name}`, () =>
        double.userPosts(chat, id(name), text, { ...options, ...timed() }),
      ),
    commandsWithFile: (name, text, content) =>
      answered(`an answer to ${name}`, () => {
        const file = { name: 'attune-settings.json', bytes: new TextEncoder().encode(content) };
        double.userSendsFile(GROUP, id(name), file, text, timed());
      }),
    privately: (name, text, replyTo) =>
      answered(
        `an answer to ${name}`,
        () =>
          double.userWritesPrivately(id(name), text, {
            ...(replyTo !== undefined && { replyTo }),
            ...timed(),
          }),
        id(name),
      ),
    presses: (name, label, chat) =>
      answered(`an answer to ${name}`, () => {
        const where = chat ?? id(name);
        const marked = double
          .sentTo(where)
          .flatMap(({ keyboard }) => (keyboard?.inline_keyboard ?? []).flat())
          .find(({ text }) => text === `✓ ${label}`);
        double.userPresses(id(name), where, marked?.text ?? label);
      }),
  };
}
