import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { openOperations } from '#bot/serve/operations.ts';
import { createBot } from '#tests/doubles/telegram/bot.ts';
import { openTelegramDouble } from '#tests/doubles/telegram/telegram-double.ts';
import { ANY_FREE, operationsDeps } from '#tests/support/operations.ts';

const GROUP = -1001234567890;
const webhook = { url: 'https://attune.example/telegram/hook', secret: 'a-long-secret_1' };

let ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  const all = ends.reverse();
  ends = [];
  for (const end of all) await end();
});

async function open() {
  const telegram = await openTelegramDouble();
  ends.push(() => telegram.close());
  const bot = createBot(telegram, { webhook });
  await bot.start();
  ends.push(() => bot.platform.stop());
  const deps = { ...operationsDeps(), platforms: [bot.platform] };
  const operations = await openOperations(ANY_FREE, deps);
  ends.push(() => operations.close());
  const { port } = operations;
  const post = async (body: string, headers: Record<string, string> = {}, method = 'POST') =>
    (
      await fetch(`http://127.0.0.1:${String(port)}/telegram/hook`, {
        method,
        headers,
        ...(method === 'POST' && { body }),
      })
    ).status;
  return { telegram, bot, post, port, counts: deps.counts };
}

const withSecret = { 'x-telegram-bot-api-secret-token': webhook.secret };

describe('the address Telegram calls', () => {
  it('takes an update with the secret, and nothing else', async () => {
    const { telegram, bot, post } = await open();
    telegram.group(GROUP);
    telegram.userPosts(GROUP, 41, 'hello');
    const update = JSON.stringify(telegram.state.feed.waiting()[0]);
    expect(await post(update)).toBe(401);
    expect(await post(update, { 'x-telegram-bot-api-secret-token': 'wrong' })).toBe(401);
    expect(await post('{', withSecret)).toBe(400);
    expect(await post(update, withSecret, 'GET')).toBe(404);
    expect(await post('x'.repeat(2 * 1024 * 1024), withSecret)).toBe(413);
    expect(bot.events).toEqual([]);
    expect(await post(update, withSecret)).toBe(200);
    expect(bot.events).toMatchObject([{ kind: 'message', message: { text: 'hello' } }]);
  });

  it('refuses who has no secret before it reads what they send, which may never end', async () => {
    const { port } = await open();
    const asking = request({ host: '127.0.0.1', port, path: '/telegram/hook', method: 'POST' });
    asking.on('error', () => undefined);
    asking.write('x');
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(401);
    asking.destroy();
  });

  it('asks for the update once more while it cannot be stored', async () => {
    const { telegram, bot, post } = await open();
    telegram.group(GROUP);
    telegram.userPosts(GROUP, 41, 'hello');
    bot.behaviour.onEvent = () => Promise.reject(new Error('no database'));
    expect(await post(JSON.stringify(telegram.state.feed.waiting()[0]), withSecret)).toBe(503);
  });
});

it('/metrics gives counts of this process and figures of the installation', async () => {
  const { counts, port } = await open();
  counts.deliveries.add([{ id: '1', kind: 'alert', outcome: 'sent' }]);
  const text = await (await fetch(`http://127.0.0.1:${String(port)}/metrics`)).text();
  expect(text).toContain('attune_deliveries_total{kind="alert",outcome="sent"} 1');
  expect(text).toContain('attune_platform_connected{platform="telegram"} 1');
});
