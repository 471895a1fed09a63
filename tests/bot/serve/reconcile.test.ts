import { expect, it } from 'vitest';
import { isBackIn } from '#bot/serve/reconcile.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';

it('only the platform of a community is asked whether the bot is back there', async () => {
  const answers = {
    'telegram:-1': () => Promise.resolve(true),
    'telegram:-2': () => Promise.resolve(false),
    'telegram:-3': () => Promise.reject(new Error('not connected')),
  };
  const telegram = {
    platform: 'telegram',
    isIn: (id: keyof typeof answers) => answers[id](),
  } as unknown as ChatPlatform;
  const isBack = isBackIn([telegram]);
  expect(await isBack('telegram:-1')).toBe(true);
  expect(await isBack('telegram:-2')).toBe(false);
  expect(await isBack('telegram:-3')).toBeNull();
  // Another process holds Discord: what it knows stands in the database.
  expect(await isBack('discord:1')).toBe(false);
});
