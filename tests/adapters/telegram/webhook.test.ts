import { describe, expect, it } from 'vitest';
import type { Bot } from '#tests/doubles/telegram/bot.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import type { TelegramDouble } from '#tests/doubles/telegram/telegram-double.ts';
import { eventually } from '#tests/support/eventually.ts';

const GROUP = -1001234567890;
const MIRA = 41;
const JON = 42;
const webhook = { url: 'https://attune.example/telegram/hook', secret: 'a-long-secret_1' };
const { open, prepare } = telegramTests();

const reads = (body: string) => () => Promise.resolve(body);

/** Brings the oldest waiting update, as Telegram would. */
function bring(
  { telegram, bot }: { telegram: TelegramDouble; bot: Bot },
  secret: string | null = webhook.secret,
) {
  const [update] = telegram.state.feed.waiting();
  return bot.platform.webhook?.receive(secret, reads(JSON.stringify(update)));
}

describe('Telegram’s webhook', () => {
  it('is set with its secret and the kinds of updates that are wanted', async () => {
    const { telegram, bot } = await open({ webhook });
    expect(telegram.state.webhook).toEqual(webhook);
    expect(telegram.calls.find(({ method }) => method === 'setWebhook')?.payload).toMatchObject({
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member', 'message_reaction'],
    });
    expect(bot.platform.webhook?.path).toBe('/telegram/hook');
    expect(telegram.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
  });

  it('that Telegram refuses is told of with what Telegram says, and set as soon as it may be', async () => {
    const both = await prepare({ webhook });
    const description = 'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443';
    both.telegram.trouble({
      method: 'setWebhook',
      answer: { ok: false, error_code: 400, description },
      times: 1,
    });
    await both.bot.start();
    await eventually(() => {
      expect(both.telegram.state.webhook).toEqual(webhook);
    });
    expect(both.bot.log).toContainEqual({ event: 'telegram-webhook-refused', fields: { says: description } });
  });

  it('answers 200 once the event is durable', async () => {
    const both = await open({ webhook });
    both.telegram.group(GROUP);
    both.telegram.userPosts(GROUP, MIRA, 'hello');
    expect(await bring(both)).toBe(200);
    expect(both.bot.events).toMatchObject([{ kind: 'message', message: { text: 'hello' } }]);
  });

  it('takes nothing from somebody who does not know the secret', async () => {
    const both = await open({ webhook });
    both.telegram.group(GROUP);
    both.telegram.userPosts(GROUP, MIRA, 'hello');
    for (const secret of [null, '', 'a-long-secret_2', 'short', `${webhook.secret}x`])
      expect(await bring(both, secret)).toBe(401);
    expect(both.bot.events).toEqual([]);
  });

  it.each(['', 'not json', '[]', 'null', '{}', '{"update_id":"x"}'])(
    'refuses %j, which is no update',
    async (body) => {
      const { bot } = await open({ webhook });
      expect(await bot.platform.webhook?.receive(webhook.secret, reads(body))).toBe(400);
    },
  );

  it('has the update brought again while the database is away', async () => {
    const both = await open({ webhook });
    both.telegram.group(GROUP);
    both.telegram.userPosts(GROUP, MIRA, 'hello');
    both.bot.behaviour.onEvent = () => Promise.reject(new Error('no database'));
    expect(await bring(both)).toBe(503);
    both.bot.behaviour.onEvent = () => Promise.resolve();
    expect(await bring(both)).toBe(200);
    expect(both.bot.events).toHaveLength(1);
  });

  it('answers a person once when the same update is brought twice', async () => {
    const both = await open({ webhook });
    both.telegram.userWritesPrivately(JON, '/help_now');
    expect(await bring(both)).toBe(200);
    expect(await bring(both)).toBe(200);
    await eventually(() => {
      expect(both.telegram.sentTo(JON)).toHaveLength(1);
    });
    await both.bot.platform.stop();
    expect(both.bot.interactions).toHaveLength(1);
    expect(both.telegram.sentTo(JON)).toHaveLength(1);
  });

  it('does not wait for a long answer', async () => {
    const both = await open({ webhook });
    let finish: () => void = () => undefined;
    both.bot.behaviour.onInteraction = () =>
      new Promise((resolve) => {
        finish = () => {
          resolve({ message: { blocks: [] }, visibility: 'private', replaces: false });
        };
      });
    both.telegram.userWritesPrivately(JON, '/help_now');
    expect(await bring(both)).toBe(200);
    await eventually(() => {
      expect(both.bot.interactions).toHaveLength(1);
    });
    finish();
  });

  it('has everything brought again until the bot was introduced', async () => {
    const both = await prepare({ webhook });
    both.telegram.userWritesPrivately(JON, '/help_now');
    expect(await bring(both)).toBe(503);
  });

  it('passes over an update it cannot read, so that it is not brought for ever', async () => {
    const { bot } = await open({ webhook });
    const body = JSON.stringify({ update_id: 5, message: { message_id: 1 } });
    expect(await bot.platform.webhook?.receive(webhook.secret, reads(body))).toBe(200);
    expect(bot.log.map(({ event }) => event)).toEqual(['update-not-read']);
  });
});
