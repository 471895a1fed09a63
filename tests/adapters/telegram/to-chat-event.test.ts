import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersOf, partIdOf } from '#adapters/telegram/ids.ts';
import { toChatMessage, toEvent } from '#adapters/telegram/to-chat-event.ts';
import type { TelegramMessage } from '#adapters/telegram/update-shape.ts';

const GROUP = { id: -1001234567890, type: 'supergroup' };
const AT = new Date('2026-03-02T12:00:00Z');
const message = (more: Partial<TelegramMessage> = {}): TelegramMessage => ({
  message_id: 10,
  date: 1_700_000_000,
  chat: GROUP,
  from: { id: 42, is_bot: false },
  text: 'It has been a long week.',
  ...more,
});

describe('a Telegram message as the core sees it', () => {
  it('has ids that name their chat', () => {
    expect(toChatMessage(message())).toEqual({
      id: 'telegram:-1001234567890:10',
      communityId: 'telegram:-1001234567890',
      channelId: 'telegram:-1001234567890',
      threadId: null,
      replyToId: null,
      authorId: 'telegram:42',
      text: 'It has been a long week.',
      sentAt: new Date(1_700_000_000_000),
    });
  });

  it('is one in plain groups too, but not in private chats and channels', () => {
    expect(toChatMessage(message({ chat: { id: -5, type: 'group' } }))).not.toBeNull();
    expect(toChatMessage(message({ chat: { id: 42, type: 'private' } }))).toBeNull();
    expect(toChatMessage(message({ chat: { id: -1007, type: 'channel' } }))).toBeNull();
  });

  it.each([
    ['a bot', { from: { id: 9, is_bot: true } }],
    ['nobody', { from: undefined }],
    ['an anonymous admin', { sender_chat: { id: GROUP.id } }],
    ['a channel', { sender_chat: { id: -1009 } }],
    ['a person through another bot', { via_bot: { id: 9 } }],
    ['somebody else, passed on', { forward_origin: { type: 'user' } }],
  ])('is none when it comes from %s', (_who, more) => {
    expect(toChatMessage(message(more))).toBeNull();
  });

  it.each(['', '  \n'])('is none when it says %j', (text) => {
    expect(toChatMessage(message({ text }))).toBeNull();
  });

  it.each(['/', '//comment', '/path/to/file is gone', '/sos i want to die', '/play a song'])(
    'is one when it says %j: whose words these are is for the core to say',
    (text) => {
      expect(toChatMessage(message({ text }))?.text).toBe(text);
    },
  );

  it('has the question of a poll as its words, but not of somebody else’s', () => {
    const poll = { question: 'Does anybody else lie awake?' };
    expect(toChatMessage(message({ text: undefined, poll }))?.text).toBe(poll.question);
    expect(toChatMessage(message({ text: undefined, poll, forward_origin: {} }))).toBeNull();
  });

  it('has the title of a topic as its words, from whoever gives it one', () => {
    const topic = { text: undefined, message_thread_id: 10, is_topic_message: true };
    const opened = message({ ...topic, forum_topic_created: { name: 'I cannot sleep any more' } });
    expect(toChatMessage(opened)).toMatchObject({
      text: 'I cannot sleep any more',
      authorId: 'telegram:42',
      threadId: 'telegram:-1001234567890:10',
      replyToId: null,
    });
    const renamed = { ...topic, message_id: 17, reply_to_message: { message_id: 10 } };
    const name = 'I cannot go on';
    expect(toChatMessage(message({ ...renamed, forum_topic_edited: { name } }))).toMatchObject({
      text: name,
      threadId: 'telegram:-1001234567890:10',
      replyToId: null,
    });
    expect(toChatMessage(message({ ...renamed, forum_topic_edited: {} }))).toBeNull();
  });

  it('stands in a topic only if Telegram says that it does: replies in plain groups have a thread id too', () => {
    const reply = { reply_to_message: { message_id: 7 }, message_thread_id: 7 };
    expect(toChatMessage(message(reply))).toMatchObject({
      threadId: null,
      replyToId: 'telegram:-1001234567890:7',
    });
    expect(toChatMessage(message({ ...reply, is_topic_message: true }))).toMatchObject({
      threadId: 'telegram:-1001234567890:7',
      replyToId: null,
    });
  });

  it('keeps ids of 52 bits whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), fc.nat(), (chat, part) => {
        expect(numbersOf(partIdOf(chat, part))).toEqual({ chat, part });
        expect(numbersOf(`telegram:${chat}`)).toEqual({ chat, part: null });
      }),
    );
  });
});

describe('a Telegram update as the core sees it', () => {
  it('is an edit, a migration, a removal or a message', () => {
    expect(toEvent({ update_id: 1, message: message() }, AT)?.kind).toBe('message');
    expect(toEvent({ update_id: 1, edited_message: message() }, AT)?.kind).toBe('edit');
    expect(
      toEvent({ update_id: 1, message: message({ text: undefined, migrate_to_chat_id: -1002 }) }, AT),
    ).toEqual({ kind: 'communityRekeyed', from: 'telegram:-1001234567890', to: 'telegram:-1002' });
    const gone = { chat: GROUP, date: 1_773_000_000, new_chat_member: { status: 'kicked' } };
    expect(toEvent({ update_id: 1, my_chat_member: gone }, AT)).toEqual({
      kind: 'communityRemoved',
      communityId: 'telegram:-1001234567890',
      at: AT,
    });
  });

  it('is a removal when the bot may do little and is not there any more', () => {
    const gone = {
      chat: GROUP,
      date: 1_773_000_000,
      new_chat_member: { status: 'restricted', is_member: false },
    };
    expect(toEvent({ update_id: 1, my_chat_member: gone }, AT)?.kind).toBe('communityRemoved');
  });

  it.each([{ status: 'member' }, { status: 'administrator' }, { status: 'restricted', is_member: true }])(
    'is a return when the bot is now $status',
    (now) => {
      const there = { chat: GROUP, date: 1_773_000_000, new_chat_member: now };
      expect(toEvent({ update_id: 1, my_chat_member: there }, AT)).toEqual({
        kind: 'communityReturned',
        communityId: 'telegram:-1001234567890',
        at: new Date(1_773_000_000_000),
      });
    },
  );

  it('is nothing when a person blocked the bot or pressed a button', () => {
    const chat = { id: 42, type: 'private' };
    const blocked = { chat, date: 1_773_000_000, new_chat_member: { status: 'kicked' } };
    expect(toEvent({ update_id: 1, my_chat_member: blocked }, AT)).toBeNull();
    expect(toEvent({ update_id: 1 }, AT)).toBeNull();
  });
});
