import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openQueue } from '#adapters/queue/queue.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { ChatEvent, ChatMessage } from '#core/model/message.ts';
import type { Database } from '#adapters/postgres/client.ts';
import { at } from '#tests/support/records.ts';
import { done, failing, noting } from '#tests/support/settle.ts';
import { tablesHolding } from '#tests/support/tables.ts';
import { asId } from '#tests/support/ids.ts';

const secrets = createSecrets('a secret for tests, of thirty-two characters');
const WORDS = 'nobody must find these words';

const posted = (n: number, part: Partial<ChatMessage> = {}): ChatEvent & { kind: 'message' } => ({
  kind: 'message',
  message: {
    id: asId(`discord:${n}`),
    communityId: 'discord:1',
    channelId: 'discord:2',
    threadId: null,
    replyToId: null,
    authorId: 'discord:77',
    text: `${WORDS} ${n}`,
    sentAt: at(n),
    ...part,
  },
});

type Queue = Awaited<ReturnType<typeof openQueue>>;

/** What a durable queue promises, on the database that `open` gives. */
export function queueContract(name: string, open: () => Promise<Database>): void {
  describe(name, () => {
    let database: Database;
    let queue: Queue;
    const errors: unknown[] = [];
    const openAgain = (batchSize = 64): Promise<Queue> =>
      openQueue({ database, secrets, batchSize, onError: (error) => errors.push(error) });

    beforeEach(async () => {
      errors.length = 0;
      database = await open();
      queue = await openAgain();
    });
    afterEach(async () => {
      await queue.stop();
      await database.close();
    });

    it('hands out every event once, whole, in the order of arrival', async () => {
      const events: ChatEvent[] = [
        ...Array.from({ length: 150 }, (_, n) => posted(n)),
        { kind: 'edit', message: posted(3).message },
        { kind: 'delete', communityId: 'discord:1', messageIds: ['discord:4', 'discord:5'] },
        { kind: 'deleteThread', communityId: 'discord:1', threadId: 'discord:6' },
        { kind: 'deleteChannel', communityId: 'discord:1', channelId: 'discord:2' },
        { kind: 'communityRekeyed', from: 'telegram:1', to: 'telegram:2' },
        { kind: 'communityRemoved', communityId: 'discord:1', at: at(7) },
      ];
      await Promise.all(events.map((event) => queue.enqueue(event)));
      expect(await queue.depth()).toBe(events.length);
      expect(await queue.oldestAt()).toBeInstanceOf(Date);
      const batches: (readonly ChatEvent[])[] = [];
      await queue.work(noting((batch) => batches.push(batch)));
      await queue.drain();
      expect(batches.flat()).toEqual(events);
      expect(batches.length).toBeLessThan(10);
      expect([await queue.depth(), await queue.deadLetters(), errors]).toEqual([0, 0, []]);
      expect(await queue.oldestAt()).toBeNull();
    });

    it('keeps no words in the open, and nothing at all when done', async () => {
      await queue.enqueue(posted(1));
      expect(await tablesHolding(database, WORDS)).toEqual([]);
      expect(await tablesHolding(database, 'discord:77')).toEqual([]);
      await queue.work(noting(() => undefined));
      await queue.drain();
      const payload = Buffer.from('"sealed"').toString();
      expect(await tablesHolding(database, payload)).toEqual([]);
    });

    it('stores a waiting message once, but every edit', async () => {
      for (const event of [posted(1), posted(1), posted(2)]) await queue.enqueue(event);
      for (const text of ['a', 'b', 'a'])
        await queue.enqueue({ kind: 'edit', message: { ...posted(1).message, text } });
      expect(await queue.depth()).toBe(5);
    });

    it('keeps events over a restart', async () => {
      await queue.enqueue(posted(1));
      await queue.stop();
      queue = await openAgain();
      const seen: ChatEvent[] = [];
      await queue.work(noting((batch) => seen.push(...batch)));
      await queue.drain();
      expect(seen).toEqual([posted(1)]);
    });

    it('settles each event of a batch by itself: the bad one is tried again, and runs no other one twice', async () => {
      const handled: string[] = [];
      const seen: string[] = [];
      let refusals = 0;
      const idOf = (event: ChatEvent): string => (event.kind === 'message' ? event.message.id : '');
      for (const n of [1, 2, 3, 4]) await queue.enqueue(posted(n, { communityId: asId(`discord:${n % 2}`) }));
      const handle = failing(
        (event) => idOf(event) === 'discord:2' && (refusals += 1) < 2,
        (event) => handled.push(idOf(event)),
      );
      await queue.work((batch, early) => {
        seen.push(batch.map(idOf).join(' '));
        return handle(batch, early);
      });
      await queue.drain();
      expect(handled).toEqual(['discord:1', 'discord:3', 'discord:2', 'discord:4']);
      expect(seen).toEqual(['discord:1 discord:2 discord:3 discord:4', 'discord:2 discord:4']);
      expect(errors).toHaveLength(1);
      expect(await queue.deadLetters()).toBe(0);
    });

    it('blames none of a batch whose handler breaks, and hands them out one by one', async () => {
      const sizes: number[] = [];
      for (const n of [1, 2, 3]) await queue.enqueue(posted(n));
      await queue.work((batch) => {
        sizes.push(batch.length);
        return batch.length > 1 ? Promise.reject(new Error('broken')) : Promise.resolve(done(batch));
      });
      await queue.drain();
      expect(sizes).toEqual([3, 1, 1, 1]);
      expect(await queue.deadLetters()).toBe(0);
    });

    it('keeps events for as long as the models are away, without an attempt used up', async () => {
      const tried: number[] = [];
      await queue.enqueue(posted(1));
      await queue.work(async (batch) => {
        const [row] = rowsOf(
          await database.db.execute("select retry_count from pgboss.job where state = 'active'"),
        );
        tried.push(Number(row?.['retry_count']));
        const away = new AttuneError('model', 'The models do not answer.');
        return tried.length < 3 ? batch.map(() => ({ kind: 'failed', error: away })) : done(batch);
      });
      await queue.drain();
      expect(tried).toEqual([0, 0, 0]);
      expect(await queue.deadLetters()).toBe(0);
    });

    it('puts an event that cannot be read aside, without its payload', async () => {
      await queue.enqueue(posted(1));
      await queue.stop();
      const other = createSecrets('quite another secret of thirty-two characters');
      queue = await openQueue({ database, secrets: other, onError: (error) => errors.push(error) });
      await queue.work(() => Promise.reject(new Error('never called')));
      await queue.drain();
      expect(errors).toMatchObject([{ code: 'secret' }]);
      expect(await queue.deadLetters()).toBe(1);
      expect(await tablesHolding(database, 'sealed')).toEqual([]);
    });

    /** As if a worker had died with every event in hand, the tenth time for each. */
    const dieWithEverything = async (): Promise<void> => {
      await queue.stop();
      await database.db.execute(
        `update pgboss.job set state = 'active', started_on = now(), retry_count = 10 where name = 'attune-events'`,
      );
      queue = await openAgain();
    };

    it('puts an event aside that took its worker down time after time', async () => {
      await queue.enqueue(posted(1));
      await dieWithEverything();
      await queue.enqueue(posted(2));
      const seen: ChatEvent[] = [];
      await queue.work(noting((batch) => seen.push(...batch)));
      await queue.drain();
      expect(seen).toEqual([posted(2)]);
      expect(await queue.deadLetters()).toBe(1);
      expect(await tablesHolding(database, 'sealed')).toEqual([]);
    });

    it('blames none of several that were in hand together, and hands them out one by one', async () => {
      for (const n of [1, 2, 3]) await queue.enqueue(posted(n));
      await dieWithEverything();
      const batches: (readonly ChatEvent[])[] = [];
      await queue.work(noting((batch) => batches.push(batch)));
      await queue.drain();
      expect(batches).toEqual([[posted(1)], [posted(2)], [posted(3)]]);
      expect(await queue.deadLetters()).toBe(0);
    });
  });
}
