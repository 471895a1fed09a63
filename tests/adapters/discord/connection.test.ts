import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandDefinition } from '#core/ports/platform.ts';
import { createBot, startBot, type Bot } from '#tests/doubles/discord/bot.ts';
import {
  CHANNELS,
  PEOPLE,
  startDiscordDouble,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import { eventually } from '#tests/support/eventually.ts';
import { writes } from '#tests/doubles/discord/people.ts';

let discord: DiscordDouble;
const started: Pick<Bot, 'platform'>[] = [];

beforeEach(async () => {
  discord = await startDiscordDouble();
});
afterEach(async () => {
  for (const bot of started.splice(0)) await bot.platform.stop();
  await discord.stop();
});

async function start(options?: Parameters<typeof startBot>[1]): Promise<Bot> {
  const bot = await startBot(discord, options);
  started.push(bot);
  return bot;
}

const help: CommandDefinition = {
  name: 'help',
  description: 'What I can do',
  audience: 'everyone',
  options: [
    { name: 'topic', description: 'About what', required: false, kind: 'text' },
    { name: 'where', description: 'A channel', required: true, kind: 'channel' },
  ],
  subcommands: [],
};

describe('commands', () => {
  const puts = (): number => discord.requests.filter(({ method }) => method === 'PUT').length;

  it('are registered once, and again only when they changed', async () => {
    await start({ commands: [help] });
    expect(puts()).toBe(1);
    await start({ commands: [help] });
    expect(puts()).toBe(1);
    await start({ commands: [{ ...help, description: 'What Attune can do' }] });
    expect(puts()).toBe(2);
    // One that has words in another language, too.
    await start({ commands: [{ ...help, name: 'help-now' }] });
    await start({ commands: [{ ...help, name: 'help-now' }] });
    expect(puts()).toBe(3);
  });

  it('do not keep the bot from working when Discord does not take them', async () => {
    discord.refuse({ method: 'PUT', path: /commands$/, answer: { status: 400, code: 50035 } });
    const bot = await start({ commands: [help] });
    expect(bot.log).toContainEqual({
      event: 'commands-not-registered',
      fields: { code: 50035, status: 400 },
    });
    await writes(discord, { author: PEOPLE.ana, channel: CHANNELS.general, text: 'Hello.' });
    await eventually(() => {
      expect(bot.events).toHaveLength(1);
    });
  });
});

describe('logging in', () => {
  it('says what to do when the token is refused', async () => {
    discord.refuse({ method: 'GET', path: /gateway/, answer: { status: 401 } });
    await expect(createBot(discord).start()).rejects.toMatchObject({
      code: 'platform',
      message:
        'Discord does not accept the token: make a new one in the developer portal and set DISCORD_TOKEN.',
    });
    await expect(createBot(discord, { token: 'another' }).start()).rejects.toMatchObject({
      code: 'platform',
    });
  });

  it('says what to do when Discord refuses message text', async () => {
    discord.refuseIdentify(4014);
    await expect(createBot(discord).start()).rejects.toMatchObject({
      code: 'platform',
      message: expect.stringContaining('switch on "Message Content Intent"') as string,
    });
  });

  it('goes on without Discord while it is down, and connects as soon as it is back', async () => {
    discord.refuse({ method: 'GET', path: /gateway/, answer: { status: 503 } });
    const bot = await start({ commands: [help] });
    expect(bot.platform.isConnected()).toBe(false);
    expect(bot.log.map(({ event }) => event)).toContain('discord-not-reached');
    expect(discord.identities).toEqual([]);
    discord.forgive();
    await eventually(() => {
      expect(bot.platform.isConnected()).toBe(true);
    });
    await writes(discord, { author: PEOPLE.ana, channel: CHANNELS.general, text: 'Are you back?' });
    await eventually(() => {
      expect(bot.events).toHaveLength(1);
    });
    expect(bot.fatal).toEqual([]);
  });

  it('ends the program when Discord comes back and refuses the token', async () => {
    discord.refuse({ method: 'GET', path: /gateway/, answer: { status: 503 } });
    const bot = await start();
    discord.forgive();
    discord.refuse({ method: 'GET', path: /gateway/, answer: { status: 401 } });
    await eventually(() => {
      expect(bot.fatal.map(({ message }) => message)).toEqual([expect.stringContaining('DISCORD_TOKEN')]);
    });
  });

  it('stops trying when the program ends', async () => {
    discord.refuse({ method: 'GET', path: /gateway/, answer: { status: 503 } });
    const bot = await startBot(discord);
    await bot.platform.stop();
    expect(bot.fatal).toEqual([]);
  });

  it('says so when the bot was started too often', async () => {
    discord.refuse({
      method: 'GET',
      path: /gateway/,
      answer: {
        status: 200,
        body: {
          url: discord.twin.gatewayUrl,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 0, reset_after: 3_600_000, max_concurrency: 1 },
        },
      },
    });
    await expect(createBot(discord).start()).rejects.toMatchObject({
      code: 'platform',
      message: expect.stringContaining('started too often') as string,
    });
  });
});

describe('the connection', () => {
  it('asks for servers, their messages, the words in them and reactions, and for nothing else', async () => {
    await start();
    const [guilds, guildMessages, reactions, messageContent] = [1 << 0, 1 << 9, 1 << 10, 1 << 15];
    expect(discord.identities.map(({ intents }) => intents)).toEqual([
      guilds | guildMessages | reactions | messageContent,
    ]);
  });

  it('holds the shards it was given', async () => {
    await start({ shardIds: [2], shardCount: 4 });
    expect(discord.identities.map(({ shard }) => shard)).toEqual([[2, 4]]);
  });

  it('comes back by itself when it was dropped, with what happened meanwhile', async () => {
    const bot = await start();
    discord.disconnect(4000);
    const id = await writes(discord, { author: PEOPLE.ana, channel: CHANNELS.general, text: 'Still here?' });
    await eventually(() => {
      expect(bot.events).toMatchObject([{ message: { id: `discord:${id}` } }]);
      expect(bot.log.map(({ event }) => event)).toContain('discord-resumed');
    });
    expect(bot.fatal).toEqual([]);
  });

  it('says once that Discord is away, however often it tries', async () => {
    const bot = await start();
    const { port } = new URL(discord.twin.gatewayUrl);
    await discord.stop();
    let tries = 0;
    const nobody = createServer((socket) => {
      tries += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => nobody.listen(Number(port), '127.0.0.1', resolve));
    await eventually(() => {
      expect(tries).toBeGreaterThan(2);
    });
    expect(bot.log.filter(({ event }) => event === 'discord-reconnecting')).toHaveLength(1);
    nobody.close();
    discord = await startDiscordDouble();
  });

  it.each([
    [4014, 'Message Content Intent'],
    [4004, 'DISCORD_TOKEN'],
    [4011, 'DISCORD_SHARD_COUNT'],
  ])('that Discord ends with %i ends the program with what to do', async (code, words) => {
    const bot = await start();
    discord.disconnect(code);
    await eventually(() => {
      expect(bot.fatal.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
    });
  });
});

describe('stopping', () => {
  it('says how many events the database did not take', async () => {
    const bot = await start();
    bot.behaviour.onEvent = () => Promise.reject(new Error('no database'));
    await writes(discord, { author: PEOPLE.ana, channel: CHANNELS.general, text: 'Hello.' });
    await eventually(() => {
      expect(bot.log.map(({ event }) => event)).toContain('event-not-stored');
    });
    await bot.platform.stop();
    expect(bot.log).toContainEqual({ event: 'events-left-behind', fields: { count: 1 } });
  });
});
