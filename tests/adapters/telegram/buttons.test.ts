import { describe, expect, it } from 'vitest';
import type { Menu, Reply } from '#core/ports/platform.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import { eventually } from '#tests/support/eventually.ts';
import { says, sentence } from '#tests/support/replies.ts';

const GROUP = -1001234567890;
const ADA = 1;
const JON = 42;
const { open } = telegramTests();

const withButton = (text: string, id: string, label: string): OutgoingMessage => ({
  ...sentence(text),
  buttons: [[{ id, label, style: 'plain' }]],
});

const toJon = { kind: 'member', userId: 'telegram:42' } as const;

describe('a button on Telegram', () => {
  it('is acknowledged before the answer is known, and its message changes in place', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    await bot.platform.send('telegram:-1', toJon, withButton('Was this helpful?', 'nudge:yes:1', 'Yes'));
    let finish: (reply: Reply) => void = () => undefined;
    bot.behaviour.onInteraction = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    telegram.userPresses(JON, JON, 'Yes');
    await eventually(() => {
      expect(telegram.state.acknowledged).toHaveLength(1);
      expect(bot.interactions).toMatchObject([{ kind: 'button', id: 'nudge:yes:1' }]);
    });
    finish(says('Thank you.', { replaces: true }));
    await eventually(() => {
      expect(telegram.sentTo(JON)).toMatchObject([{ text: 'Thank you.', edited: true, keyboard: null }]);
    });
  });

  it('pressed twice is no fault: the second time nothing changes', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    await bot.platform.send('telegram:-1', toJon, withButton('Page 1', 'report:1', 'Next'));
    bot.behaviour.onInteraction = () =>
      Promise.resolve({ ...says('', { replaces: true }), message: withButton('Page 1', 'report:1', 'Next') });
    telegram.userPresses(JON, JON, 'Next');
    telegram.userPresses(JON, JON, 'Next');
    await eventually(() => {
      expect(bot.interactions).toHaveLength(2);
    });
    await bot.platform.stop();
    expect(telegram.sentTo(JON)).toHaveLength(1);
    expect(bot.log).toEqual([]);
  });

  it('under a message that cannot be changed any more gets a new message', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    await bot.platform.send('telegram:-1', toJon, withButton('Old', 'report:1', 'Next'));
    telegram.trouble({
      method: 'editMessageText',
      answer: { ok: false, error_code: 400, description: "Bad Request: message can't be edited" },
    });
    bot.behaviour.onInteraction = () => Promise.resolve(says('New', { replaces: true }));
    telegram.userPresses(JON, JON, 'Next');
    await eventually(() => {
      expect(telegram.sentTo(JON).map(({ text }) => text)).toEqual(['Old', 'New']);
    });
  });

  it('too old to be acknowledged is answered all the same', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    await bot.platform.send('telegram:-1', toJon, withButton('Old', 'report:1', 'Next'));
    telegram.trouble({
      method: 'answerCallbackQuery',
      answer: { ok: false, error_code: 400, description: 'Bad Request: query is too old' },
    });
    telegram.userPresses(JON, JON, 'Next');
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(2);
    });
  });

  it('in a group tells who pressed it and whether they are an admin, and may answer them in private', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { admins: [ADA] });
    telegram.userStarts(ADA);
    await bot.platform.send(
      'telegram:-1',
      { kind: 'channel', channelId: `telegram:${GROUP}` },
      withButton('Please look', 'alert:seen:1', 'Seen'),
    );
    telegram.userPresses(ADA, GROUP, 'Seen');
    await eventually(() => {
      expect(telegram.sentTo(ADA)).toMatchObject([{ text: 'done' }]);
    });
    expect(bot.interactions[0]?.actor).toMatchObject({
      communityId: `telegram:${GROUP}`,
      userId: 'telegram:1',
      isAdmin: true,
      inPrivate: false,
    });
    expect(telegram.sentTo(GROUP)).toHaveLength(1);
  });

  it('that brings a file sends it after the text', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    await bot.platform.send('telegram:-1', toJon, withButton('Report', 'report:csv', 'CSV'));
    const attachments = [
      {
        fileName: 'r.csv',
        mediaType: 'text/csv' as const,
        bytes: new TextEncoder().encode('a,b'),
        altText: 'Rows',
      },
    ];
    bot.behaviour.onInteraction = () =>
      Promise.resolve({
        ...says('', { replaces: true }),
        message: { ...sentence('Here it is.'), attachments },
      });
    telegram.userPresses(JON, JON, 'CSV');
    await eventually(() => {
      expect(telegram.sentTo(JON)).toMatchObject([
        { text: 'Here it is.', edited: true },
        { text: 'Rows', file: { kind: 'document', name: 'r.csv' } },
      ]);
    });
  });
});

describe('a menu on Telegram', () => {
  const menu = (maximum: number, chosen: readonly string[]): Menu => ({
    id: 'setup:watch:in-1001234567890',
    placeholder: 'What to read',
    source: {
      kind: 'options',
      options: [
        { value: `telegram:${GROUP}`, label: 'the whole group' },
        { value: `telegram:${GROUP}:7`, label: 'this topic' },
      ].map((option) => ({ ...option, chosen: chosen.includes(option.value) })),
    },
    minimum: 1,
    maximum,
  });

  async function pressed(maximum: number, label: string) {
    const { telegram, bot } = await open();
    bot.behaviour.onInteraction = () =>
      Promise.resolve({ ...says('What shall I read?'), menus: [menu(maximum, [`telegram:${GROUP}`])] });
    telegram.userWritesPrivately(JON, '/setup');
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(1);
    });
    telegram.userPresses(JON, JON, label);
    await eventually(() => {
      expect(bot.interactions).toHaveLength(2);
    });
    const [, choice] = bot.interactions;
    return choice?.kind === 'choice' ? { id: choice.id, values: choice.values } : null;
  }

  it('tells the value that was pressed', async () => {
    expect(await pressed(1, 'this topic')).toEqual({
      id: 'setup:watch:in-1001234567890',
      values: [`telegram:${GROUP}:7`],
    });
  });

  it('for several values tells all that are chosen now', async () => {
    expect((await pressed(5, 'this topic'))?.values).toEqual([`telegram:${GROUP}`, `telegram:${GROUP}:7`]);
  });

  it('for several values takes a chosen one out', async () => {
    expect((await pressed(5, '✓ the whole group'))?.values).toEqual([]);
  });
});
