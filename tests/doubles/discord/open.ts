import { expect, test } from 'vitest';
import { resting, startBot, type Bot, type BotOptions } from './bot.ts';
import { startDiscordDouble, type DiscordDouble } from './discord-double.ts';

/**
 * `it` for tests that go on from one another, with `discord` and a started `bot` for those that name them.
 * Both start when they are first named and end with the file, which fails if Discord would have refused anything.
 */
export const discordStory = (options: BotOptions = {}) =>
  test
    .extend('options', { scope: 'file' }, options)
    .extend('pair', { scope: 'file' }, async ({ options }, { onCleanup }) => {
      const discord = await startDiscordDouble();
      const bot = await startBot(discord, options);
      onCleanup(async () => {
        await bot.platform.stop();
        await discord.stop();
        expect(discord.faults).toEqual([]);
      });
      return { discord, bot };
    })
    .extend('discord', { scope: 'file' }, ({ pair }) => pair.discord)
    .extend('bot', { scope: 'file' }, ({ pair }) => pair.bot);

/** The same for tests that stand alone: each begins with nothing refused, nothing recorded and a resting bot. */
export const discordTests = (options: BotOptions = {}) =>
  discordStory(options).extend('refreshed', { auto: true }, ({ discord, bot }) => {
    refresh(discord, bot);
  });

function refresh(discord: DiscordDouble, bot: Bot): void {
  discord.forgive();
  discord.requests.length = 0;
  for (const record of [bot.events, bot.interactions, bot.log, bot.fatal]) record.length = 0;
  Object.assign(bot.behaviour, resting());
}
