import { describe, expect, it } from 'vitest';
import { postBefore } from '#bot/console/sent-about.ts';
import type { ChatMessage } from '#core/model/message.ts';

const message = (id: string, authorId: string, part: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  communityId: 'c',
  channelId: 'support',
  threadId: 'a1',
  replyToId: null,
  authorId,
  text: `words of ${id}`,
  sentAt: new Date(0),
  ...part,
});

describe('the post that a reply answers', () => {
  const thread = [message('a1', 'ash'), message('a2', 'wren'), message('a3', 'ash'), message('a4', 'wren')];

  it('is the latest before it of whoever began the thread', () => {
    expect(postBefore(thread, 'a2')).toBe('words of a1');
    expect(postBefore(thread, 'a4')).toBe('words of a3');
  });

  it('is the message that it names, in a channel without threads', () => {
    const lobby = { threadId: null };
    const flat = [
      message('b1', 'ash', lobby),
      message('b2', 'leo', lobby),
      message('b3', 'wren', { ...lobby, replyToId: 'b1' }),
    ];
    expect(postBefore(flat, 'b3')).toBe('words of b1');
  });

  it('is not known of what answers nothing, or is not there', () => {
    expect(postBefore([message('b1', 'ash', { threadId: null })], 'b1')).toBeNull();
    expect(postBefore(thread, 'gone')).toBeNull();
  });
});
