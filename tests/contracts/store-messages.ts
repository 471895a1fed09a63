import { describe, expect, it } from 'vitest';
import type { PlatformId } from '#core/model/ids.ts';
import {
  alert,
  at,
  conversation,
  member,
  message,
  nudge,
  outboxEntry,
  reply,
} from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';
import { savePosts } from '#tests/support/saved.ts';
import { asId } from '#tests/support/ids.ts';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

export function messagesContract(subject: Subject): void {
  describe('messages', () => {
    it('come back exactly as they were saved, and are replaced whole', async () => {
      const { messages, conversations, members } = subject.store;
      await members.save(member());
      await conversations.save(conversation());
      const scored = reply({ threadId: 't:1', conversationId: 'v:1', memberId: 'u:1', risk: 'concern' });
      await messages.save(scored);
      expect(await messages.get('g:1', 'm:1')).toEqual(scored);
      const foreign = message({ language: 'de', scored: false, sentimentClass: null, sentimentScore: null });
      await messages.save(foreign);
      expect(await messages.get('g:1', 'm:1')).toEqual(foreign);
      expect(await messages.get('g:2', 'm:1')).toBeNull();
    });

    it('of a conversation and of a supporter come oldest first', async () => {
      const { messages, conversations, members } = subject.store;
      await members.save(member());
      await conversations.save(conversation());
      const common = { conversationId: 'v:1', memberId: 'u:1' } as const;
      await messages.save(reply({ id: 'm:3', sentAt: at(3), ...common }));
      await messages.save(reply({ id: 'm:2', sentAt: at(2), ...common }));
      await messages.save(message({ id: 'm:1', sentAt: at(1), role: 'seeker', ...common }));
      await messages.save(reply({ id: 'm:4', sentAt: at(4), ...common }));
      expect(ids(await messages.ofConversation('g:1', 'v:1'))).toEqual(['m:1', 'm:2', 'm:3', 'm:4']);
      expect(ids(await messages.ofMember('g:1', 'u:1', { from: at(2), to: at(4) }))).toEqual(['m:2', 'm:3']);
      expect(await messages.ofMember('g:1', 'u:2', { from: at(0), to: at(9) })).toEqual([]);
      const all = { from: at(0), to: at(9) };
      expect(ids(await messages.ofMembers('g:1', ['u:2', 'u:1'], all))).toEqual(['m:2', 'm:3', 'm:4']);
      const level = (name: 'emotionalReactions' | 'interpretations' | 'explorations') => ({
        level: reply().empathy?.[name].level,
      });
      const empathy = {
        emotionalReactions: level('emotionalReactions'),
        interpretations: level('interpretations'),
        explorations: level('explorations'),
      };
      expect(await messages.levelsOf('g:1', ['u:1', 'u:2'], { from: at(2), to: at(4) })).toEqual(
        new Map([
          [
            'u:1',
            [
              { sentAt: at(2), empathy },
              { sentAt: at(3), empathy },
            ],
          ],
        ]),
      );
    });

    it('of a person with a sign of danger tell when the last one was', async () => {
      const { messages } = subject.store;
      await messages.save(message({ id: 'm:1', sentAt: at(1), risk: 'crisis' }));
      await messages.save(message({ id: 'm:2', sentAt: at(2), risk: 'concern' }));
      await messages.save(message({ id: 'm:3', sentAt: at(3) }));
      await messages.save(message({ id: 'm:4', sentAt: at(4), risk: 'crisis', authorKey: 'key-2' }));
      await messages.save(message({ id: 'm:5', sentAt: at(5), risk: 'crisis', authorKey: null }));
      expect(await messages.lastRiskAt('g:1', message().authorKey ?? '')).toEqual(at(2));
      expect(await messages.lastRiskAt('g:2', message().authorKey ?? '')).toBeNull();
      expect(await messages.lastRiskAt('g:1', 'key-of-nobody')).toBeNull();
    });

    it('of conversations are told as far as their records need it', async () => {
      const { messages, conversations } = subject.store;
      await conversations.save(conversation(), conversation({ id: 'v:2' }));
      const [asked, answered] = [
        message({ id: 'm:1', role: 'seeker', conversationId: 'v:1', threadId: 't:1' }),
        reply({ id: 'm:2', conversationId: 'v:2', risk: 'concern' }),
      ];
      await messages.save(asked, answered, message({ id: 'm:3' }));
      const told = await messages.toSummarise('g:1', ['v:1', 'v:2', 'v:3']);
      const part = ({
        id,
        channelId,
        threadId,
        conversationId,
        sentAt,
        role,
        authorKey,
        ...rest
      }: typeof asked) => ({
        ...{ id, channelId, threadId, conversationId, sentAt, role, authorKey },
        ...{ sentimentClass: rest.sentimentClass, risk: rest.risk },
      });
      const sorted = told.sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted).toMatchObject([
        { ...part(asked), empathy: null },
        {
          ...part(answered),
          empathy: {
            emotionalReactions: { level: 2 },
            interpretations: { level: 0 },
            explorations: { level: 1 },
          },
        },
      ]);
      expect(await messages.toSummarise('g:2', ['v:1'])).toEqual([]);
    });

    it('of a thread: the earliest is known', async () => {
      const { messages } = subject.store;
      await messages.save(message({ id: 'm:b', threadId: 't:1', sentAt: at(1) }));
      await messages.save(message({ id: 'm:a', threadId: 't:1', sentAt: at(1) }));
      await messages.save(message({ id: 'm:0', threadId: 't:2', sentAt: at(0) }));
      expect(await messages.firstOfThread('g:1', 't:1')).toMatchObject({ id: 'm:a' });
      expect(await messages.firstOfThread('g:1', 't:9')).toBeNull();
      expect(await messages.firstOfThread('g:2', 't:1')).toBeNull();
    });

    it('that nothing could read are counted, of one community or of all', async () => {
      const { messages } = subject.store;
      await messages.save(message({ id: 'm:1', sentAt: at(1), scored: false, risk: 'unread' }));
      await messages.save(message({ id: 'm:2', sentAt: at(3), scored: false, risk: 'unread' }));
      await messages.save(message({ id: 'm:3', sentAt: at(3), risk: 'crisis' }));
      await messages.save(message({ id: 'm:2', communityId: 'g:2', sentAt: at(3), risk: 'unread' }));
      expect(await messages.unreadSince('g:1', at(0))).toBe(2);
      expect(await messages.unreadSince('g:1', at(2))).toBe(1);
      expect(await messages.unreadSince(null, at(2))).toBe(2);
    });

    it('of a community: when the newest was sent is known', async () => {
      const { messages } = subject.store;
      await messages.save(message({ id: 'm:2', sentAt: at(2) }));
      await messages.save(message({ id: 'm:1', sentAt: at(1) }));
      expect(await messages.lastSentAt('g:1')).toEqual(at(2));
      expect(await messages.lastSentAt('g:2')).toBeNull();
    });

    it('stream for a period, oldest first, across many pages and equal times', async () => {
      const { store } = subject;
      const name = (n: number): PlatformId => `m:${String(n).padStart(5, '0')}`;
      await store.transaction(async ({ messages }) => {
        for (let n = 0; n < 1100; n += 1)
          await messages.save(
            message({ id: name(n), sentAt: at(Math.floor(n / 400)), channelId: asId(`c:${n % 2}`) }),
          );
      });
      const all = await collect(store.messages.inPeriod('g:1', { from: at(0), to: at(9) }, null));
      expect(ids(all)).toEqual(Array.from({ length: 1100 }, (_, n) => name(n)));
      const some = await collect(store.messages.inPeriod('g:1', { from: at(1), to: at(2) }, 'c:1'));
      expect(some).toHaveLength(200);
      expect(await collect(store.messages.inPeriod('g:2', { from: at(0), to: at(9) }, null))).toEqual([]);
    });

    it('conversations stream by the time they were opened', async () => {
      const { conversations, messages } = subject.store;
      for (const minute of [3, 1, 2])
        await conversations.save(
          conversation({ id: asId(`v:${minute}`), openedAt: at(minute), channelId: asId(`c:${minute}`) }),
        );
      const period = { from: at(1), to: at(3) };
      expect(ids(await collect(messages.conversationsInPeriod('g:1', period, null)))).toEqual(['v:1', 'v:2']);
      expect(ids(await collect(messages.conversationsInPeriod('g:1', period, 'c:2')))).toEqual(['v:2']);
    });
  });

  describe('removing messages', () => {
    it('takes along what is about them and names the conversations that lost one', async () => {
      const { store } = subject;
      await store.members.save(member());
      await store.conversations.save(conversation());
      await savePosts(store, 'g:1', [{ conversationId: 'v:1', text: 'words', expiresAt: at(60) }]);
      await store.messages.save(message({ role: 'seeker', conversationId: 'v:1' }));
      await store.messages.save(reply({ id: 'm:2', conversationId: 'v:1', memberId: 'u:1' }));
      await store.messages.save(message({ id: 'm:3' }));
      await store.nudges.save(nudge({ messageId: 'm:2' }));
      await store.alerts.open(alert());
      await store.outbox.add(outboxEntry({ messageId: 'm:2' }));

      expect(await store.messages.remove('g:1', ['m:2', 'm:3', 'm:unknown'])).toEqual(['v:1']);
      expect(await store.nudges.get('g:1', 'n:1')).toBeNull();
      expect(await store.outbox.claimDue(at(9), 9)).toEqual([]);
      expect(await store.conversations.seekerPost('g:1', 'v:1')).toBe('words');
      expect(await store.messages.remove('g:1', ['m:1'])).toEqual(['v:1']);
      expect(await store.alerts.get('g:1', 'a:1')).toBeNull();
      expect(await store.conversations.seekerPost('g:1', 'v:1')).toBeNull();
      expect(await store.messages.remove('g:1', [])).toEqual([]);
      expect(await store.messages.remove('g:1', ['m:1'])).toEqual([]);
    });

    it('works for a thread and for a channel with its threads', async () => {
      const { messages } = subject.store;
      await messages.save(message({ id: 'm:1' }));
      await messages.save(message({ id: 'm:2', threadId: 't:1' }));
      await messages.save(message({ id: 'm:3', threadId: 't:2' }));
      await messages.save(message({ id: 'm:4', channelId: 'c:2' }));
      await messages.save(message({ id: 'm:2', threadId: 't:1', communityId: 'g:2' }));
      await messages.removeThread('g:1', 't:1');
      const period = { from: at(0), to: at(9) };
      expect(ids(await collect(messages.inPeriod('g:1', period, null)))).toEqual(['m:1', 'm:3', 'm:4']);
      await messages.removeChannel('g:1', 'c:1');
      expect(ids(await collect(messages.inPeriod('g:1', period, null)))).toEqual(['m:4']);
      expect(ids(await collect(messages.inPeriod('g:2', period, null)))).toEqual(['m:2']);
    });

    it('by age keeps what is younger and counts rows', async () => {
      const { store } = subject;
      await store.conversations.save(conversation({ lastActivityAt: at(2) }));
      await store.conversations.save(conversation({ id: 'v:2', lastActivityAt: at(3) }));
      await store.messages.save(message({ conversationId: 'v:1', sentAt: at(2) }));
      await store.messages.save(message({ id: 'm:2', conversationId: 'v:2', sentAt: at(3) }));
      const others = [
        { communityId: 'g:1', before: at(2) },
        { communityId: 'g:2', before: at(3) },
      ] as const;
      expect(await store.messages.keepingOlder(others)).toEqual([]);
      expect(await store.messages.keepingOlder([{ communityId: 'g:1', before: at(3) }, ...others])).toEqual([
        'g:1',
      ]);
      expect(await store.messages.removeBefore('g:1', at(3))).toBe(2);
      expect(await store.messages.keepingOlder([{ communityId: 'g:1', before: at(3) }])).toEqual([]);
      expect(await store.conversations.get('g:1', 'v:1')).toBeNull();
      expect(await store.conversations.get('g:1', 'v:2')).not.toBeNull();
      expect(await store.messages.get('g:1', 'm:2')).not.toBeNull();
      expect(await store.messages.removeBefore('g:1', at(3))).toBe(0);
    });
  });
}
