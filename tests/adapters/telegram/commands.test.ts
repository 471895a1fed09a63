import { describe, expect, it } from 'vitest';
import { GROUP_ANONYMOUS_BOT } from '#tests/doubles/telegram/chats.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import { eventually } from '#tests/support/eventually.ts';
import { says } from '#tests/support/replies.ts';

const GROUP = -1001234567890;
const ADA = 1;
const JON = 42;
const { open } = telegramTests();

describe('a command in a Telegram group', () => {
  it('is answered in private', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { people: [JON] });
    telegram.userStarts(JON);
    bot.behaviour.onInteraction = () => Promise.resolve(says('For you alone.'));
    telegram.userPosts(GROUP, JON, '/coaching quiet-hours 22 7 in the morning');
    await eventually(() => {
      expect(telegram.sentTo(JON).map(({ text }) => text)).toEqual(['For you alone.']);
    });
    expect(telegram.sentTo(GROUP)).toEqual([]);
    expect(bot.interactions[0]).toMatchObject({
      kind: 'command',
      command: 'coaching',
      subcommand: 'quiet-hours',
      options: { from: '22', to: '7 in the morning' },
      actor: { communityId: `telegram:${GROUP}`, userId: 'telegram:42', isAdmin: false, inPrivate: false },
    });
  });

  it('takes the file it is written under or in reply to', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { admins: [ADA] });
    telegram.userStarts(ADA);
    const bytes = new TextEncoder().encode('{"mode":"coach"}');
    const sent = telegram.userSendsFile(GROUP, ADA, { name: 'settings.json', bytes }, '/config import');
    telegram.userPosts(GROUP, ADA, '/config import', { more: { reply_to_message: sent } });
    await eventually(() => {
      expect(bot.interactions).toHaveLength(2);
    });
    for (const asked of bot.interactions) {
      if (asked.kind !== 'command') throw new Error('no command');
      expect(await asked.file?.read(100)).toEqual(bytes);
      expect(await asked.file?.read(5)).toBe('too-large');
    }
    telegram.state.files.clear();
    const [first] = bot.interactions;
    expect(first?.kind === 'command' ? await first.file?.read(100) : null).toBe('unavailable');
  });

  it('that asks for help is answered there at once when no private chat is open, or nobody is named', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { people: [JON] });
    const ifClosed = { blocks: [{ kind: 'paragraph', runs: [{ text: 'Call somebody.' }] }] } as const;
    bot.behaviour.onInteraction = () =>
      Promise.resolve({ ...says('For you alone.'), startWith: 'help_-1001234567890', ifClosed });
    telegram.userPosts(GROUP, JON, '/help_now');
    await eventually(() => {
      expect(
        telegram
          .sentTo(GROUP)
          .map(({ text }) => text)
          .join(),
      ).toMatch(/^Call somebody\..*private chat/su);
    });
  });

  it('of a person who never started the bot gets a hint how to open the private chat, under their message', async () => {
    const { telegram } = await open();
    telegram.group(GROUP, { people: [JON], isForum: true, topics: new Map([[7, 'Sleep']]) });
    const asked = telegram.userPosts(GROUP, JON, '/help_now', { topic: 7 });
    await eventually(() => {
      expect(telegram.sentTo(GROUP)).toHaveLength(1);
    });
    const [hint] = telegram.sentTo(GROUP);
    expect(hint).toMatchObject({ topic: 7, replyTo: asked.message_id });
    expect(hint?.entities).toContainEqual(
      expect.objectContaining({ type: 'text_link', url: 'https://t.me/attune_test_bot?start=hello' }),
    );
    expect(telegram.sentTo(JON)).toEqual([]);
  });

  it('gets a hint that leads to what was asked for', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { people: [JON] });
    bot.behaviour.onInteraction = () =>
      Promise.resolve(says('Do you agree?', { startWith: 'optin_-1001234567890' }));
    telegram.userPosts(GROUP, JON, '/coaching on');
    await eventually(() => {
      expect(telegram.sentTo(GROUP)[0]?.entities).toContainEqual(
        expect.objectContaining({ url: 'https://t.me/attune_test_bot?start=optin_-1001234567890' }),
      );
    });
  });

  it('of a person who blocked the bot gets the same hint', async () => {
    const { telegram } = await open();
    telegram.group(GROUP, { people: [JON] });
    telegram.userBlocks(JON);
    telegram.userPosts(GROUP, JON, '/help_now');
    await eventually(() => {
      expect(telegram.sentTo(GROUP)).toHaveLength(1);
    });
  });

  it('is answered where it was asked when the answer is for everybody, in the same topic', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { people: [JON], isForum: true, topics: new Map([[7, 'Sleep']]) });
    bot.behaviour.onInteraction = () => Promise.resolve(says('For all.', { visibility: 'channel' }));
    telegram.userPosts(GROUP, JON, '/help_now', { topic: 7 });
    await eventually(() => {
      expect(telegram.sentTo(GROUP)).toMatchObject([{ text: 'For all.', topic: 7 }]);
    });
    expect(bot.interactions[0]?.actor.threadId).toBe(`telegram:${GROUP}:7`);
  });

  it('asks Telegram each time whether the person is an admin', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { admins: [ADA] });
    telegram.userStarts(ADA);
    telegram.userPosts(GROUP, ADA, '/setup');
    await eventually(() => {
      expect(bot.interactions).toHaveLength(1);
    });
    telegram.setMember(GROUP, ADA, 'member');
    telegram.userPosts(GROUP, ADA, '/setup');
    await eventually(() => {
      expect(bot.interactions.map(({ actor }) => actor.isAdmin)).toEqual([true, false]);
    });
  });

  it('is nobody’s admin command when Telegram does not tell who is one', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { admins: [ADA] });
    telegram.trouble({
      method: 'getChatMember',
      answer: { ok: false, error_code: 400, description: 'Bad Request: member list is inaccessible' },
    });
    telegram.userPosts(GROUP, ADA, '/setup');
    await eventually(() => {
      expect(bot.interactions[0]?.actor).toMatchObject({ isAdmin: false, isStaff: false });
    });
  });

  it('of an anonymous admin is answered with what to do, and so is one in the name of a channel', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { admins: [ADA] });
    telegram.userPosts(GROUP, GROUP_ANONYMOUS_BOT, '/setup', { more: { sender_chat: { id: -100777 } } });
    telegram.userPosts(GROUP, GROUP_ANONYMOUS_BOT, '/setup', { more: { sender_chat: { id: GROUP } } });
    await eventually(() => {
      expect(telegram.sentTo(GROUP)).toHaveLength(2);
    });
    const said = telegram.sentTo(GROUP).map(({ text }) => text);
    expect(said.filter((text) => text.includes('Remain anonymous'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('writing as a channel'))).toHaveLength(1);
    expect(bot.interactions).toEqual([]);
  });

  it('waits out a rate limit before it is answered', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { people: [JON] });
    telegram.userStarts(JON);
    telegram.trouble({
      method: 'sendMessage',
      answer: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 1',
        parameters: { retry_after: 1 },
      },
      times: 1,
    });
    telegram.userPosts(GROUP, JON, '/help_now');
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(1);
    });
    expect(bot.log).toEqual([]);
  });

  it('that takes long holds up nobody else', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { people: [JON] });
    telegram.userStarts(JON);
    let finish: () => void = () => undefined;
    bot.behaviour.onInteraction = () =>
      new Promise((resolve) => {
        finish = () => {
          resolve(says('at last'));
        };
      });
    telegram.userPosts(GROUP, JON, '/report');
    telegram.userPosts(GROUP, ADA, 'meanwhile');
    await eventually(() => {
      expect(bot.events).toMatchObject([{ message: { text: '' } }, { message: { text: 'meanwhile' } }]);
      expect(bot.interactions).toHaveLength(1);
    });
    finish();
    await eventually(() => {
      expect(telegram.sentTo(JON).map(({ text }) => text)).toEqual(['at last']);
    });
  });
});

describe('the private chat on Telegram', () => {
  it('takes /start with what a link carries', async () => {
    const { telegram, bot } = await open();
    telegram.userWritesPrivately(JON, '/start optin_-1001234567890');
    await eventually(() => {
      expect(bot.interactions[0]).toMatchObject({
        kind: 'command',
        command: 'start',
        options: { payload: 'optin_-1001234567890' },
        actor: { communityId: null, inPrivate: true, isAdmin: false },
      });
    });
  });

  it('answers a command it does not know', async () => {
    const { telegram, bot } = await open();
    telegram.userWritesPrivately(JON, '/dance');
    await eventually(() => {
      expect(bot.interactions[0]).toMatchObject({ command: 'dance' });
    });
  });
});

describe('the menus on Telegram', () => {
  it('show everybody what is for everybody, and admins all', async () => {
    const { telegram } = await open();
    expect(
      telegram.state.menus
        .filter(({ language }) => language === undefined)
        .map(({ scope, commands }) => [scope, commands.map(({ command }) => command)]),
    ).toEqual([
      ['all_private_chats', ['help_now', 'coaching']],
      ['all_group_chats', ['help_now', 'coaching']],
      ['all_chat_administrators', ['help_now', 'report', 'setup', 'config', 'coaching']],
    ]);
  });

  it('are told in German to those whose app is, under the names that are typed', async () => {
    const { telegram } = await open();
    const plain = telegram.state.menus.filter(({ language }) => language === undefined);
    const german = telegram.state.menus.filter(({ language }) => language === 'de');
    expect(german.map(({ scope, commands }) => [scope, commands.map(({ command }) => command)])).toEqual(
      plain.map(({ scope, commands }) => [scope, commands.map(({ command }) => command)]),
    );
    expect(german[0]?.commands[0]).toEqual({
      command: 'help_now',
      description: 'Wo du jetzt Hilfe findest; nur du siehst die Antwort',
    });
  });

  it('are not needed to start', async () => {
    const { telegram, bot } = await open();
    await bot.platform.stop();
    telegram.trouble({
      method: 'setMyCommands',
      answer: { ok: false, error_code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' },
    });
    const { createBot } = await import('#tests/doubles/telegram/bot.ts');
    const again = createBot(telegram);
    await again.start();
    expect(again.log.map(({ event }) => event)).toContain('menu-not-set');
    await again.platform.stop();
  });
});
