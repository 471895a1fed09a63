import { GatewayDispatchEvents } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBot, type Bot } from '#tests/doubles/discord/bot.ts';
import {
  CHANNELS,
  OTHER_SERVER,
  PEOPLE,
  SERVER,
  startDiscordDouble,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import { MANAGE_MESSAGES } from '#tests/doubles/discord/interactions.ts';

let discord: DiscordDouble;
let bot: Bot;

beforeAll(async () => {
  discord = await startDiscordDouble();
  bot = await startBot(discord);
});
afterAll(async () => {
  await bot.platform.stop();
  await discord.stop();
});
beforeEach(() => {
  discord.forgive();
});

const { general, staff } = CHANNELS;
const UNKNOWN = '123456789012345678';

describe('servers', () => {
  const isIn = (id: string): Promise<boolean | null> => bot.platform.isIn(`discord:${id}`);

  it('are known to hold the bot, or not, or it is not known', async () => {
    expect(await isIn(SERVER)).toBe(true);
    expect(await isIn(UNKNOWN)).toBe(false);
    discord.refuse({ method: 'GET', path: /^\/guilds/, answer: { status: 403, code: 50001 }, times: 1 });
    expect(await isIn(OTHER_SERVER)).toBe(false);
    discord.refuse({ method: 'GET', path: /^\/guilds/, answer: { status: 503 } });
    expect(await isIn(OTHER_SERVER)).toBe(null);
    discord.refuse({ method: 'GET', path: /^\/guilds/, answer: 'hang up' });
    expect(await isIn(OTHER_SERVER)).toBe(null);
  });

  it('list the channels that can be watched', async () => {
    expect(await bot.platform.channels(`discord:${SERVER}`)).toEqual([
      { id: `discord:${general}`, name: 'general', kind: 'text' },
      { id: `discord:${CHANNELS.forum}`, name: 'asking', kind: 'forum' },
      { id: `discord:${staff}`, name: 'staff', kind: 'text' },
    ]);
  });

  it('have a name, unless the bot is not there', async () => {
    expect(await bot.platform.nameOf(`discord:${SERVER}`)).toBe('Harbour');
    expect(await bot.platform.nameOf(`discord:${UNKNOWN}`)).toBe(null);
  });
});

describe('who a person is in a server', () => {
  const standing = (userId: string, server = SERVER): ReturnType<Bot['platform']['standing']> =>
    bot.platform.standing(`discord:${server}`, `discord:${userId}`);
  const nobody = { isAdmin: false, isStaff: false };

  it('is asked anew each time', async () => {
    const { prisma } = discord.twin;
    expect(await standing(PEOPLE.ana)).toEqual(nobody);
    const { id, name, permissions } = await prisma.role.create({
      data: { id: discord.newId(), guildId: SERVER, name: 'keepers', permissions: MANAGE_MESSAGES },
    });
    discord.dispatch(GatewayDispatchEvents.GuildRoleCreate, {
      guild_id: SERVER,
      role: {
        id,
        name,
        permissions,
        color: 0,
        hoist: false,
        position: 1,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    });
    await prisma.guildMember.update({
      where: { guildId_userId: { guildId: SERVER, userId: PEOPLE.ana } },
      data: { roles: JSON.stringify([id]) },
    });
    await expect.poll(() => standing(PEOPLE.ana)).toEqual({ isAdmin: false, isStaff: true });
    await prisma.guildMember.update({
      where: { guildId_userId: { guildId: SERVER, userId: PEOPLE.ana } },
      data: { roles: '[]' },
    });
    expect(await standing(PEOPLE.ana)).toEqual(nobody);
  });

  it('is nobody in particular where they are not a member, or the bot is not', async () => {
    expect(await standing(UNKNOWN)).toEqual(nobody);
    expect(await standing(PEOPLE.ana, UNKNOWN)).toEqual(nobody);
  });
});
