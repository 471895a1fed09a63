import type { PlatformId } from '#core/model/ids.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { at } from '#tests/support/records.ts';
import { communityOf, failing, noting } from '#tests/support/settle.ts';
import { asId } from '#tests/support/ids.ts';

const secrets = createSecrets('a secret for tests, of thirty-two characters');

const posted = (community: PlatformId, n: number): ChatEvent => ({
  kind: 'message',
  message: {
    id: asId(`${community}:${n}`),
    communityId: community,
    channelId: asId(`${community}:channel-${n % 3}`),
    threadId: null,
    replyToId: null,
    authorId: asId(`${community}:author`),
    text: 'Words.',
    sentAt: at(n),
  },
});

const nameOf = (event: ChatEvent): string =>
  'message' in event ? event.message.id : `${event.kind} ${communityOf(event)}`;

type Queue = Awaited<ReturnType<typeof openQueue>>;
type Handle = Parameters<Queue['work']>[0];

describe('several workers on one queue', () => {
  let server: PostgresServer;
  let database: Database;
  const queues: Queue[] = [];
  beforeAll(async () => {
    server = await startPostgresServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    database = await openDatabase({ kind: 'server', url: await server.freshDatabase() });
  });
  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.stop()));
    await database.close();
  });

  const open = async (): Promise<Queue> => {
    const queue = await openQueue({ database, secrets, batchSize: 4 });
    queues.push(queue);
    return queue;
  };
  const work = async (handle: Handle): Promise<Queue> => {
    const queue = await open();
    await queue.work(handle);
    return queue;
  };
  /** Back-off is over at once. */
  const noWaiting = (): Promise<unknown> =>
    database.db.execute(sql`update pgboss.job set start_after = now() where state = 'retry'`);

  it('handle the events of a community in order of arrival, one worker at a time', async () => {
    const queue = await open();
    const events = Array.from({ length: 30 }, (_, n) =>
      (['g:1', 'g:2', 'g:3'] as const).flatMap((community) => posted(community, n)),
    ).flat();
    const inWork = new Map<string, number>();
    const handled: string[] = [];
    let together = 0;
    const worker = (number: number): Handle =>
      noting(async (batch) => {
        const communities = new Set(batch.map(communityOf));
        for (const community of communities) {
          expect(inWork.has(community)).toBe(false);
          inWork.set(community, number);
        }
        together = Math.max(together, new Set(inWork.values()).size);
        // Until two were seen at work at once, a batch leaves the others time to wake.
        await delay(together > 1 ? 20 + (handled.length % 7) : 200);
        handled.push(...batch.map(nameOf));
        for (const community of communities) inWork.delete(community);
      });
    await Promise.all([
      ...events.map((event) => queue.enqueue(event)),
      ...[1, 2, 3].map((number) => work(worker(number))),
    ]);
    await queue.drain();
    for (const community of ['g:1', 'g:2', 'g:3']) {
      const names = events.filter((event) => communityOf(event) === community).map(nameOf);
      expect(handled.filter((name) => name.startsWith(`${community}:`))).toEqual(names);
    }
    expect(together).toBeGreaterThan(1);
  });

  it('do not let one community wait for another', async () => {
    const queue = await open();
    const [begun, finish] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const handled: string[] = [];
    const handle = noting(async (batch) => {
      if (batch.some((event) => communityOf(event) === 'g:slow')) {
        begun.resolve(undefined);
        await finish.promise;
      }
      handled.push(...batch.map(nameOf));
    });
    for (let n = 0; n < 20; n += 1) await queue.enqueue(posted('g:slow', n));
    await work(handle);
    await begun.promise;
    await queue.enqueue(posted('g:quick', 1));
    await work(handle);
    await expect.poll(() => handled).toEqual(['g:quick:1']);
    finish.resolve(undefined);
    await queue.drain();
    expect(handled).toHaveLength(21);
  });

  it('hold back what follows a failed event of the same community until it was tried again', async () => {
    const queue = await open();
    const handled: string[] = [];
    let refusals = 0;
    const handle = failing(
      (event) => nameOf(event) === 'g:1:1' && (refusals += 1) < 3,
      (event) => handled.push(nameOf(event)),
    );
    for (const event of [posted('g:1', 0), posted('g:1', 1), posted('g:2', 0), posted('g:1', 2)])
      await queue.enqueue(event);
    await work(handle);
    await work(handle);
    await expect.poll(() => handled).toEqual(['g:1:0', 'g:2:0']);
    await expect.poll(async () => noWaiting().then(() => queue.depth())).toBe(0);
    expect(handled).toEqual(['g:1:0', 'g:2:0', 'g:1:1', 'g:1:2']);
  });

  it(
    'let an event that keeps failing step aside, and give it up in the end',
    { timeout: 20_000 },
    async () => {
      const queue = await open();
      const handled: string[] = [];
      let tries = 0;
      const handle = failing(
        (event) => nameOf(event) === 'g:1:0' && (tries += 1) > 0,
        (event) => handled.push(`${nameOf(event)} after ${tries}`),
      );
      await queue.enqueue(posted('g:1', 0));
      await queue.enqueue(posted('g:1', 1));
      await work(handle);
      // Its own pauses are long: from the fourth try on, what waited behind it goes first.
      const untilFourth = async (): Promise<number> => {
        if (tries < 4) await noWaiting();
        return tries;
      };
      await expect.poll(untilFourth).toBe(4);
      // A try more may have been due before the pauses were seen; it is given up after the eleventh.
      await expect.poll(() => handled).toEqual([expect.stringMatching(/^g:1:1 after (?:[4-9]|10)$/)]);
      await expect.poll(async () => noWaiting().then(() => queue.depth())).toBe(0);
      expect(tries).toBe(11);
      expect(await queue.deadLetters()).toBe(1);
    },
  );

  it('let a new id of a community wait for what was written under the old one, and what follows for it', async () => {
    const queue = await open();
    const [begun, finish] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const handled: string[] = [];
    const handle = noting(async (batch) => {
      if (batch.some((event) => communityOf(event) === 'telegram:old')) {
        begun.resolve(undefined);
        await finish.promise;
      }
      handled.push(...batch.map(nameOf));
    });
    await queue.enqueue(posted('telegram:old', 1));
    await work(handle);
    await begun.promise;
    for (const event of [
      { kind: 'communityRekeyed', from: 'telegram:old', to: 'telegram:new' } as const,
      posted('telegram:new', 1),
      posted('telegram:other', 1),
    ])
      await queue.enqueue(event);
    await work(handle);
    await expect.poll(() => handled).toEqual(['telegram:other:1']);
    finish.resolve(undefined);
    await queue.drain();
    expect(handled.slice(1)).toEqual(['telegram:old:1', 'communityRekeyed telegram:new', 'telegram:new:1']);
  });

  it('take over what a dead one had in work, not what a living one has', async () => {
    const queue = await open();
    const handled: string[] = [];
    const [begun, finish] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    await queue.enqueue(posted('g:1', 1));
    await work(
      noting(async (batch) => {
        begun.resolve(undefined);
        await finish.promise;
        handled.push(...batch.map(nameOf));
      }),
    );
    await begun.promise;
    await queue.enqueue(posted('g:2', 1));
    await database.db.execute(
      sql`update pgboss.job set state = 'active', started_on = now(), output = '{"worker": 1}' where group_id = 'g:2'`,
    );
    await work(noting((batch) => handled.push(...batch.map(nameOf))));
    await expect.poll(() => handled).toEqual(['g:2:1']);
    finish.resolve(undefined);
    await queue.drain();
    expect(handled).toEqual(['g:2:1', 'g:1:1']);
  });
});
