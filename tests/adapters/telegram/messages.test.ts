import { describe, expect, it } from 'vitest';
import { CHANNEL_BOT, GROUP_ANONYMOUS_BOT } from '#tests/doubles/telegram/chats.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import { eventually } from '#tests/support/eventually.ts';

const GROUP = -1001234567890;
const MIRA = 41;
const JON = 42;
const { open } = telegramTests();

const textsOf = (events: readonly ChatEvent[]): string[] =>
  events.flatMap((event) => ('message' in event ? [event.message.text] : []));

describe('messages in a Telegram group', () => {
  it('arrive with ids, author, words and time', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    const post = telegram.userPosts(GROUP, MIRA, 'I did not sleep again.');
    await eventually(() => {
      expect(bot.events).toEqual([
        {
          kind: 'message',
          message: {
            id: `telegram:${GROUP}:${post.message_id}`,
            communityId: `telegram:${GROUP}`,
            channelId: `telegram:${GROUP}`,
            threadId: null,
            replyToId: null,
            authorId: 'telegram:41',
            text: 'I did not sleep again.',
            sentAt: new Date(1_750_000_000_000),
          },
        },
      ]);
    });
  });

  it('tell the topic of a forum and the message they answer; the general topic has none', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { isForum: true, topics: new Map([[7, 'Sleep']]) });
    const post = telegram.userPosts(GROUP, MIRA, 'Nights are long.', { topic: 7 });
    telegram.userPosts(GROUP, JON, 'They are.', { topic: 7, replyTo: post.message_id });
    telegram.userPosts(GROUP, JON, 'Hello everybody.');
    await eventually(() => {
      expect(bot.events).toHaveLength(3);
    });
    expect(
      bot.events.map((event) =>
        event.kind === 'message' ? [event.message.threadId, event.message.replyToId] : [],
      ),
    ).toEqual([
      [`telegram:${GROUP}:7`, null],
      [`telegram:${GROUP}:7`, `telegram:${GROUP}:${post.message_id}`],
      [null, null],
    ]);
  });

  it('are told again when they are edited', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    const post = telegram.userPosts(GROUP, MIRA, 'I am tired.');
    telegram.userEdits(post, 'I am so tired.');
    await eventually(() => {
      expect(bot.events.map(({ kind }) => kind)).toEqual(['message', 'edit']);
    });
    expect(bot.events[1]).toMatchObject({
      message: { id: `telegram:${GROUP}:${post.message_id}`, text: 'I am so tired.' },
    });
  });

  it('of bots, anonymous admins, channels and through other bots are dropped, and so are forwarded words', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.userPosts(GROUP, 99, 'Beep', { more: { from: { id: 99, is_bot: true, first_name: 'Bot' } } });
    telegram.userPosts(GROUP, GROUP_ANONYMOUS_BOT, 'From the team', { more: { sender_chat: { id: GROUP } } });
    telegram.userPosts(GROUP, CHANNEL_BOT, 'News', { more: { sender_chat: { id: -100777 } } });
    telegram.userPosts(GROUP, JON, 'gif', { more: { via_bot: { id: 5, is_bot: true } } });
    telegram.userPosts(GROUP, JON, 'not mine', { more: { forward_origin: { type: 'hidden_user' } } });
    telegram.userPosts(GROUP, JON, '   ');
    telegram.userPosts(GROUP, MIRA, 'the only one');
    await eventually(() => {
      expect(bot.events).toHaveLength(1);
    });
    expect(bot.events[0]).toMatchObject({ message: { text: 'the only one' } });
    expect(bot.interactions).toEqual([]);
  });

  it('that are commands to the bot are answered, not read', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.userStarts(JON);
    telegram.userPosts(GROUP, JON, '/help_now');
    telegram.userPosts(GROUP, JON, '/coaching');
    telegram.userPosts(GROUP, MIRA, 'last');
    await eventually(() => {
      expect(textsOf(bot.events)).toEqual(['', '', 'last']);
      expect(bot.interactions).toHaveLength(2);
    });
    expect(bot.interactions[0]).toMatchObject({ kind: 'command', command: 'help-now' });
  });

  it('that an edit makes a command, or no command any more, are read as what they are now', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    const words = telegram.userPosts(GROUP, MIRA, 'I am tired.');
    telegram.userEdits(words, '/coaching quiet-hours 22 7');
    const command = telegram.userPosts(GROUP, JON, '/help_now');
    telegram.userEdits(command, 'I do not want to live.');
    await eventually(() => {
      expect(textsOf(bot.events)).toEqual(['I am tired.', '', '', 'I do not want to live.']);
      expect(bot.interactions).toHaveLength(1);
    });
  });

  it('that are files alone are told without words, because a caption may come later', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    const photo = { text: undefined, photo: [{ file_id: 'p' }] };
    const post = telegram.userPosts(GROUP, MIRA, '', { more: photo });
    telegram.push({
      edited_message: { ...post, caption: 'I do not want to live.', edit_date: post.date + 9 },
    } as never);
    await eventually(() => {
      expect(bot.events.map(({ kind }) => kind)).toEqual(['message', 'edit']);
      expect(textsOf(bot.events)).toEqual(['', 'I do not want to live.']);
    });
  });

  it('that say more than a command takes are answered and read', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.userStarts(JON);
    telegram.userPosts(GROUP, JON, '/help_now i want to die');
    await eventually(() => {
      expect(bot.events).toHaveLength(1);
      expect(bot.interactions).toHaveLength(1);
    });
    expect(bot.events[0]).toMatchObject({ message: { text: '/help_now i want to die' } });
  });

  it('that begin with a slash and are no command to the bot are read', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.userPosts(GROUP, JON, '/sos i want to die');
    telegram.userPosts(GROUP, JON, '/report@another_bot she wants to die');
    await eventually(() => {
      expect(bot.events).toHaveLength(2);
    });
    expect(bot.interactions).toEqual([]);
  });

  it('carry the caption of a picture as their words', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.userPosts(GROUP, MIRA, '', { more: { text: undefined, caption: 'my view today' } });
    await eventually(() => {
      expect(bot.events[0]).toMatchObject({ message: { text: 'my view today' } });
    });
  });
});

describe('a Telegram group', () => {
  it('that became a supergroup has a new id, told once', async () => {
    const { telegram, bot } = await open();
    telegram.group(-55, { type: 'group' });
    telegram.groupMigrates(-55, GROUP);
    telegram.userPosts(GROUP, MIRA, 'same people');
    await eventually(() => {
      expect(bot.events.map(({ kind }) => kind)).toEqual(['communityRekeyed', 'message']);
    });
    expect(bot.events[0]).toEqual({
      kind: 'communityRekeyed',
      from: 'telegram:-55',
      to: `telegram:${GROUP}`,
    });
  });

  it.each(['left', 'kicked'] as const)('that the bot has %s is removed', async (status) => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.botIs(GROUP, status);
    await eventually(() => {
      expect(bot.events).toEqual([
        { kind: 'communityRemoved', communityId: `telegram:${GROUP}`, at: new Date('2026-03-02T12:00:00Z') },
      ]);
    });
    expect(await bot.platform.isIn(`telegram:${GROUP}`)).toBe(false);
  });

  it('that has removed the bot after it restricted it is left', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.trouble({
      method: 'getChatMember',
      answer: { ok: true, result: { status: 'restricted', is_member: false, user: { id: 1 } } },
      times: 1,
    });
    expect(await bot.platform.isIn(`telegram:${GROUP}`)).toBe(false);
  });

  it.each([
    ['Bad Request: chat not found', false],
    ['Bad Request: member list is inaccessible', null],
    ['Bad Request: CHAT_ADMIN_REQUIRED', null],
  ])('of which Telegram says "%s" is left only if that means it', async (description, isIn) => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    const answer = { ok: false, error_code: 400, description } as const;
    telegram.trouble({ method: 'getChatMember', answer, times: 1 });
    expect(await bot.platform.isIn(`telegram:${GROUP}`)).toBe(isIn);
  });

  it('in which the bot is a member is not removed, nor is one whose member blocked the bot', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.botIs(GROUP, 'member');
    telegram.userBlocks(MIRA);
    telegram.userPosts(GROUP, JON, 'after that');
    await eventually(() => {
      expect(bot.events.map(({ kind }) => kind)).toEqual(['communityReturned', 'message']);
    });
    expect(await bot.platform.isIn(`telegram:${GROUP}`)).toBe(true);
  });

  it('whose new id was missed is noticed when the bot asks whether it is in', async () => {
    const { telegram, bot } = await open();
    telegram.group(-55, { type: 'group' });
    telegram.group(-55).movedTo = GROUP;
    telegram.group(GROUP);
    expect(await bot.platform.isIn('telegram:-55')).toBeNull();
    expect(bot.events).toEqual([{ kind: 'communityRekeyed', from: 'telegram:-55', to: `telegram:${GROUP}` }]);
  });

  it('is not taken for left while Telegram is down', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.trouble({
      method: 'getChatMember',
      answer: { ok: false, error_code: 502, description: 'Bad Gateway' },
    });
    expect(await bot.platform.isIn(`telegram:${GROUP}`)).toBeNull();
  });
});
