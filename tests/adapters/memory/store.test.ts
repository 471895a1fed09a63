import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { ConversationRecord, ReportedMessage } from '#core/model/records.ts';
import { storeContract, type OpenStore } from '#tests/contracts/store-contract.ts';
import { at, conversation, message, reply } from '#tests/support/records.ts';
import { saveThanks } from '#tests/support/saved.ts';

storeContract('the store in memory', () => {
  const opened: OpenStore = {
    store: createMemoryStore(),
    secrets: createSecrets('a secret for tests, of thirty-two characters'),
    reset() {
      opened.store = createMemoryStore();
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  return Promise.resolve(opened);
});

describe('a memory store that hands closed conversations over', () => {
  it('forgets them', async () => {
    const handed: { conversation: ConversationRecord | null; messages: readonly ReportedMessage[] }[] = [];
    const store = createMemoryStore({
      onClosed: (closed, messages) => handed.push({ conversation: closed, messages }),
    });
    const [first, second] = [
      message({ conversationId: 'v:1' }),
      reply({ id: 'm:2', conversationId: 'v:1', sentAt: at(1) }),
    ];
    await store.conversations.save(conversation());
    await store.messages.save(second);
    await store.messages.save(first);
    await store.messages.save(message({ id: 'm:3' }));
    await store.messages.save(message({ id: 'm:4', sentAt: at(9) }));
    await saveThanks(store, 'g:1', [{ messageId: 'm:3', replyIds: ['m:2'] }]);
    expect(await store.conversations.closeIdle(at(5), at(7))).toBe(1);
    expect(handed).toEqual([
      {
        conversation: conversation({ closedAt: at(7) }),
        messages: [
          { ...first, acknowledged: false },
          { ...second, acknowledged: true },
        ],
      },
      { conversation: null, messages: [{ ...message({ id: 'm:3' }), acknowledged: false }] },
    ]);
    expect(await store.conversations.get('g:1', 'v:1')).toBeNull();
    for (const id of ['m:1', 'm:2', 'm:3'] as const) expect(await store.messages.get('g:1', id)).toBeNull();
    expect(await store.messages.get('g:1', 'm:4')).not.toBeNull();
  });

  it('and marks of messages from that time', async () => {
    const store = createMemoryStore({ onClosed: () => undefined });
    await store.tombstones.save('g:1', ['old'], at(4));
    await store.tombstones.save('g:1', ['late'], at(5));
    await store.conversations.closeIdle(at(5), at(7));
    expect(await store.tombstones.among('g:1', ['old', 'late'])).toEqual([{ mark: 'late', at: at(5) }]);
  });
});
