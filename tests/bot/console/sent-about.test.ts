import { describe, expect, it } from 'vitest';
import { postBefore } from '#bot/console/sent-about.ts';
import type { MessageId, UserId } from '#core/model/ids.ts';
import type { ChatMessage } from '#core/model/message.ts';

const message = (id: MessageId, authorId: UserId, part: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  communityId: 'd:c',
  channelId: 'd:support',
  threadId: 'd:a1',
  replyToId: null,
  authorId,
  text: `words of ${id}`,
  sentAt: new Date(0),
  ...part,
});

describe('the post that a reply answers', () => {
  const thread = [
    message('d:a1', 'd:ash'),
    message('d:a2', 'd:wren'),
    message('d:a3', 'd:ash'),
    message('d:a4', 'd:wren'),
  ];

  it('is the latest before it of whoever began the thread', () => {
    expect(postBefore(thread, 'd:a2')).toBe('words of d:a1');
    expect(postBefore(thread, 'd:a4')).toBe('words of d:a3');
  });

  it('is the message that it names, in a channel without threads', () => {
    const lobby = { threadId: null };
    const flat = [
      message('d:b1', 'd:ash', lobby),
      message('d:b2', 'd:leo', lobby),
      message('d:b3', 'd:wren', { ...lobby, replyToId: 'd:b1' }),
    ];
    expect(postBefore(flat, 'd:b3')).toBe('words of d:b1');
  });

  it('is not known of what answers nothing, or is not there', () => {
    expect(postBefore([message('d:b1', 'd:ash', { threadId: null })], 'd:b1')).toBeNull();
    expect(postBefore(thread, 'd:gone')).toBeNull();
  });
});
