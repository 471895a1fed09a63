import { describe, expect, it } from 'vitest';
import { at, conversation, message, settings } from '#tests/support/records.ts';
import { fill } from './store-communities.ts';
import type { Subject } from './store-contract.ts';
import { asId } from '#tests/support/ids.ts';

class Refusal extends Error {}

export function transactionsContract(subject: Subject): void {
  describe('a transaction', () => {
    it('gives back the result and keeps everything, in any order of references', async () => {
      const { store } = subject;
      const result = await store.transaction(async (tx) => {
        await tx.messages.save(message({ conversationId: 'v:1' }));
        await tx.conversations.save(conversation());
        return (await tx.messages.get('g:1', 'm:1'))?.id;
      });
      expect(result).toBe('m:1');
      expect(await store.conversations.ofMessage('g:1', 'm:1')).toEqual(conversation());
    });

    it('that fails leaves everything as it was', async () => {
      const { store } = subject;
      await fill(subject, 'g:1');
      const before = await store.messages.get('g:1', 'm:1');
      const attempt = store.transaction(async (tx) => {
        await tx.messages.save(message({ id: 'm:2' }));
        await tx.messages.save(message({ risk: 'crisis' }));
        await tx.outbox.claimDue(at(9), 9);
        await tx.communities.saveSettings('g:1', { ...settings, mode: 'observe' });
        await tx.communities.purge('g:1');
        throw new Refusal();
      });
      await expect(attempt).rejects.toBeInstanceOf(Refusal);
      expect(await store.messages.get('g:1', 'm:1')).toEqual(before);
      expect(await store.messages.get('g:1', 'm:2')).toBeNull();
      expect((await store.communities.get('g:1'))?.settings.mode).toBe('coach');
      expect(
        await store.conversations.openIn('g:1', { channelId: 'c:1', threadId: null }, at(0)),
      ).toHaveLength(1);
      expect(await store.audit.list('g:1', 9)).toHaveLength(1);
      expect(await store.outbox.claimDue(at(9), 9)).toHaveLength(1);
    });

    it('inside another one fails alone when it is caught', async () => {
      const { store } = subject;
      await store.transaction(async (tx) => {
        await tx.messages.save(message({ id: 'm:kept' }));
        const inner = tx.transaction(async (nested) => {
          await nested.messages.save(message({ id: 'm:lost' }));
          throw new Refusal();
        });
        await expect(inner).rejects.toBeInstanceOf(Refusal);
      });
      expect(await store.messages.get('g:1', 'm:kept')).not.toBeNull();
      expect(await store.messages.get('g:1', 'm:lost')).toBeNull();
    });

    it('takes turns with others that run at the same time', async () => {
      const { store } = subject;
      await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          store.transaction(async (tx) => {
            await tx.messages.save(message({ id: asId(`m:${n}`) }));
            if (n % 2 === 1) throw new Refusal();
          }),
        ).map((attempt) =>
          attempt.catch((error: unknown) => {
            expect(error).toBeInstanceOf(Refusal);
          }),
        ),
      );
      for (let n = 0; n < 8; n += 1)
        expect((await store.messages.get('g:1', asId(`m:${n}`))) !== null).toBe(n % 2 === 0);
    });
  });
}
