import { describe, expect, it } from 'vitest';
import { createApi } from '#adapters/telegram/client.ts';
import { poll } from '#adapters/telegram/polling.ts';
import { createBot } from '#tests/doubles/telegram/bot.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import { TOKEN } from '#tests/doubles/telegram/telegram-double.ts';
import { eventually } from '#tests/support/eventually.ts';

const GROUP = -1001234567890;
const MIRA = 41;
const JON = 42;
const { open, prepare, endLater } = telegramTests();

const wordsOf = (events: readonly { kind: string; message?: { text: string } }[]): (string | undefined)[] =>
  events.map(({ message }) => message?.text);

describe('fetching updates from Telegram', () => {
  it('names the kinds of updates it wants', async () => {
    const { telegram } = await open();
    await eventually(() => {
      expect(telegram.calls.find(({ method }) => method === 'getUpdates')?.payload).toMatchObject({
        allowed_updates: [
          'message',
          'edited_message',
          'callback_query',
          'my_chat_member',
          'message_reaction',
        ],
      });
    });
  });

  it('takes over from a webhook', async () => {
    const { telegram, bot } = await prepare();
    telegram.state.webhook = { url: 'https://old.example', secret: '' };
    telegram.state.feed.useWebhook(true);
    await bot.start();
    telegram.group(GROUP);
    telegram.userPosts(GROUP, MIRA, 'hello');
    await eventually(() => {
      expect(wordsOf(bot.events)).toEqual(['hello']);
    });
    expect(bot.fatal).toEqual([]);
  });

  it('acknowledges an update only after its event is durable', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    let store: () => void = () => undefined;
    bot.behaviour.onEvent = () =>
      new Promise((resolve) => {
        store = resolve;
      });
    telegram.userPosts(GROUP, MIRA, 'hold on to this');
    await eventually(() => {
      expect(store.name).not.toBe('store');
    });
    expect(telegram.state.feed.waiting()).toHaveLength(1);
    bot.behaviour.onEvent = () => Promise.resolve();
    store();
    await eventually(() => {
      expect(telegram.state.feed.waiting()).toEqual([]);
    });
  });

  it('loses nothing and keeps the order while the database is away', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    let failures = 0;
    bot.behaviour.onEvent = () => {
      failures += 1;
      return failures <= 7 ? Promise.reject(new Error('no database')) : Promise.resolve();
    };
    for (const text of ['one', 'two', 'three']) telegram.userPosts(GROUP, MIRA, text);
    await eventually(() => {
      expect(wordsOf(bot.events).slice(-3)).toEqual(['one', 'two', 'three']);
      expect(telegram.state.feed.waiting()).toEqual([]);
    });
    expect(bot.log.map(({ event }) => event)).toContain('event-not-stored');
  });

  it('stopped in the middle gets what was not stored once more after the next start', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    bot.behaviour.onEvent = () => Promise.reject(new Error('no database'));
    telegram.userPosts(GROUP, MIRA, 'not yet stored');
    await eventually(() => {
      expect(bot.log.length).toBeGreaterThan(0);
    });
    await bot.platform.stop();
    expect(bot.events).toEqual([]);
    const next = createBot(telegram);
    endLater(() => next.platform.stop());
    await next.start();
    await eventually(() => {
      expect(wordsOf(next.events)).toEqual(['not yet stored']);
    });
  });

  it('killed in the middle gets the update again', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    bot.behaviour.onEvent = () => new Promise(() => undefined);
    telegram.userPosts(GROUP, MIRA, 'in the air');
    await eventually(() => {
      expect(telegram.state.feed.waiting()).toHaveLength(1);
    });
    // The first process hangs and never acknowledges, as after a kill.
    const next = createBot(telegram);
    endLater(() => next.platform.stop());
    await next.start();
    await eventually(() => {
      expect(wordsOf(next.events)).toEqual(['in the air']);
    });
    bot.platform.stop = () => Promise.resolve();
  });

  it('does not answer a command once more after a restart', async () => {
    const { telegram, bot } = await open();
    telegram.userWritesPrivately(JON, '/help_now');
    await eventually(() => {
      expect(bot.interactions).toHaveLength(1);
    });
    await bot.platform.stop();
    const next = createBot(telegram);
    endLater(() => next.platform.stop());
    await next.start();
    telegram.userWritesPrivately(JON, '/start');
    await eventually(() => {
      expect(next.interactions).toMatchObject([{ command: 'start' }]);
    });
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(2);
    });
  });

  it('waits for an answer under way before it ends', async () => {
    const { telegram, bot } = await open();
    let finish: () => void = () => undefined;
    const ended: string[] = [];
    bot.behaviour.onInteraction = () =>
      new Promise((resolve) => {
        finish = () => {
          resolve({
            message: { blocks: [{ kind: 'heading', text: 'Done' }] },
            visibility: 'private',
            replaces: false,
          });
        };
      });
    telegram.userWritesPrivately(JON, '/help_now');
    await eventually(() => {
      expect(bot.interactions).toHaveLength(1);
    });
    const stopped = bot.platform.stop().then(() => ended.push('stopped'));
    expect(ended).toEqual([]);
    finish();
    await stopped;
    expect(telegram.sentTo(JON).map(({ text }) => text)).toEqual(['Done']);
  });

  it('goes on after server faults, rate limits, slow answers and broken connections', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    const refuse = (error_code: number, more = {}) => {
      telegram.trouble({
        method: 'getUpdates',
        answer: { ok: false, error_code, description: 'trouble', ...more },
        times: 1,
      });
    };
    refuse(502);
    refuse(429, { parameters: { retry_after: 3 } });
    telegram.trouble({ method: 'getUpdates', answer: 'hang up before', times: 2 });
    telegram.trouble({ method: 'getUpdates', answer: { afterMs: 50 }, times: 1 });
    telegram.userPosts(GROUP, MIRA, 'first');
    await eventually(() => {
      expect(wordsOf(bot.events)).toEqual(['first']);
    });
    telegram.userPosts(GROUP, MIRA, 'second');
    await eventually(() => {
      expect(wordsOf(bot.events)).toEqual(['first', 'second']);
      expect(bot.log.filter(({ event }) => event === 'telegram-not-reached')).toHaveLength(4);
    });
    expect(bot.log).toContainEqual({
      event: 'telegram-not-reached',
      fields: { code: 429, pauseMs: 3000 },
    });
    expect(bot.fatal).toEqual([]);
  });
});

describe('a Bot API that holds no call open', () => {
  const nothingNew = { method: 'getUpdates', answer: { ok: true, result: [] } } as const;

  it('is asked five times a second at most, and what people write is read all the same', async () => {
    const { telegram, bot } = await prepare();
    telegram.trouble({ ...nothingNew, times: 20 });
    await bot.start();
    telegram.group(GROUP);
    telegram.userPosts(GROUP, MIRA, 'after all the silence');
    await eventually(() => {
      expect(wordsOf(bot.events)).toEqual(['after all the silence']);
    });
    expect(bot.pauses).toEqual(Array.from({ length: 20 }, () => 200));
  });

  it('is left at once when the bot is stopped', async () => {
    const { telegram, bot } = await prepare();
    telegram.trouble(nothingNew);
    await bot.start();
    await eventually(() => {
      expect(bot.pauses.length).toBeGreaterThan(1);
    });
    await bot.platform.stop();
    expect(bot.fatal).toEqual([]);
  });
});

describe('a Bot API whose answer never comes', () => {
  it('is asked again before long', async () => {
    const { telegram } = await prepare();
    telegram.trouble({ method: 'getUpdates', answer: { afterMs: 3_600_000 }, times: 1 });
    telegram.group(GROUP);
    telegram.userPosts(GROUP, MIRA, 'after the silence');
    const stopping = new AbortController();
    const taken: (string | undefined)[] = [];
    await poll({
      api: createApi({ token: TOKEN, apiUrl: telegram.url }, 0.2),
      accept: ({ message }) => {
        taken.push(message?.text);
        stopping.abort();
        return Promise.resolve();
      },
      wait: () => Promise.resolve(),
      log: () => undefined,
      signal: stopping.signal,
    });
    expect(taken).toEqual(['after the silence']);
  });
});

const conflict = {
  ok: false,
  error_code: 409,
  description: 'Conflict: terminated by other getUpdates request',
} as const;

describe('Telegram that ends the connection', () => {
  it('is asked again after single conflicts, which pass by themselves', async () => {
    const { telegram, bot } = await prepare();
    telegram.trouble({ method: 'getUpdates', times: 5, answer: conflict });
    await bot.start();
    telegram.group(GROUP);
    telegram.userPosts(GROUP, MIRA, 'after the conflict');
    await eventually(() => {
      expect(wordsOf(bot.events)).toEqual(['after the conflict']);
    });
    expect(bot.fatal).toEqual([]);
    expect(bot.platform.isConnected()).toBe(true);
    expect(bot.log.filter(({ fields }) => fields['code'] === 409)).toHaveLength(5);
  });

  it('ends when conflicts last for a minute', async () => {
    const { telegram, bot } = await prepare();
    telegram.trouble({ method: 'getUpdates', times: 99, answer: conflict });
    await bot.start();
    await eventually(() => {
      expect(bot.fatal.map(({ code }) => code)).toEqual(['platform']);
    });
    const paused = bot.log.map(({ fields }) => fields['pauseMs']);
    expect(paused).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000]);
    expect(bot.platform.isConnected()).toBe(false);
  });

  it('says what to do when another program fetches this bot’s updates', async () => {
    const { telegram, bot } = await open();
    const other = createBot(telegram);
    endLater(() => other.platform.stop());
    await eventually(() => {
      expect(telegram.calls.some(({ method }) => method === 'getUpdates')).toBe(true);
    });
    await other.start();
    await eventually(() => {
      expect(bot.fatal.map(({ code, message }) => [code, message])).toEqual([
        [
          'platform',
          'Another program fetches this bot’s messages: stop it, or give each program its own bot.',
        ],
      ]);
    });
    expect(other.fatal).toEqual([]);
  });

  it('says what to do when the token was revoked while the bot ran', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.changeToken('another');
    telegram.userPosts(GROUP, MIRA, 'wakes the call');
    await eventually(() => {
      expect(bot.fatal.map(({ message }) => message)).toEqual([
        'Telegram does not accept the token any more: ask @BotFather for a new one and set TELEGRAM_TOKEN.',
      ]);
    });
  });

  it('refuses to start with a token Telegram does not accept', async () => {
    const { bot } = await prepare({ token: '1:wrong' });
    await expect(bot.start()).rejects.toThrow('Telegram does not accept the token');
  });
});

describe('Telegram that is down when the bot starts', () => {
  it('is tried again beside the rest of the program until it is back', async () => {
    const { telegram, bot } = await prepare();
    telegram.trouble({
      method: 'getMe',
      answer: { ok: false, error_code: 502, description: 'Bad Gateway' },
      times: 3,
    });
    await bot.start();
    expect(await bot.platform.isIn(`telegram:${GROUP}`)).toBeNull();
    telegram.group(GROUP);
    telegram.userPosts(GROUP, MIRA, 'waiting for you');
    await eventually(() => {
      expect(wordsOf(bot.events)).toEqual(['waiting for you']);
    });
    expect(bot.fatal).toEqual([]);
  });

  it('is not asked again before the time that it asked for', async () => {
    const { telegram, bot } = await prepare();
    const description = 'Too Many Requests: retry after 9';
    const answer = { ok: false, error_code: 429, description, parameters: { retry_after: 9 } } as const;
    telegram.trouble({ method: 'getMe', answer, times: 2 });
    await bot.start();
    await eventually(() => {
      expect(bot.log.filter(({ event }) => event === 'telegram-not-reached')).toMatchObject([
        { fields: { code: 429, pauseMs: 9000 } },
        { fields: { code: 429, pauseMs: 9000 } },
      ]);
    });
    await bot.platform.stop();
  });

  it('can be given up at once', async () => {
    const { telegram, bot } = await prepare();
    telegram.trouble({ method: 'getMe', answer: 'hang up before' });
    await bot.start();
    await bot.platform.stop();
    expect(bot.fatal).toEqual([]);
  });
});
