import type { Message } from 'grammy/types';
import { numbersOf, partIdOf } from '#adapters/telegram/ids.ts';
import type { PlatformHarness, Shown } from '#tests/contracts/platform-harness.ts';
import { createBot } from './bot.ts';
import type { Answer } from './bot-api-server.ts';
import type { Sent } from './chats.ts';
import { openTelegramDouble } from './telegram-double.ts';

const GROUP = -1001234567890;
const ADMIN = 11;
const MEMBER = 12;
const OTHER_BOT = 99;

const REFUSALS: Readonly<Record<'closed' | 'too many' | 'server fault', Answer>> = {
  closed: { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  'too many': {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 5',
    parameters: { retry_after: 5 },
  },
  'server fault': { ok: false, error_code: 503, description: 'Service Unavailable' },
};

const toShown = ({ text, keyboard, file }: Sent): Shown => ({
  text,
  buttons: (keyboard?.inline_keyboard ?? [])
    .flat()
    .map(({ text: label, callback_data: id = '' }) => ({ id, label })),
  files: file === null ? [] : [{ name: file.name }],
});

/** Telegram for the suite that every platform has to pass. */
export async function openTelegramHarness(): Promise<PlatformHarness> {
  const telegram = await openTelegramDouble();
  telegram.group(GROUP, { admins: [ADMIN], people: [MEMBER], isForum: true });
  telegram.userStarts(ADMIN);
  telegram.userStarts(MEMBER);
  const bot = createBot(telegram);
  await bot.start();
  const posts = new Map<string, Message>();
  const personOf = (user: string): number => numbersOf(user).chat;
  const shownTo = (user: string): Shown[] => telegram.shownIn(personOf(user)).map(toShown);

  return {
    platform: bot.platform,
    community: `telegram:${GROUP}`,
    channel: `telegram:${GROUP}`,
    admin: `telegram:${ADMIN}`,
    member: `telegram:${MEMBER}`,
    events: bot.events,
    interactions: bot.interactions,
    behaviour: bot.behaviour,
    userPosts: (user, text, { replyTo, thread } = {}) => {
      const topic = thread === undefined ? null : numbersOf(thread).part;
      const answered = replyTo === undefined ? null : numbersOf(replyTo).part;
      const post = telegram.userPosts(GROUP, personOf(user), text, {
        ...(topic !== null && { topic }),
        ...(answered !== null && { replyTo: answered }),
      });
      const id = partIdOf(GROUP, post.message_id);
      posts.set(id, post);
      return Promise.resolve(id);
    },
    userEdits: (_user, message, text) => {
      const post = posts.get(message);
      if (post !== undefined) telegram.userEdits(post, text);
      return Promise.resolve();
    },
    botPosts: (text) => {
      const from = { id: OTHER_BOT, is_bot: true, first_name: 'Jukebox' };
      telegram.userPosts(GROUP, OTHER_BOT, text, { more: { from } });
      return Promise.resolve();
    },
    opensThread: () => {
      const topic = telegram.state.nextMessageId();
      telegram.group(GROUP).topics.set(topic, 'Sleep');
      return Promise.resolve(partIdOf(GROUP, topic));
    },
    userRunsCommand: (user, command, subcommand, key) => {
      telegram.userPosts(GROUP, personOf(user), `/${command} ${subcommand} ${key}`);
      return Promise.resolve();
    },
    userImports: (user, file) => {
      telegram.userSendsFile(GROUP, personOf(user), file, '/config import');
      return Promise.resolve();
    },
    userViews: (user, channel) => {
      const topic = numbersOf(channel).part;
      telegram.userPosts(GROUP, personOf(user), '/config view here', topic === null ? {} : { topic });
      return Promise.resolve();
    },
    userPressesButton: (user, { label }) => {
      telegram.userPresses(personOf(user), personOf(user), label);
      return Promise.resolve();
    },
    shownTo,
    directMessagesTo: shownTo,
    postedIn: (channel) => telegram.shownIn(numbersOf(channel).chat).map(toShown),
    makeDirectMessagesFail: (kind) => {
      telegram.noTrouble();
      if (kind !== null) telegram.trouble({ method: 'sendMessage', answer: REFUSALS[kind] });
    },
    botIsRemoved: () => {
      telegram.botIs(GROUP, 'kicked');
      return Promise.resolve();
    },
    stop: async () => {
      await bot.platform.stop();
      await telegram.close();
      const { faults } = telegram.state;
      if (faults.length > 0) throw new Error(`Telegram would refuse: ${faults.join(', ')}`);
    },
  };
}
