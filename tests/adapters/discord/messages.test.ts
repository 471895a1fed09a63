import { GatewayDispatchEvents } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatEvent } from '#core/message.ts';
import { startBot, type Bot } from '#tests/doubles/discord/bot.ts';
import {
  CHANNELS,
  OTHER_BOT,
  OTHER_SERVER,
  PEOPLE,
  SERVER,
  startDiscordDouble,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import { eventually } from '#tests/support/eventually.ts';
import { deletes, edits, opensThread, startsPost, writes } from '#tests/doubles/discord/people.ts';

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
  bot.events.length = 0;
  bot.behaviour.onEvent = () => Promise.resolve();
});

const { general, forum } = CHANNELS;
const { ana, ben } = PEOPLE;

/** Everything that came in until now: waits for one more message of which we know that it arrives. */
async function eventsSoFar(): Promise<ChatEvent[]> {
  const last = await writes(discord, { author: ben, channel: general, text: 'That was all.' });
  await eventually(() => {
    expect(bot.events.at(-1)).toMatchObject({ message: { id: `discord:${last}` } });
  });
  return bot.events.slice(0, -1);
}

describe('what people write on Discord', () => {
  it('arrives from a channel', async () => {
    const id = await writes(discord, { author: ana, channel: general, text: 'I feel lost today.' });
    expect(await eventsSoFar()).toEqual([
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

  it('arrives with the message it answers', async () => {
    const post = await writes(discord, { author: ana, channel: general, text: 'I feel lost today.' });
    await writes(discord, { author: ben, channel: general, text: 'I hear you.', replyTo: post });
    const [, reply] = await eventsSoFar();
    expect(reply).toMatchObject({ kind: 'message', message: { replyToId: `discord:${post}` } });
  });

  it('answers nothing here when the other message stands in another channel', async () => {
    await writes(discord, {
      author: ben,
      channel: general,
      text: 'About that.',
      replyTo: discord.newId(),
      replyToChannel: forum,
    });
    expect(await eventsSoFar()).toMatchObject([{ message: { replyToId: null } }]);
  });

  it('arrives from a thread with the channel it belongs to', async () => {
    const thread = await opensThread(discord, general, ana);
    await writes(discord, { author: ben, channel: thread, text: 'I hear you.' });
    expect(await eventsSoFar()).toMatchObject([
      { message: { channelId: `discord:${general}`, threadId: `discord:${thread}` } },
    ]);
  });

  it('arrives from a forum post, the starter and the replies', async () => {
    const thread = await opensThread(discord, forum, ana);
    startsPost(discord, thread, ana, 'How do you get through the evenings?');
    await writes(discord, { author: ben, channel: thread, text: 'Slowly.', replyTo: thread });
    const place = { channelId: `discord:${forum}`, threadId: `discord:${thread}` };
    expect(await eventsSoFar()).toMatchObject([
      { message: { ...place, id: `discord:${thread}`, replyToId: null } },
      { message: { ...place, replyToId: `discord:${thread}` } },
    ]);
  });

  it('arrives from a thread that was asleep when the bot came', async () => {
    const thread = await opensThread(discord, forum, ana, false);
    await writes(discord, { author: ben, channel: thread, text: 'Are you still there?' });
    expect(await eventsSoFar()).toMatchObject([
      { message: { channelId: `discord:${forum}`, threadId: `discord:${thread}` } },
    ]);
  });

  it('is dropped when a bot, a webhook or Discord itself wrote it, or when it has no words', async () => {
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
    expect(await eventsSoFar()).toEqual([]);
  });
});

describe('what people change on Discord', () => {
  const post = { author: ana, channel: general, text: 'I feel lost to day.' };

  it('arrives as an edit with the new words', async () => {
    const id = await writes(discord, post);
    edits(discord, id, { ...post, text: 'I feel lost today.' }, '2026-11-20T10:01:00+00:00');
    const [, edit] = await eventsSoFar();
    expect(edit).toMatchObject({
      kind: 'edit',
      message: { id: `discord:${id}`, text: 'I feel lost today.', sentAt: new Date('2026-11-20T10:00:00Z') },
    });
  });

  it('is no edit when only a link preview was added', async () => {
    const id = await writes(discord, post);
    edits(discord, id, { ...post, more: { embeds: [{ type: 'link', title: 'A page' }] } }, null);
    discord.dispatch(GatewayDispatchEvents.MessageUpdate, {
      id,
      channel_id: general,
      guild_id: SERVER,
      embeds: [],
    });
    expect(await eventsSoFar()).toHaveLength(1);
  });

  it('is a deletion when no words are left', async () => {
    const id = await writes(discord, post);
    edits(discord, id, { ...post, text: '' }, '2026-11-20T10:01:00+00:00');
    expect((await eventsSoFar())[1]).toEqual({
      kind: 'delete',
      communityId: `discord:${SERVER}`,
      messageIds: [`discord:${id}`],
    });
  });

  it('arrives when one message or many are deleted, known to the bot or not', async () => {
    deletes(discord, general, ['11']);
    deletes(discord, general, ['12', '13']);
    deletes(discord, discord.newId(), ['14']);
    const communityId = `discord:${SERVER}`;
    expect(await eventsSoFar()).toEqual([
      { kind: 'delete', communityId, messageIds: ['discord:11'] },
      { kind: 'delete', communityId, messageIds: ['discord:12', 'discord:13'] },
      { kind: 'delete', communityId, messageIds: ['discord:14'] },
    ]);
  });

  it('arrives when a thread is deleted, even one the bot has never seen awake', async () => {
    const seen = await opensThread(discord, forum, ana);
    const unseen = discord.newId();
    for (const id of [seen, unseen])
      discord.dispatch(GatewayDispatchEvents.ThreadDelete, {
        id,
        guild_id: SERVER,
        parent_id: forum,
        type: 11,
      });
    expect(await eventsSoFar()).toEqual(
      [seen, unseen].map((id) => ({
        kind: 'deleteThread',
        communityId: `discord:${SERVER}`,
        threadId: `discord:${id}`,
      })),
    );
  });

  it('arrives when a channel is deleted', async () => {
    const id = discord.newId();
    discord.dispatch(GatewayDispatchEvents.ChannelDelete, { id, guild_id: SERVER, type: 0, name: 'gone' });
    expect(await eventsSoFar()).toEqual([
      { kind: 'deleteChannel', communityId: `discord:${SERVER}`, channelId: `discord:${id}` },
    ]);
  });
});

describe('leaving', () => {
  it('is reported when the bot is removed, not when the server is out of reach', async () => {
    discord.dispatch(GatewayDispatchEvents.GuildDelete, { id: OTHER_SERVER, unavailable: true });
    expect(await eventsSoFar()).toEqual([]);
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
  const guild = { id: OTHER_SERVER, name: 'Lighthouse', owner_id: ana, roles: [], channels: [], members: [] };

  it('is reported when the bot is added again, not when the server can be reached again', async () => {
    discord.dispatch(GatewayDispatchEvents.GuildDelete, { id: OTHER_SERVER });
    discord.dispatch(GatewayDispatchEvents.GuildCreate, guild);
    discord.dispatch(GatewayDispatchEvents.GuildDelete, { id: OTHER_SERVER, unavailable: true });
    discord.dispatch(GatewayDispatchEvents.GuildCreate, guild);
    expect((await eventsSoFar()).map(({ kind }) => kind)).toEqual(['communityRemoved', 'communityReturned']);
  });
});

describe('while the database is away', () => {
  it('keeps everything in its order until it is stored', async () => {
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

  it('asks again when Discord does not say where a message stands', async () => {
    const thread = await opensThread(discord, forum, ana, false);
    discord.refuse({
      method: 'GET',
      path: new RegExp(`/channels/${thread}$`),
      answer: { status: 503 },
      times: 5,
    });
    await writes(discord, { author: ben, channel: thread, text: 'Are you still there?' });
    expect(await eventsSoFar()).toMatchObject([{ message: { channelId: `discord:${forum}` } }]);
  });
});
