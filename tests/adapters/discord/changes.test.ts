import { GatewayDispatchEvents } from 'discord.js';
import { describe, expect } from 'vitest';
import { CHANNELS, PEOPLE, SERVER } from '#tests/doubles/discord/discord-double.ts';
import { discordTests } from '#tests/doubles/discord/open.ts';
import { deletes, edits, opensThread, writes } from '#tests/doubles/discord/people.ts';
import { eventsSoFar } from '#tests/doubles/discord/waits.ts';

const it = discordTests();
const { general, forum } = CHANNELS;
const { ana } = PEOPLE;

describe('what people change on Discord', () => {
  const post = { author: ana, channel: general, text: 'I feel lost to day.' };

  it('arrives as an edit with the new words', async ({ discord, bot }) => {
    const id = await writes(discord, post);
    edits(discord, id, { ...post, text: 'I feel lost today.' }, '2026-11-20T10:01:00+00:00');
    const [, edit] = await eventsSoFar(discord, bot);
    expect(edit).toMatchObject({
      kind: 'edit',
      message: { id: `discord:${id}`, text: 'I feel lost today.', sentAt: new Date('2026-11-20T10:00:00Z') },
    });
  });

  it('is no edit when only a link preview was added', async ({ discord, bot }) => {
    const id = await writes(discord, post);
    edits(discord, id, { ...post, more: { embeds: [{ type: 'link', title: 'A page' }] } }, null);
    discord.dispatch(GatewayDispatchEvents.MessageUpdate, {
      id,
      channel_id: general,
      guild_id: SERVER,
      embeds: [],
    });
    expect(await eventsSoFar(discord, bot)).toHaveLength(1);
  });

  it('is a deletion when no words are left', async ({ discord, bot }) => {
    const id = await writes(discord, post);
    edits(discord, id, { ...post, text: '' }, '2026-11-20T10:01:00+00:00');
    expect((await eventsSoFar(discord, bot))[1]).toEqual({
      kind: 'delete',
      communityId: `discord:${SERVER}`,
      messageIds: [`discord:${id}`],
    });
  });

  it('arrives when one message or many are deleted, known to the bot or not', async ({ discord, bot }) => {
    deletes(discord, general, ['11']);
    deletes(discord, general, ['12', '13']);
    deletes(discord, discord.newId(), ['14']);
    const communityId = `discord:${SERVER}`;
    expect(await eventsSoFar(discord, bot)).toEqual([
      { kind: 'delete', communityId, messageIds: ['discord:11'] },
      { kind: 'delete', communityId, messageIds: ['discord:12', 'discord:13'] },
      { kind: 'delete', communityId, messageIds: ['discord:14'] },
    ]);
  });

  it('arrives when a thread is deleted, even one the bot has never seen awake', async ({ discord, bot }) => {
    const seen = await opensThread(discord, forum, ana);
    const unseen = discord.newId();
    for (const id of [seen, unseen])
      discord.dispatch(GatewayDispatchEvents.ThreadDelete, {
        id,
        guild_id: SERVER,
        parent_id: forum,
        type: 11,
      });
    expect(await eventsSoFar(discord, bot)).toEqual(
      [seen, unseen].map((id) => ({
        kind: 'deleteThread',
        communityId: `discord:${SERVER}`,
        threadId: `discord:${id}`,
      })),
    );
  });

  it('arrives when a channel is deleted', async ({ discord, bot }) => {
    const id = discord.newId();
    discord.dispatch(GatewayDispatchEvents.ChannelDelete, { id, guild_id: SERVER, type: 0, name: 'gone' });
    expect(await eventsSoFar(discord, bot)).toEqual([
      { kind: 'deleteChannel', communityId: `discord:${SERVER}`, channelId: `discord:${id}` },
    ]);
  });
});
