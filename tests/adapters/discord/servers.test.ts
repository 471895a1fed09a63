import { GatewayDispatchEvents } from 'discord.js';
import { describe, expect } from 'vitest';
import type { Bot } from '#tests/doubles/discord/bot.ts';
import {
  CHANNELS,
  MANAGE_MESSAGES,
  OTHER_CHANNEL,
  OTHER_SERVER,
  PEOPLE,
  SERVER,
} from '#tests/doubles/discord/discord-double.ts';
import { discordTests } from '#tests/doubles/discord/open.ts';
import { eventsSoFar } from '#tests/doubles/discord/waits.ts';
import { eventually } from '#tests/support/eventually.ts';
import { asId } from '#tests/support/ids.ts';

const it = discordTests();
const { general, staff } = CHANNELS;
const UNKNOWN = '123456789012345678';

describe('servers', () => {
  const isIn = ({ platform }: Bot, id: string): Promise<boolean | null> =>
    platform.isIn(asId(`discord:${id}`));

  it('are known to hold the bot, or not, or it is not known', async ({ discord, bot }) => {
    expect(await isIn(bot, SERVER)).toBe(true);
    expect(await isIn(bot, UNKNOWN)).toBe(false);
    discord.refuse({ method: 'GET', path: /^\/guilds/, answer: { status: 403, code: 50001 }, times: 1 });
    expect(await isIn(bot, OTHER_SERVER)).toBe(false);
    discord.refuse({ method: 'GET', path: /^\/guilds/, answer: { status: 503 } });
    expect(await isIn(bot, OTHER_SERVER)).toBe(null);
    discord.refuse({ method: 'GET', path: /^\/guilds/, answer: 'hang up' });
    expect(await isIn(bot, OTHER_SERVER)).toBe(null);
  });

  it('list the channels that can be watched', async ({ bot }) => {
    expect(await bot.platform.channels(`discord:${SERVER}`)).toEqual([
      { id: `discord:${general}`, name: 'general', kind: 'text' },
      { id: `discord:${CHANNELS.forum}`, name: 'asking', kind: 'forum' },
      { id: `discord:${staff}`, name: 'staff', kind: 'text' },
    ]);
  });

  it('have a name, unless the bot is not there', async ({ bot }) => {
    expect(await bot.platform.nameOf(`discord:${SERVER}`)).toBe('Harbour');
    expect(await bot.platform.nameOf(`discord:${UNKNOWN}`)).toBe(null);
  });
});

describe('who a person is in a server', () => {
  const standing = (
    { platform }: Bot,
    userId: string,
    server = SERVER,
  ): ReturnType<Bot['platform']['standing']> =>
    platform.standing(asId(`discord:${server}`), asId(`discord:${userId}`));
  const nobody = { isAdmin: false, isStaff: false };

  it('is asked anew each time', async ({ discord, bot }) => {
    const { prisma } = discord.twin;
    expect(await standing(bot, PEOPLE.ana)).toEqual(nobody);
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
    await expect.poll(() => standing(bot, PEOPLE.ana)).toEqual({ isAdmin: false, isStaff: true });
    await prisma.guildMember.update({
      where: { guildId_userId: { guildId: SERVER, userId: PEOPLE.ana } },
      data: { roles: '[]' },
    });
    expect(await standing(bot, PEOPLE.ana)).toEqual(nobody);
  });

  it('is nobody in particular where they are not a member, or the bot is not', async ({ bot }) => {
    expect(await standing(bot, UNKNOWN)).toEqual({ ...nobody, isMember: false });
    expect(await standing(bot, PEOPLE.ana, UNKNOWN)).toEqual(nobody);
  });
});

describe('leaving', () => {
  it('is reported when the bot is removed, not when the server is out of reach', async ({ discord, bot }) => {
    discord.dispatch(GatewayDispatchEvents.GuildDelete, { id: OTHER_SERVER, unavailable: true });
    expect(await eventsSoFar(discord, bot)).toEqual([]);
    discord.dispatch(GatewayDispatchEvents.GuildDelete, { id: OTHER_SERVER });
    await eventually(() => {
      expect(bot.events.at(-1)).toMatchObject({
        kind: 'communityRemoved',
        communityId: `discord:${OTHER_SERVER}`,
      });
    });
  });
});

describe('coming back', () => {
  const guild = {
    id: OTHER_SERVER,
    name: 'Lighthouse',
    owner_id: PEOPLE.ana,
    roles: [],
    channels: [],
    members: [],
  };

  it('is reported when the bot is added again, not when the server can be reached again', async ({
    discord,
    bot,
  }) => {
    discord.dispatch(GatewayDispatchEvents.GuildDelete, { id: OTHER_SERVER });
    discord.dispatch(GatewayDispatchEvents.GuildCreate, guild);
    discord.dispatch(GatewayDispatchEvents.GuildDelete, { id: OTHER_SERVER, unavailable: true });
    discord.dispatch(GatewayDispatchEvents.GuildCreate, guild);
    const there = { channel: OTHER_CHANNEL, more: { guild_id: OTHER_SERVER } };
    expect((await eventsSoFar(discord, bot, there)).map(({ kind }) => kind)).toEqual([
      'communityRemoved',
      'communityReturned',
    ]);
  });
});
