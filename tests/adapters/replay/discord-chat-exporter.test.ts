import { afterAll, describe, expect, it } from 'vitest';
import { openExport } from '#adapters/replay/open-export.ts';
import { discordExport, discordMessage, readAll, temporaryFolder, written } from './exports.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const imported = (content: string) => readAll(written(folder.path('discord.json'), content));

describe('a DiscordChatExporter file', () => {
  it('becomes chat messages with reply references', async () => {
    const messages = await imported(
      discordExport([
        discordMessage({ id: '100' }),
        discordMessage({
          id: '101',
          type: 'Reply',
          timestamp: '2026-03-01T12:05:00+02:00',
          content: 'That sounds lonely. What do the evenings look like?',
          author: { id: '8', name: 'wren', isBot: false },
          reference: { messageId: '100', channelId: '20', guildId: '1' },
        }),
      ]),
    );
    expect(messages).toEqual([
      {
        id: 'replay:100',
        communityId: 'replay:export',
        channelId: 'replay:20',
        threadId: null,
        replyToId: null,
        authorId: 'replay:7',
        text: 'The nights are long since I moved here.',
        sentAt: new Date('2026-03-01T10:00:00.125Z'),
      },
      {
        id: 'replay:101',
        communityId: 'replay:export',
        channelId: 'replay:20',
        threadId: null,
        replyToId: 'replay:100',
        authorId: 'replay:8',
        text: 'That sounds lonely. What do the evenings look like?',
        sentAt: new Date('2026-03-01T10:05:00Z'),
      },
    ]);
  });

  it('leaves out bots, system messages and messages without words', async () => {
    const messages = await imported(
      discordExport([
        discordMessage({ id: '1', author: { id: '9', isBot: true } }),
        discordMessage({ id: '2', type: 'GuildMemberJoin', content: 'Joined the server.' }),
        discordMessage({ id: '3', type: '21', content: '' }),
        discordMessage({ id: '4', content: ' \n ' }),
        discordMessage({ id: '5' }),
      ]),
    );
    expect(messages.map((message) => message.id)).toEqual(['replay:5']);
  });

  it('tells who reacted, but for bots; mere counts of older exports tell nothing', async () => {
    const emoji = { id: '', name: '❤️', code: 'heart', isAnimated: false };
    const path = written(
      folder.path('reactions.json'),
      discordExport([
        discordMessage({
          id: '1',
          reactions: [
            {
              emoji,
              count: 2,
              users: [
                { id: '8', name: 'wren', isBot: false },
                { id: '9', name: 'jukebox', isBot: true },
              ],
            },
          ],
        }),
        discordMessage({ id: '2', reactions: [{ emoji, count: 3 }] }),
      ]),
    );
    const { messages } = await openExport([path], 'discord');
    const reactions = [];
    for await (const one of messages) reactions.push(one.reactions);
    expect(reactions).toEqual([[{ personId: 'replay:8', emoji: '❤️' }], []]);
  });

  it('takes the account that stands for all who deleted theirs for no one person', async () => {
    const deleted = { id: '456226577798135808', name: 'Deleted User', isBot: false };
    const [gone, there] = await imported(
      discordExport([discordMessage({ id: '1', author: deleted }), discordMessage({ id: '2' })]),
    );
    expect(gone).toMatchObject({ isNameless: true });
    expect(there).not.toHaveProperty('isNameless');
  });

  it('tells whom a message names', async () => {
    const file = written(
      folder.path('names.json'),
      discordExport([discordMessage({ mentions: [{ id: '9' }] })]),
    );
    expect(await readAll(file)).toMatchObject([{ namedIds: ['replay:9'] }]);
  });

  it('places a thread or forum post in its parent channel', async () => {
    const [message] = await imported(
      discordExport([discordMessage({})], { id: '30', type: 'GuildPublicThread', categoryId: '20' }),
    );
    expect(message).toMatchObject({ channelId: 'replay:20', threadId: 'replay:30' });
  });

  it('begins the first message of a forum post with its title', async () => {
    const messages = [
      discordMessage({ id: '30', content: 'As it says.' }),
      discordMessage({ id: '31', content: 'I hear you.' }),
    ];
    const post = { id: '30', type: 'GuildPublicThread', categoryId: '20', name: 'Does it ever get better?' };
    expect((await imported(discordExport(messages, post))).map(({ text }) => text)).toEqual([
      'Does it ever get better?\n\nAs it says.',
      'I hear you.',
    ]);
  });

  it('accepts a byte-order mark and replaces control characters and half characters in texts', async () => {
    const content = discordExport([discordMessage({ content: 'one\u0000two \ud83d three' })]);
    const [message] = await imported(`\ufeff${content}`);
    expect(message?.text).toBe('one two \ufffd three');
  });

  it('refuses an export that runs from new to old', async () => {
    const content = discordExport([
      discordMessage({ id: '2', timestamp: '2026-03-09T10:00:00+00:00' }),
      discordMessage({ id: '1', timestamp: '2026-03-01T10:00:00+00:00' }),
    ]);
    await expect(imported(content)).rejects.toThrow(/message 2: messages run from new to old.*--reverse/);
  });

  it('refuses it also where all of it is of one day, and takes a beginning that is out of order once', async () => {
    const at = (id: string, minute: string) =>
      discordMessage({ id, timestamp: `2026-03-09T10:${minute}:00+00:00` });
    const reversed = discordExport([at('3', '09'), at('2', '05'), at('1', '00')]);
    await expect(imported(reversed)).rejects.toThrow(/message 2: messages run from new to old.*--reverse/);
    expect(await imported(discordExport([at('1', '05'), at('2', '04'), at('3', '09')]))).toHaveLength(3);
  });
});
