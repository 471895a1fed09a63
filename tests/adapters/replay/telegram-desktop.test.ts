import { afterAll, describe, expect, it } from 'vitest';
import { readAll, telegramChat, telegramMessage, temporaryFolder, written } from './exports.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const imported = (content: string) => readAll(written(folder.path('result.json'), content));
const importedChat = (messages: readonly unknown[], fields: Record<string, unknown> = {}) =>
  imported(JSON.stringify(telegramChat(messages, fields), null, 1));

describe("Telegram Desktop's result.json", () => {
  it('becomes chat messages whose ids are unique across chats', async () => {
    const [message] = await importedChat([telegramMessage({ reply_to_message_id: 4 })]);
    expect(message).toEqual({
      id: 'replay:4242:5',
      communityId: 'replay:export',
      channelId: 'replay:4242',
      threadId: null,
      replyToId: 'replay:4242:4',
      authorId: 'replay:user7',
      text: 'The nights are long since I moved here.',
      sentAt: new Date('2026-03-01T10:00:00Z'),
    });
  });

  it('joins the parts of a formatted text', async () => {
    const parts = [
      'I am ',
      { type: 'bold', text: 'so' },
      ' tired ',
      { type: 'custom_emoji', text: '😴', document_id: 'x' },
    ];
    const [message] = await importedChat([telegramMessage({ text: parts })]);
    expect(message?.text).toBe('I am so tired 😴');
  });

  it('leaves out service messages, channels, forwards, inline bots, commands, stickers and unsupported media', async () => {
    const messages = await importedChat([
      { id: 1, type: 'service', action: 'invite_members', actor: 'Lark', actor_id: 'user7', text: '' },
      { id: 2, type: 'unsupported' },
      telegramMessage({ id: 3, from_id: 'channel4242' }),
      telegramMessage({ id: 4, forwarded_from: 'Somebody' }),
      telegramMessage({ id: 5, forwarded_from: null }),
      telegramMessage({ id: 6, via_bot: '@pictures' }),
      telegramMessage({ id: 7, text: [{ type: 'bot_command', text: '/start' }] }),
      telegramMessage({ id: 8, text: '', media_type: 'sticker' }),
      telegramMessage({ id: 9 }),
    ]);
    expect(messages.map((message) => message.id)).toEqual(['replay:4242:9']);
  });

  it('keeps what a person says behind a slash', async () => {
    const messages = await importedChat([
      telegramMessage({ id: 1, text: [{ type: 'bot_command', text: '/sos' }, ' i want to die'] }),
      telegramMessage({ id: 2, text: [{ type: 'bot_command', text: '/play' }, ' i want to die'] }),
      telegramMessage({ id: 3, text: '/stop i can not do this anymore' }),
    ]);
    expect(messages.map(({ text }) => text)).toEqual([
      '/sos i want to die',
      '/stop i can not do this anymore',
    ]);
  });

  it('follows topics of a forum group through replies', async () => {
    const messages = await importedChat([
      { id: 10, type: 'service', action: 'topic_created', title: 'Sleep', text: '' },
      telegramMessage({ id: 11, reply_to_message_id: 10 }),
      telegramMessage({ id: 12, reply_to_message_id: 11, from_id: 'user8' }),
      telegramMessage({ id: 13 }),
    ]);
    expect(messages.map(({ threadId, replyToId }) => ({ threadId, replyToId }))).toEqual([
      { threadId: 'replay:4242:10', replyToId: null },
      { threadId: 'replay:4242:10', replyToId: 'replay:4242:11' },
      { threadId: null, replyToId: null },
    ]);
  });

  it('reads the titles of topics as words of whoever gave them', async () => {
    const notice = (id: number, more: object) =>
      Object.assign(telegramMessage({ id }), { type: 'service', text: '', from_id: undefined }, more);
    const messages = await importedChat([
      notice(10, { action: 'topic_created', title: 'I cannot sleep', actor_id: 'user7' }),
      telegramMessage({ id: 11, reply_to_message_id: 10 }),
      notice(12, {
        action: 'topic_edit',
        new_title: 'I cannot go on',
        actor_id: 'user7',
        reply_to_message_id: 10,
      }),
      notice(13, { action: 'topic_edit', new_icon_emoji_id: 5, actor_id: 'user7', reply_to_message_id: 10 }),
      notice(14, { action: 'topic_created', title: 'News', actor_id: 'channel9' }),
    ]);
    const shown = { authorId: 'replay:user7', threadId: 'replay:4242:10', replyToId: null };
    expect(messages).toMatchObject([
      { ...shown, text: 'I cannot sleep' },
      { threadId: 'replay:4242:10', replyToId: null },
      { ...shown, text: 'I cannot go on' },
    ]);
    expect(messages).toHaveLength(3);
  });

  it('reads the groups of a whole account and nothing private', async () => {
    const account = {
      about: 'Here is the data you requested.',
      personal_information: { user_id: 7 },
      chats: {
        about: 'This page lists all chats.',
        list: [
          telegramChat([telegramMessage({ id: 1 })], { type: 'personal_chat', id: 1 }),
          telegramChat([telegramMessage({ id: 1 })], { type: 'private_group', id: 2 }),
          telegramChat([telegramMessage({ id: 1 })], { type: 'bot_chat', id: 3 }),
          telegramChat([telegramMessage({ id: 1 })], { type: 'public_supergroup', id: 4 }),
        ],
      },
      left_chats: { about: '', list: [telegramChat([telegramMessage({ id: 1 })], { id: 5 })] },
    };
    const messages = await imported(JSON.stringify(account));
    expect(messages.map((message) => message.id)).toEqual(['replay:2:1', 'replay:4:1']);
  });

  it('reads early exports: numeric senders and local times only', async () => {
    const { date_unixtime: _, ...early } = telegramMessage({ from_id: 7 });
    const [message] = await importedChat([early]);
    expect(message).toMatchObject({ authorId: 'replay:user7', sentAt: new Date('2026-03-01T10:00:00Z') });
  });

  it("understands Telegram Desktop's own escape for control characters", async () => {
    const escaped = JSON.stringify(
      telegramChat([telegramMessage({ text: 'one@two back\\slash \\x0B' })]),
    ).replace('@', '\\x0B');
    const [message] = await imported(escaped);
    expect(message?.text).toBe('one two back\\slash \\x0B');
  });

  it('refuses a personal chat', async () => {
    await expect(importedChat([telegramMessage({})], { type: 'personal_chat' })).rejects.toThrow(
      /no group chat/,
    );
  });
});
