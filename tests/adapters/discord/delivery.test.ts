import { describe, expect } from 'vitest';
import type { Delivery, OutgoingMessage } from '#core/model/outgoing.ts';
import { directMessagesTo, postedIn } from '#tests/doubles/discord/answers.ts';
import type { Bot } from '#tests/doubles/discord/bot.ts';
import { CHANNELS, PEOPLE, SERVER } from '#tests/doubles/discord/discord-double.ts';
import type { Rule } from '#tests/doubles/discord/front.ts';
import { discordTests } from '#tests/doubles/discord/open.ts';
import { asId } from '#tests/support/ids.ts';

/** How far the clock was turned on. */
let later = 0;

const it = discordTests({ now: () => new Date(Date.now() + later) });
const { ana, ben } = PEOPLE;
const { staff } = CHANNELS;

const nudge: OutgoingMessage = {
  blocks: [
    { kind: 'heading', text: 'You made room' },
    { kind: 'quote', runs: [{ text: 'I hear you, @everyone, see https://example.org' }] },
  ],
  buttons: [[{ id: 'nudge:helpful:1', label: 'Helpful', style: 'primary' }]],
};

const send = ({ platform }: Bot, userId: string, message: OutgoingMessage = nudge): Promise<Delivery> =>
  platform.send(`discord:${SERVER}`, { kind: 'member', userId: asId(`discord:${userId}`) }, message);
const sendTo = ({ platform }: Bot, channelId: string, message: OutgoingMessage = nudge): Promise<Delivery> =>
  platform.send(`discord:${SERVER}`, { kind: 'channel', channelId: asId(`discord:${channelId}`) }, message);

const OPENING: Pick<Rule, 'method' | 'path'> = { method: 'POST', path: /^\/users\/@me\/channels$/ };
const SENDING: Pick<Rule, 'method' | 'path'> = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };

describe('a private message', () => {
  it('arrives with its buttons and without any mention', async ({ discord, bot }) => {
    expect(await send(bot, ana)).toEqual({ kind: 'sent' });
    const [seen] = directMessagesTo(discord, ana);
    expect(seen?.buttons).toEqual([{ id: 'nudge:helpful:1', label: 'Helpful' }]);
    expect(seen?.text).toContain('**You made room**');
    expect(seen?.text).not.toMatch(/@everyone|https:\/\//);
  });

  it('carries the same sign when it is sent again, by which Discord knows it', async ({ discord, bot }) => {
    const signs = (): unknown[] =>
      discord.requests
        .filter(({ path }) => SENDING.path.test(path))
        .map(({ body }) => (body as { enforce_nonce?: boolean; nonce?: string }).nonce);
    discord.refuse({ ...SENDING, answer: { status: 503 }, times: 4 });
    expect(await send(bot, ana)).toMatchObject({ kind: 'retry' });
    expect(await send(bot, ana)).toEqual({ kind: 'sent' });
    expect(new Set(signs()).size).toBe(1);
    expect(signs()[0]).toMatch(/^.{24}$/);
    expect(discord.requests.at(-1)?.body).toMatchObject({ enforce_nonce: true });
    await send(bot, ana, { blocks: [{ kind: 'paragraph', runs: [{ text: 'Something else.' }] }] });
    expect(new Set(signs()).size).toBe(2);
  });

  it('arrives in parts when it is long', async ({ discord, bot }) => {
    const blocks = Array.from({ length: 4 }, () => ({
      kind: 'paragraph' as const,
      runs: [{ text: 'All is well. '.repeat(80) }],
    }));
    expect(await send(bot, ben, { blocks })).toEqual({ kind: 'sent' });
    expect(directMessagesTo(discord, ben).length).toBeGreaterThan(1);
  });

  it.for([
    ['the person has closed them', SENDING, { status: 403, code: 50007 }, 'closed'],
    ['there is no common server', SENDING, { status: 403, code: 50278 }, 'closed'],
    ['the account is gone', OPENING, { status: 404, code: 10013 }, 'gone'],
  ] as const)('is unreachable when %s', async ([_case, place, answer, reason], { discord, bot }) => {
    discord.refuse({ ...place, answer });
    expect(await send(bot, place === OPENING ? PEOPLE.cleo : ana)).toEqual({ kind: 'unreachable', reason });
    expect(discord.requests.length).toBeLessThanOrEqual(2);
  });

  it('is tried later when too many were opened', async ({ discord, bot }) => {
    discord.refuse({ ...OPENING, answer: { status: 403, code: 40003 } });
    expect(await send(bot, PEOPLE.cleo)).toEqual({ kind: 'retry', afterMs: 600_000 });
    later += 10 * 60_000;
  });

  it('rests for everybody when too many were opened, but for alerts', async ({ discord, bot }) => {
    discord.refuse({ ...OPENING, answer: { status: 403, code: 40003 }, times: 1 });
    expect(await send(bot, PEOPLE.cleo)).toMatchObject({ kind: 'retry' });
    discord.requests.length = 0;
    expect(await send(bot, ben)).toMatchObject({ kind: 'retry' });
    expect(discord.requests).toEqual([]);
    expect(await sendTo(bot, staff)).toEqual({ kind: 'sent' });
    later += 10 * 60_000;
    expect(await send(bot, ben)).toEqual({ kind: 'sent' });
  });

  it('is tried later when something before Discord refuses it', async ({ discord, bot }) => {
    const page = '<html><title>Access denied</title></html>';
    discord.refuse({ ...SENDING, answer: { status: 403, body: page } });
    expect(await send(bot, ana)).toEqual({ kind: 'retry', afterMs: 3_600_000 });
  });

  it('waits a short rate limit out', async ({ discord, bot }) => {
    discord.refuse({ ...SENDING, answer: { status: 429, retryAfter: 0.2 }, times: 1 });
    expect(await send(bot, ana)).toEqual({ kind: 'sent' });
    expect(discord.requests.filter(({ path }) => SENDING.path.test(path))).toHaveLength(2);
  });

  it('is handed back with the time Discord asks for when the rate limit is long', async ({
    discord,
    bot,
  }) => {
    discord.refuse({ ...SENDING, answer: { status: 429, retryAfter: 600 }, times: 1 });
    const delivery = await send(bot, ana);
    expect(delivery.kind).toBe('retry');
    expect(delivery).toHaveProperty('afterMs', expect.closeTo(600_000, -3));
  });

  it('is tried later when Discord fails again and again, or does not answer', async ({ discord, bot }) => {
    discord.refuse({ ...SENDING, answer: { status: 503 } });
    expect(await send(bot, ana)).toEqual({ kind: 'retry', afterMs: 60_000 });
    discord.forgive();
    discord.refuse({ ...SENDING, answer: 'hang up' });
    expect(await send(bot, ana)).toEqual({ kind: 'retry', afterMs: 30_000 });
  });

  const long: OutgoingMessage = {
    blocks: Array.from({ length: 4 }, () => ({
      kind: 'paragraph',
      runs: [{ text: 'All is well. '.repeat(80) }],
    })),
  };

  it('counts as sent once its first part has arrived', async ({ discord, bot }) => {
    discord.refuse({ ...SENDING, answer: { status: 403, code: 50007 }, after: 1 });
    expect(await send(bot, ana, long)).toEqual({ kind: 'sent' });
  });

  it('that is an alert counts as a whole: its buttons come with the last part', async ({ discord, bot }) => {
    const toStaff = { kind: 'channel', channelId: asId(`discord:${staff}`) } as const;
    const alert = () => bot.platform.send(`discord:${SERVER}`, toStaff, long, 'alert');
    discord.refuse({ ...SENDING, answer: { status: 403, code: 50013 }, after: 1 });
    expect(await alert()).toMatchObject({ kind: 'unreachable' });
    discord.forgive();
    expect(await alert()).toEqual({ kind: 'sent' });
  });
});

describe('a message to a channel', () => {
  it('carries its files', async ({ discord, bot }) => {
    const bytes = new TextEncoder().encode('week,replies\n');
    const attachments = [
      { fileName: 'report.csv', mediaType: 'text/csv', bytes, altText: 'Numbers' },
    ] as const;
    expect(await sendTo(bot, staff, { blocks: [], attachments })).toEqual({ kind: 'sent' });
    expect(postedIn(discord, staff).at(-1)?.files).toEqual([
      { name: 'report.csv', type: expect.any(String) as string, size: bytes.length },
    ]);
  });

  it('reaches a server that this process learned of after it was started', async ({ discord, bot }) => {
    const { prisma } = discord.twin;
    const guildId = discord.newId();
    await prisma.guild.create({ data: { id: guildId, name: 'Elsewhere', ownerId: ana } });
    const channel = await prisma.channel.create({
      data: { id: discord.newId(), guildId, type: 0, name: 'staff' },
    });
    expect(await sendTo(bot, channel.id)).toEqual({ kind: 'sent' });
  });

  it.for([
    ['the channel is gone', { status: 404, code: 10003 }, 'gone'],
    ['the bot may not see it', { status: 403, code: 50001 }, 'blocked'],
    ['the bot may not write there', { status: 403, code: 50013 }, 'blocked'],
    ['the thread is archived', { status: 400, code: 50083 }, 'gone'],
  ] as const)('is unreachable when %s', async ([_case, answer, reason], { discord, bot }) => {
    discord.refuse({ ...SENDING, answer });
    expect(await sendTo(bot, staff)).toEqual({ kind: 'unreachable', reason });
  });

  it('is unreachable when nothing has this id', async ({ bot }) => {
    expect(await sendTo(bot, '123456789012345678')).toEqual({ kind: 'unreachable', reason: 'gone' });
  });
});

describe('after hundreds of refusals', () => {
  it('sending rests, so that Discord does not shut the address out', async ({ discord, bot }) => {
    discord.refuse({ ...SENDING, answer: { status: 403, code: 50007 } });
    const warned = (): boolean => bot.log.some(({ event }) => event === 'discord-refuses-too-much');
    for (let sent = 0; sent < 500 && !warned(); sent += 1) await send(bot, ana);
    discord.forgive();
    discord.requests.length = 0;
    expect(await send(bot, ana)).toMatchObject({ kind: 'retry' });
    expect(discord.requests).toEqual([]);
    const toStaff = { kind: 'channel', channelId: `discord:${staff}` } as const;
    expect(await bot.platform.send(`discord:${SERVER}`, toStaff, nudge, 'alert')).toEqual({ kind: 'sent' });
    const findings = await bot.platform.checkUp(`discord:${SERVER}`, [], null);
    expect(findings[0]).toMatchObject({ level: 'fault', subject: 'Sending' });
    later += 10 * 60_000;
    expect(await send(bot, ana)).toEqual({ kind: 'sent' });
  });
});

describe('a token that is refused in the middle', () => {
  it('keeps the message and ends the program with what to do', async ({ discord, bot }) => {
    discord.refuse({ ...SENDING, answer: { status: 401 } });
    expect(await send(bot, ana)).toEqual({ kind: 'retry', afterMs: 3_600_000 });
    expect(bot.fatal.map(({ message }) => message)).toEqual([
      'Discord does not accept the token: make a new one in the developer portal and set DISCORD_TOKEN.',
    ]);
  });
});
