import { afterEach, expect } from 'vitest';
import { createBot, type Bot, type BotOptions } from './bot.ts';
import { openTelegramDouble, type TelegramDouble } from './telegram-double.ts';

/** Opens a double and a started bot for one test; both end with it. */
export function telegramTests(): {
  open: (options?: BotOptions) => Promise<{ telegram: TelegramDouble; bot: Bot }>;
  /** A bot that is not started yet. */
  prepare: (options?: BotOptions) => Promise<{ telegram: TelegramDouble; bot: Bot }>;
  endLater: (end: () => Promise<void>) => void;
} {
  let ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    const all = ends.reverse();
    ends = [];
    for (const end of all) await end();
  });
  const prepare = async (options: BotOptions = {}) => {
    const telegram = await openTelegramDouble();
    ends.push(async () => {
      await telegram.close();
      expect(telegram.state.faults).toEqual([]);
    });
    const bot = createBot(telegram, options);
    ends.push(() => {
      telegram.noTrouble();
      return bot.platform.stop();
    });
    return { telegram, bot };
  };
  return {
    prepare,
    endLater: (end) => ends.push(end),
    open: async (options) => {
      const both = await prepare(options);
      await both.bot.start();
      return both;
    },
  };
}
