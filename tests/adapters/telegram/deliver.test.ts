import { describe, expect, it } from 'vitest';
import type { CommunityId } from '#core/model/ids.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { Trouble } from '#tests/doubles/telegram/bot-api-server.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import { sentence } from '#tests/support/replies.ts';
import { asId } from '#tests/support/ids.ts';

const GROUP = -1001234567890;
const JON = 42;
const COMMUNITY: CommunityId = asId(`telegram:${GROUP}`);
const toJon = { kind: 'member', userId: 'telegram:42' } as const;
const toGroup = { kind: 'channel', channelId: COMMUNITY } as const;
const { open } = telegramTests();

const refusal = (error_code: number, description: string, more: Partial<Trouble> = {}): Trouble => ({
  method: 'sendMessage',
  answer: { ok: false, error_code, description },
  ...more,
});

describe('a message to a person on Telegram', () => {
  it('arrives as plain words with entities, without link previews', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    const message: OutgoingMessage = {
      blocks: [{ kind: 'paragraph', runs: [{ text: 'You *named* ' }, { text: 'it', strong: true }] }],
    };
    expect(await bot.platform.send(COMMUNITY, toJon, message)).toEqual({ kind: 'sent' });
    expect(telegram.sentTo(JON)).toMatchObject([
      { text: 'You *named* it', entities: [{ type: 'bold', offset: 12, length: 2 }] },
    ]);
    expect(telegram.calls.at(-1)?.payload).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  it('is unreachable when they never started the bot, blocked it or are gone', async () => {
    const { telegram, bot } = await open();
    const send = () => bot.platform.send(COMMUNITY, toJon, sentence('Hi'));
    expect(await send()).toEqual({ kind: 'unreachable', reason: 'never_started' });
    telegram.userBlocks(JON);
    expect(await send()).toEqual({ kind: 'unreachable', reason: 'blocked' });
    telegram.trouble(refusal(403, 'Forbidden: user is deactivated', { times: 1 }));
    expect(await send()).toEqual({ kind: 'unreachable', reason: 'gone' });
  });

  it('that has begun to arrive arrives whole, though Telegram asks to wait in between', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    const description = 'Too Many Requests: retry after 1';
    const answer = { ok: false, error_code: 429, description, parameters: { retry_after: 1 } } as const;
    telegram.trouble({ method: 'sendPhoto', answer, times: 1 });
    const bytes = new Uint8Array([1, 2, 3]);
    const chart = { fileName: 'weeks.png', mediaType: 'image/png', bytes, altText: 'Your weeks.' } as const;
    const message = { ...sentence('Your week'), attachments: [chart] };
    expect(await bot.platform.send(COMMUNITY, toJon, message)).toEqual({ kind: 'sent' });
    expect(telegram.sentTo(JON).map(({ text }) => text)).toEqual(['Your week', 'Your weeks.']);
  });

  it('comes back with the time Telegram asks for, without waiting itself', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    telegram.trouble({
      method: 'sendMessage',
      answer: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 35',
        parameters: { retry_after: 35 },
      },
      times: 1,
    });
    expect(await bot.platform.send(COMMUNITY, toJon, sentence('Hi'))).toEqual({
      kind: 'retry',
      afterMs: 35_000,
    });
    expect(await bot.platform.send(COMMUNITY, toJon, sentence('Hi'))).toEqual({ kind: 'sent' });
  });

  it.each([500, 502, 504])('is tried again after a fault %i of the server', async (code) => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    telegram.trouble(refusal(code, 'Internal Server Error', { times: 1 }));
    expect(await bot.platform.send(COMMUNITY, toJon, sentence('Hi'))).toEqual({
      kind: 'retry',
      afterMs: 60_000,
    });
  });

  it('whose connection broke after it left is not sent again, because it may have arrived', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    telegram.trouble({ method: 'sendMessage', answer: 'hang up', times: 1 });
    await expect(bot.platform.send(COMMUNITY, toJon, sentence('Hi'))).rejects.toThrow();
    expect(telegram.sentTo(JON)).toHaveLength(1);
  });

  it('that never left is tried again', async () => {
    const { telegram, bot } = await open();
    await bot.platform.stop();
    await telegram.close();
    expect(await bot.platform.send(COMMUNITY, toJon, sentence('Hi'))).toEqual({
      kind: 'retry',
      afterMs: 30_000,
    });
  });

  it('counts as sent once its first part arrived', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    const long = sentence('word '.repeat(2000));
    expect(await bot.platform.send(COMMUNITY, toJon, long)).toEqual({ kind: 'sent' });
    const whole = telegram.sentTo(JON);
    expect(whole.length).toBeGreaterThan(1);
    expect(
      whole
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s+/g, ''),
    ).toBe('word'.repeat(2000));
  });

  it('that is an alert counts as a whole: its buttons come with the last part', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    const long = sentence('word '.repeat(2000));
    telegram.trouble(refusal(403, 'Forbidden: not enough rights', { after: 1, times: 1 }));
    expect(await bot.platform.send(COMMUNITY, toJon, long, 'alert')).toEqual({
      kind: 'unreachable',
      reason: 'blocked',
    });
    expect(telegram.sentTo(JON)).toHaveLength(1);
    expect(await bot.platform.send(COMMUNITY, toJon, long, 'alert')).toEqual({ kind: 'sent' });
  });

  it('brings pictures and files with what they show in words', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    const bytes = new Uint8Array([1, 2, 3]);
    const message: OutgoingMessage = {
      ...sentence('Your week'),
      attachments: [
        { fileName: 'week.png', mediaType: 'image/png', bytes, altText: 'A line that rises' },
        { fileName: 'week.json', mediaType: 'application/json', bytes, altText: 'x'.repeat(2000) },
      ],
    };
    expect(await bot.platform.send(COMMUNITY, toJon, message)).toEqual({ kind: 'sent' });
    const [text, picture, file] = telegram.sentTo(JON);
    expect(text?.text).toBe('Your week');
    expect(picture).toMatchObject({
      text: 'A line that rises',
      file: { kind: 'photo', name: 'week.png', bytes },
    });
    expect(file?.file?.kind).toBe('document');
    expect(file?.text.length).toBeLessThanOrEqual(1024);
  });
});

describe('a message to a group on Telegram', () => {
  it('goes into its topic', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { isForum: true, topics: new Map([[7, 'Team']]) });
    const inTopic = { kind: 'channel', channelId: `${COMMUNITY}:7` } as const;
    expect(await bot.platform.send(COMMUNITY, inTopic, sentence('Hi'))).toEqual({ kind: 'sent' });
    expect(telegram.sentTo(GROUP)).toMatchObject([{ topic: 7 }]);
    const gone = { kind: 'channel', channelId: `${COMMUNITY}:8` } as const;
    expect(await bot.platform.send(COMMUNITY, gone, sentence('Hi'))).toEqual({
      kind: 'unreachable',
      reason: 'gone',
    });
  });

  it('follows the group to its new id and tells the core', async () => {
    const { telegram, bot } = await open();
    telegram.group(-55, { type: 'group' }).movedTo = GROUP;
    telegram.group(GROUP);
    const old = { kind: 'channel', channelId: 'telegram:-55' } as const;
    expect(await bot.platform.send('telegram:-55', old, sentence('Hi'))).toEqual({ kind: 'sent' });
    expect(telegram.sentTo(GROUP)).toMatchObject([{ text: 'Hi' }]);
    expect(bot.events).toEqual([{ kind: 'communityRekeyed', from: 'telegram:-55', to: COMMUNITY }]);
  });

  it('is unreachable when the bot was removed or the group is unknown', async () => {
    const { telegram, bot } = await open();
    expect(await bot.platform.send(COMMUNITY, toGroup, sentence('Hi'))).toEqual({
      kind: 'unreachable',
      reason: 'gone',
    });
    telegram.group(GROUP).members.set(777000111, 'kicked');
    expect(await bot.platform.send(COMMUNITY, toGroup, sentence('Hi'))).toEqual({
      kind: 'unreachable',
      reason: 'blocked',
    });
  });

  it('stops everything with a sentence when the token was revoked', async () => {
    const { telegram, bot } = await open({ webhook: { url: 'https://a.example/hook', secret: 's' } });
    telegram.changeToken('another');
    await bot.platform.send(COMMUNITY, toGroup, sentence('Hi'));
    expect(bot.fatal.map(({ message }) => message)).toEqual([
      'Telegram does not accept the token any more: ask @BotFather for a new one and set TELEGRAM_TOKEN.',
    ]);
  });
});

describe('the members’ notice on Telegram', () => {
  it('is posted and pinned where the bot may', async () => {
    const { telegram, bot } = await open();
    const chat = telegram.group(GROUP);
    const posted = await bot.platform.postNotice(COMMUNITY, COMMUNITY, sentence('I read along here.'));
    expect(posted).toEqual({ delivery: { kind: 'sent' }, pinned: true });
    expect(chat.pinned).toEqual([telegram.sentTo(GROUP)[0]?.id]);
  });

  it('stays unpinned where the bot may not, and is not pinned when it did not arrive', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { mayPin: false });
    const notice = sentence('I read along here.');
    expect(await bot.platform.postNotice(COMMUNITY, COMMUNITY, notice)).toEqual({
      delivery: { kind: 'sent' },
      pinned: false,
    });
    expect(await bot.platform.postNotice(COMMUNITY, 'telegram:-999', notice)).toEqual({
      delivery: { kind: 'unreachable', reason: 'gone' },
      pinned: false,
    });
  });
});
