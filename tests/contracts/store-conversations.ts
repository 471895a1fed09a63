import { describe, expect, it } from 'vitest';
import { at, conversation, message } from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';
import { savePosts } from '#tests/support/saved.ts';
import { asId } from '#tests/support/ids.ts';

export function conversationsContract(subject: Subject): void {
  describe('conversations', () => {
    it('are stored, replaced whole, and found through their messages', async () => {
      const { conversations, messages } = subject.store;
      await conversations.save(conversation());
      const changed = conversation({
        lastActivityAt: at(4),
        lastSentiment: 3,
        firstReplyAt: at(2),
        replyCount: 2,
        hasRisk: true,
      });
      await conversations.save(changed);
      await messages.save(message({ conversationId: 'v:1' }));
      await messages.save(message({ id: 'm:2' }));
      expect(await conversations.get('g:1', 'v:1')).toEqual(changed);
      expect(await conversations.ofMessage('g:1', 'm:1')).toEqual(changed);
      expect(await conversations.ofMessage('g:1', 'm:2')).toBeNull();
      expect(await conversations.ofMessage('g:2', 'm:1')).toBeNull();
    });

    it('are listed when open in that very place, most recent activity first', async () => {
      const { conversations } = subject.store;
      await conversations.save(conversation({ id: 'v:old', lastActivityAt: at(1) }));
      await conversations.save(conversation({ id: 'v:edge', lastActivityAt: at(2) }));
      await conversations.save(conversation({ id: 'v:new', lastActivityAt: at(5) }));
      await conversations.save(
        conversation({ id: 'v:closed', lastActivityAt: at(5), closedAt: at(6), seekerKey: null }),
      );
      await conversations.save(conversation({ id: 'v:thread', threadId: 't:1', lastActivityAt: at(5) }));
      await conversations.save(conversation({ id: 'v:elsewhere', channelId: 'c:2', lastActivityAt: at(5) }));
      const found = await conversations.openIn('g:1', { channelId: 'c:1', threadId: null }, at(2));
      expect(found.map(({ id }) => id)).toEqual(['v:new', 'v:edge']);
      const inThread = await conversations.openIn('g:1', { channelId: 'c:1', threadId: 't:1' }, at(2));
      expect(inThread.map(({ id }) => id)).toEqual(['v:thread']);
    });

    it('are removed without their messages', async () => {
      const { conversations, messages } = subject.store;
      await conversations.save(conversation());
      await savePosts(subject.store, 'g:1', [{ conversationId: 'v:1', text: 'words', expiresAt: at(60) }]);
      await messages.save(message({ conversationId: 'v:1' }));
      await conversations.remove('g:1', 'v:1');
      expect(await conversations.get('g:1', 'v:1')).toBeNull();
      expect(await conversations.seekerPost('g:1', 'v:1')).toBeNull();
      expect(await messages.get('g:1', 'm:1')).toEqual(message());
    });

    it('keep the latest words of their seeker', async () => {
      const { conversations } = subject.store;
      await conversations.save(conversation());
      expect(await conversations.seekerPost('g:1', 'v:1')).toBeNull();
      await savePosts(subject.store, 'g:1', [
        { conversationId: 'v:1', text: 'first words', expiresAt: at(60) },
      ]);
      await savePosts(subject.store, 'g:1', [
        { conversationId: 'v:1', text: 'later words 🌱', expiresAt: at(60) },
      ]);
      expect(await conversations.seekerPost('g:1', 'v:1')).toBe('later words 🌱');
      expect(await conversations.seekerPost('g:2', 'v:1')).toBeNull();
    });
  });

  describe('closing conversations nobody writes in', () => {
    it('drops hashes and words of idle ones, and leaves the others', async () => {
      const { conversations, messages } = subject.store;
      for (const [id, minute] of [
        ['v:idle', 4],
        ['v:edge', 5],
      ] as const) {
        await conversations.save(conversation({ id, lastActivityAt: at(minute) }));
        await savePosts(subject.store, 'g:1', [{ conversationId: id, text: 'words', expiresAt: at(60) }]);
        await messages.save(message({ id: asId(`m:${id}`), conversationId: id, sentAt: at(minute) }));
      }
      expect(await conversations.closeIdle(at(5), at(20))).toBe(1);
      expect(await conversations.get('g:1', 'v:idle')).toMatchObject({ closedAt: at(20), seekerKey: null });
      expect(await conversations.seekerPost('g:1', 'v:idle')).toBeNull();
      expect(await messages.get('g:1', 'm:v:idle')).toMatchObject({
        authorKey: null,
        conversationId: 'v:idle',
      });
      expect(await conversations.get('g:1', 'v:edge')).toMatchObject({ closedAt: null, seekerKey: 'key-1' });
      expect(await conversations.seekerPost('g:1', 'v:edge')).toBe('words');
      expect(await messages.get('g:1', 'm:v:edge')).toMatchObject({ authorKey: 'key-1' });
      expect(await conversations.closeIdle(at(5), at(21))).toBe(0);
    });

    it('drops hashes of old messages outside of any conversation or late in a closed one', async () => {
      const { conversations, messages } = subject.store;
      await conversations.save(conversation({ closedAt: at(1), seekerKey: null }));
      await messages.save(message({ id: 'm:late', conversationId: 'v:1', sentAt: at(2) }));
      await messages.save(message({ id: 'm:old', sentAt: at(4) }));
      await messages.save(message({ id: 'm:new', sentAt: at(5) }));
      await conversations.closeIdle(at(5), at(20));
      expect(await messages.get('g:1', 'm:late')).toMatchObject({ authorKey: null });
      expect(await messages.get('g:1', 'm:old')).toMatchObject({ authorKey: null });
      expect(await messages.get('g:1', 'm:new')).toMatchObject({ authorKey: 'key-1' });
    });

    it('drops words that have expired though the conversation goes on', async () => {
      const { conversations } = subject.store;
      await conversations.save(conversation({ lastActivityAt: at(30) }));
      await savePosts(subject.store, 'g:1', [{ conversationId: 'v:1', text: 'words', expiresAt: at(20) }]);
      await conversations.closeIdle(at(5), at(19));
      expect(await conversations.seekerPost('g:1', 'v:1')).toBe('words');
      await conversations.closeIdle(at(5), at(20));
      expect(await conversations.seekerPost('g:1', 'v:1')).toBeNull();
    });
  });
}
