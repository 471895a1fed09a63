import { toRemoval } from '#adapters/discord/membership.ts';
import { describe, expect, it } from 'vitest';
import {
  toChannelDelete,
  toChatMessage,
  toDelete,
  toEdit,
  type DiscordMessage,
} from '#adapters/discord/to-chat-event.ts';

const message: DiscordMessage = {
  id: '1',
  channel_id: '20',
  guild_id: '300',
  type: 0,
  content: 'I feel lost today.',
  timestamp: '2026-11-20T10:00:00.000000+00:00',
  author: { id: '4' },
};

describe('a Discord message', () => {
  it('becomes a message of the core', () => {
    expect(toChatMessage(message, null)).toEqual({
      id: 'discord:1',
      communityId: 'discord:300',
      channelId: 'discord:20',
      threadId: null,
      replyToId: null,
      authorId: 'discord:4',
      text: 'I feel lost today.',
      sentAt: new Date('2026-11-20T10:00:00Z'),
    });
  });

  it('tells whom it names', () => {
    expect(toChatMessage({ ...message, mentions: [{ id: '5' }, { id: '6' }] }, null)).toMatchObject({
      namedIds: ['discord:5', 'discord:6'],
    });
  });

  it('is nobody’s in particular where its author deleted their account: one stands for them all', () => {
    const gone = { ...message, author: { id: '456226577798135808' } };
    expect(toChatMessage(gone, null)).toMatchObject({ isNameless: true });
    expect(toEdit({ ...gone, edited_timestamp: message.timestamp }, null)).toMatchObject({
      message: { isNameless: true },
    });
    expect(toChatMessage(message, null)).not.toHaveProperty('isNameless');
  });

  it('belongs to the channel or forum of its thread', () => {
    const thread = { parentId: '77', name: 'evenings' };
    const place = { channelId: 'discord:77', threadId: 'discord:20' };
    expect(toChatMessage(message, thread)).toMatchObject({ ...place, text: message.content });
  });

  it.each([
    ['the same channel', { message_id: '9', channel_id: '20' }, 'discord:9'],
    ['no channel that is named', { message_id: '9' }, 'discord:9'],
    ['another channel', { message_id: '9', channel_id: '21' }, null],
    ['a message that is gone', {}, null],
  ])('answers a message in %s', (_case, message_reference, expected) => {
    expect(toChatMessage({ ...message, type: 19, message_reference }, null)?.replyToId).toBe(expected);
  });

  it('answers nothing when it only passes a message on', () => {
    const forwarded = { ...message, message_reference: { message_id: '9', channel_id: '20' } };
    expect(toChatMessage(forwarded, null)?.replyToId).toBe(null);
  });

  it.each<[string, Partial<DiscordMessage>]>([
    ['a bot', { author: { id: '4', bot: true } }],
    ['Discord itself', { author: { id: '4', system: true } }],
    ['a webhook', { webhook_id: '5' }],
    ['nobody', { author: undefined }],
    ['somebody in a private chat', { guild_id: undefined }],
    ['somebody who joined', { type: 7 }],
    ['the copy at the top of a thread', { type: 21 }],
    ['somebody without words', { content: ' \n' }],
  ])('of %s is none', (_who, part) => {
    expect(toChatMessage({ ...message, ...part }, null)).toBe(null);
  });
});

describe('a change to a message', () => {
  const edited = { ...message, edited_timestamp: '2026-11-20T10:01:00+00:00' };

  it('is an edit when somebody edited it', () => {
    expect(toEdit(edited, null)).toMatchObject({ kind: 'edit', message: { id: 'discord:1' } });
  });

  it('is nothing when Discord added a preview, names no text, or a bot made it', () => {
    expect(toEdit(message, null)).toBe(null);
    expect(toEdit({ ...edited, edited_timestamp: null }, null)).toBe(null);
    expect(toEdit({ ...edited, content: undefined }, null)).toBe(null);
    expect(toEdit({ ...edited, content: '', author: { id: '4', bot: true } }, null)).toBe(null);
  });

  it('tells when its author changed it, which may be long ago', () => {
    expect(toEdit(edited, null)).toMatchObject({ editedAt: new Date('2026-11-20T10:01:00Z') });
  });

  it('has the question of a poll among its words', () => {
    const poll = { question: { text: 'Does anybody else lie awake?' } };
    expect(toChatMessage({ ...message, content: '', poll }, null)?.text).toBe('Does anybody else lie awake?');
    const both = toChatMessage({ ...message, content: 'It is four.', poll }, null);
    expect(both?.text).toBe('It is four.\n\nDoes anybody else lie awake?');
  });

  it('leaves a message without words where files remain, which may get words later', () => {
    const files = { attachments: [{ id: '8' }] };
    expect(toChatMessage({ ...message, content: '', ...files }, null)).toMatchObject({ text: '' });
    expect(toEdit({ ...edited, content: '', ...files }, null)).toMatchObject({
      kind: 'edit',
      message: { text: '' },
    });
  });

  it('takes the message away when it left no words', () => {
    expect(toEdit({ ...edited, content: '' }, null)).toEqual(toDelete('300', ['1']));
  });
});

describe('what is gone', () => {
  it('is nothing outside of servers', () => {
    expect(toDelete(undefined, ['1'])).toBe(null);
    expect(toDelete('300', [])).toBe(null);
    expect(toChannelDelete({ id: '20' })).toBe(null);
  });

  it('is not a server that is only out of reach', () => {
    const at = new Date('2026-11-20T10:00:00Z');
    expect(toRemoval({ id: '300', unavailable: true }, at)).toBe(null);
    expect(toRemoval({ id: '300' }, at)).toEqual({
      kind: 'communityRemoved',
      communityId: 'discord:300',
      at,
    });
  });
});
