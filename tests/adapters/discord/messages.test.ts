import { GatewayDispatchEvents } from 'discord.js';
import { describe, expect } from 'vitest';
import { CHANNELS, OTHER_BOT, PEOPLE, SERVER } from '#tests/doubles/discord/discord-double.ts';
import { discordTests } from '#tests/doubles/discord/open.ts';
import {
  deletes,
  edits,
  messagePayload,
  opensThread,
  startsPost,
  writes,
} from '#tests/doubles/discord/people.ts';
import { eventsSoFar } from '#tests/doubles/discord/waits.ts';
import { eventually } from '#tests/support/eventually.ts';

const it = discordTests();
const { general, forum } = CHANNELS;
const { ana, ben } = PEOPLE;

describe('what people write on Discord', () => {
  it('arrives from a channel', async ({ discord, bot }) => {
    const id = await writes(discord, { author: ana, channel: general, text: 'I feel lost today.' });
    expect(await eventsSoFar(discord, bot)).toEqual([
      {
        kind: 'message',
        message: {
          id: `discord:${id}`,
          communityId: `discord:${SERVER}`,
          channelId: `discord:${general}`,
          threadId: null,
          replyToId: null,
          authorId: `discord:${ana}`,
          text: 'I feel lost today.',
          sentAt: new Date('2026-11-20T10:00:00Z'),
        },
      },
    ]);
  });

  it('arrives with the message it answers', async ({ discord, bot }) => {
    const post = await writes(discord, { author: ana, channel: general, text: 'I feel lost today.' });
    await writes(discord, { author: ben, channel: general, text: 'I hear you.', replyTo: post });
    const [, reply] = await eventsSoFar(discord, bot);
    expect(reply).toMatchObject({ kind: 'message', message: { replyToId: `discord:${post}` } });
  });

  it('answers nothing here when the other message stands in another channel', async ({ discord, bot }) => {
    await writes(discord, {
      author: ben,
      channel: general,
      text: 'About that.',
      replyTo: discord.newId(),
      replyToChannel: forum,
    });
    expect(await eventsSoFar(discord, bot)).toMatchObject([{ message: { replyToId: null } }]);
  });

  it('arrives from a thread with the channel it belongs to', async ({ discord, bot }) => {
    const thread = await opensThread(discord, general, ana);
    await writes(discord, { author: ben, channel: thread, text: 'I hear you.' });
    expect(await eventsSoFar(discord, bot)).toMatchObject([
      { message: { channelId: `discord:${general}`, threadId: `discord:${thread}` } },
    ]);
  });

  it('arrives from a forum post, the starter and the replies', async ({ discord, bot }) => {
    const thread = await opensThread(discord, forum, ana);
    startsPost(discord, thread, ana, 'How do you get through the evenings?');
    await writes(discord, { author: ben, channel: thread, text: 'Slowly.', replyTo: thread });
    const place = { channelId: `discord:${forum}`, threadId: `discord:${thread}` };
    expect(await eventsSoFar(discord, bot)).toMatchObject([
      { message: { ...place, id: `discord:${thread}`, replyToId: null } },
      { message: { ...place, replyToId: `discord:${thread}` } },
    ]);
  });

  it('begins with the title of a forum post, which is often the whole of it', async ({ discord, bot }) => {
    const thread = await opensThread(discord, forum, ana, true, 'I cannot do this any more');
    startsPost(discord, thread, ana, 'As it says.');
    const more = { attachments: [{ id: '1' }] };
    const picture = await opensThread(discord, forum, ben, true, 'Does it ever get better?');
    discord.dispatch(
      GatewayDispatchEvents.MessageCreate,
      messagePayload(picture, { author: ben, channel: picture, text: '', more }),
    );
    const edited = { author: ana, channel: thread, text: 'As it says. Sorry.' };
    edits(discord, thread, edited, '2026-11-20T10:01:00+00:00');
    expect(await eventsSoFar(discord, bot)).toMatchObject([
      { kind: 'message', message: { text: 'I cannot do this any more\n\nAs it says.' } },
      { kind: 'message', message: { text: 'Does it ever get better?' } },
      { kind: 'edit', message: { text: 'I cannot do this any more\n\nAs it says. Sorry.' } },
    ]);
  });

  it('arrives from a thread that was asleep when the bot came', async ({ discord, bot }) => {
    const thread = await opensThread(discord, forum, ana, false);
    await writes(discord, { author: ben, channel: thread, text: 'Are you still there?' });
    expect(await eventsSoFar(discord, bot)).toMatchObject([
      { message: { channelId: `discord:${forum}`, threadId: `discord:${thread}` } },
    ]);
  });

  it('arrives with its place also when something before Discord refused to tell at first', async ({
    discord,
    bot,
  }) => {
    const thread = await opensThread(discord, forum, ana, false);
    const answer = { status: 403, body: '<html><title>Access denied</title></html>' };
    discord.refuse({ method: 'GET', path: new RegExp(`^/channels/${thread}$`), answer, times: 1 });
    await writes(discord, { author: ben, channel: thread, text: 'Are you still there?' });
    expect(await eventsSoFar(discord, bot)).toMatchObject([
      { message: { channelId: `discord:${forum}`, threadId: `discord:${thread}` } },
    ]);
  });

  it('is dropped when a bot, a webhook or Discord itself wrote it, or when it has no words', async ({
    discord,
    bot,
  }) => {
    const post = { author: ana, channel: general, text: 'Hello.' };
    await writes(discord, {
      ...post,
      author: OTHER_BOT,
      more: { author: { id: OTHER_BOT, username: 'jukebox', discriminator: '0', avatar: null, bot: true } },
    });
    await writes(discord, { ...post, more: { webhook_id: discord.newId() } });
    await writes(discord, { ...post, more: { type: 7 } });
    await writes(discord, { ...post, more: { type: 21 } });
    await writes(discord, { ...post, text: '  \n ' });
    expect(await eventsSoFar(discord, bot)).toEqual([]);
  });
});

describe('what people write through a program that posts it again', () => {
  const copyBy = (application: string, webhook: string) => ({
    webhook_id: webhook,
    application_id: application,
    author: { id: webhook, username: 'June', discriminator: '0000', bot: true, avatar: null },
  });

  it.for(['466378653216014359', '431544605209788416'])(
    'is read in the copy of %s, as its author’s',
    async (application, { discord, bot }) => {
      const text = 'I feel lost today.';
      const original = await writes(discord, { author: ana, channel: general, text: `j: ${text}` });
      const more = copyBy(application, discord.newId());
      const copy = await writes(discord, { author: ana, channel: general, text, more });
      deletes(discord, general, [original]);
      await eventually(() => {
        expect(bot.events.at(-1)).toMatchObject({
          kind: 'message',
          message: { id: `discord:${copy}`, authorId: `discord:${ana}`, text },
        });
      });
    },
  );

  it('answers what its author’s own message answered, because a webhook answers nothing', async ({
    discord,
    bot,
  }) => {
    const post = await writes(discord, { author: ben, channel: general, text: 'Nobody calls me.' });
    const more = copyBy('466378653216014359', discord.newId());
    const text = 'That sounds lonely.';
    const mentions = [{ id: ben, username: 'ben', discriminator: '0', avatar: null }];
    const reply = { author: ana, channel: general, text: `j: ${text}`, replyTo: post, more: { mentions } };
    const original = await writes(discord, reply);
    const copy = await writes(discord, { author: ana, channel: general, text, more });
    deletes(discord, general, [original]);
    await eventually(() => {
      expect(bot.events.at(-1)).toMatchObject({
        message: {
          id: `discord:${copy}`,
          authorId: `discord:${ana}`,
          replyToId: `discord:${post}`,
          namedIds: [`discord:${ben}`],
        },
      });
    });
  });

  it('is read without an author when the original was not seen, and not at all of another program', async ({
    discord,
    bot,
  }) => {
    const post = { author: ana, channel: general, text: 'I feel lost today.' };
    await writes(discord, { ...post, more: copyBy('5', discord.newId()) });
    await writes(discord, { ...post, more: copyBy('466378653216014359', discord.newId()) });
    await eventually(() => {
      expect(bot.events).toMatchObject([{ kind: 'message', message: { isNameless: true } }]);
    });
  });
});

describe('while the database is away', () => {
  it('keeps everything in its order until it is stored', async ({ discord, bot }) => {
    let refusals = 3;
    bot.behaviour.onEvent = () => {
      refusals -= 1;
      return refusals < 0 ? Promise.resolve() : Promise.reject(new Error('no database'));
    };
    const id = await writes(discord, { author: ana, channel: general, text: 'One.' });
    edits(discord, id, { author: ana, channel: general, text: 'Two.' }, '2026-11-20T10:01:00+00:00');
    deletes(discord, general, [id]);
    await writes(discord, { author: ben, channel: general, text: 'That was all.' });
    // What came after the first that failed is stored again, so that the last word is the latest.
    await eventually(() => {
      const kinds = bot.events.map(({ kind }) => kind);
      expect(kinds.slice(-4)).toEqual(['message', 'edit', 'delete', 'message']);
    });
    expect(bot.log.filter(({ event }) => event === 'event-not-stored').length).toBeGreaterThan(0);
  });

  it('asks again when Discord does not say where a message stands', async ({ discord, bot }) => {
    const thread = await opensThread(discord, forum, ana, false);
    discord.refuse({
      method: 'GET',
      path: new RegExp(`/channels/${thread}$`),
      answer: { status: 503 },
      times: 5,
    });
    await writes(discord, { author: ben, channel: thread, text: 'Are you still there?' });
    expect(await eventsSoFar(discord, bot)).toMatchObject([{ message: { channelId: `discord:${forum}` } }]);
  });
});
