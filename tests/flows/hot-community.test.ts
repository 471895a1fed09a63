import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import type { CommunityId, MessageId } from '#core/model/ids.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { EarlyReader, Models, Store } from '#core/ports/index.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { type EventOutcome, settlementOf } from '#core/pipeline/outcome.ts';
import { modelsAfter, readEarly } from '#core/pipeline/read-early.ts';
import { benchMessages } from '#tests/bench/messages.ts';
import { SETTINGS } from '#tests/bench/settings.ts';
import { instantModels } from '#tests/bench/scale/store-stage.ts';
import { migrationsFolder } from '#tests/support/embedded-database.ts';
import { memberRecord } from '#tests/support/example-records.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { tablesHolding } from '#tests/support/tables.ts';
import { stageSecrets as secrets } from './stage.ts';

const COMMUNITY: CommunityId = 'console:hot';
const BATCH = 16;
const CALL_MS = 30;
const SEED = 7;
/** Soon after the last message, when words of posts are still kept. */
const NOW = new Date(Date.UTC(2026, 0, 5, 4));

type Queue = Awaited<ReturnType<typeof openQueue>>;
type Message = ChatEvent & { kind: 'message' };

const isMessage = (event: ChatEvent): event is Message => event.kind === 'message';
const messages = (count: number): Message[] => benchMessages(COMMUNITY, count, SEED).filter(isMessage);
const idOf = (event: ChatEvent): MessageId | null => ('message' in event ? event.message.id : null);

/** Models that take their time, and tell when. */
function slowModels(took: (from: number, until: number) => void): Models {
  const models = instantModels();
  const slowly = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const from = performance.now();
    await delay(CALL_MS);
    took(from, performance.now());
    return ask();
  };
  return {
    operatingPoints: models.operatingPoints,
    readMessages: (rows) => slowly(() => models.readMessages(rows)),
    scoreSentences: (rows) => slowly(() => models.scoreSentences(rows)),
    scoreEmpathy: (rows) => slowly(() => models.scoreEmpathy(rows)),
  };
}

describe('several workers on one busy community', () => {
  let server: PostgresServer;
  let database: Database;
  let store: Store;
  let feed: Queue;
  const queues: Queue[] = [];
  const outcomes: EventOutcome[] = [];
  const calls: { worker: number; from: number; until: number }[] = [];
  beforeAll(async () => {
    server = await startPostgresServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    database = await openDatabase({ kind: 'server', url: await server.freshDatabase() });
    await migrate(database, migrationsFolder);
    store = createStore(database, secrets);
    await store.communities.ensure(COMMUNITY, SETTINGS, new Date());
    outcomes.length = 0;
    calls.length = 0;
    feed = await open();
  });
  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.stop()));
    await database.close();
  });

  const open = async (): Promise<Queue> => {
    const queue = await openQueue({ database, secrets, batchSize: BATCH });
    queues.push(queue);
    return queue;
  };
  const depsOf = (models: Models, within: Store = store) => ({
    ...{ store: within, secrets, models, describePlatform, language: { detect: () => 'en' } },
    now: NOW,
    readsHistory: true as const,
  });
  const putAll = async (events: readonly ChatEvent[]): Promise<void> => {
    for (const event of events) await feed.enqueue(event);
  };
  const work = async (
    worker: number,
    { before = () => Promise.resolve(), read }: { before?: () => Promise<void>; read?: EarlyReader } = {},
  ): Promise<void> => {
    const models = slowModels((from, until) => calls.push({ worker, from, until }));
    const queue = await open();
    await queue.work(
      async (events, early) => {
        await before();
        const handled = await handleEvents(depsOf(modelsAfter(models, secrets, early)), events);
        outcomes.push(...handled);
        return handled.map(settlementOf);
      },
      read ?? ((events) => readEarly(depsOf(models), events)),
    );
  };
  const overlapMs = (): number => {
    const [first, second] = [0, 1].map((worker) => calls.filter((call) => call.worker === worker));
    return (first ?? [])
      .flatMap((one) =>
        (second ?? []).map((other) =>
          Math.max(0, Math.min(one.until, other.until) - Math.max(one.from, other.from)),
        ),
      )
      .reduce((sum, each) => sum + each, 0);
  };
  const rowsIn = async (within: Store, events: readonly Message[]) =>
    Promise.all(events.map(({ message: { id } }) => within.messages.get(COMMUNITY, id)));
  /** Resolves once so many waiting events were read early. */
  const readSoFar = async (): Promise<number> => {
    const [row] = rowsOf(
      await database.db.execute(
        sql`select count(*)::int as events from pgboss.job where output ? 'read' and state = 'created'`,
      ),
    );
    return Number(row?.['events']);
  };

  it('ask the models side by side, store in order, and store what one worker would', async () => {
    const events = messages(8 * BATCH);
    await putAll(events);
    await Promise.all([work(0), work(1)]);
    await feed.drain();
    expect(outcomes.map(({ event }) => idOf(event))).toEqual(events.map(idOf));
    expect(overlapMs()).toBeGreaterThan(5 * CALL_MS);
    const alone = createMemoryStore();
    await alone.communities.ensure(COMMUNITY, SETTINGS, new Date());
    await handleEvents(depsOf(instantModels(), alone), events);
    expect(await rowsIn(store, events)).toEqual(await rowsIn(alone, events));
  });

  /** One worker has the first batch in work until it is let go on. */
  const held = async (): Promise<() => void> => {
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    await work(0, { before: () => gate });
    const isActive = async (): Promise<boolean> => (await tablesHolding(database, '"worker"')).length > 0;
    await expect.poll(isActive).toBe(true);
    return letGo;
  };

  it('keep no words of what was read early, and nothing at all when it is done', async () => {
    const events = messages(3 * BATCH);
    await putAll(events);
    const letGo = await held();
    await work(1);
    await expect.poll(readSoFar, { timeout: 5000 }).toBe(2 * BATCH);
    const [, words = ''] = events.map(({ message }) => message.text);
    expect(await tablesHolding(database, words)).toEqual([]);
    expect(await tablesHolding(database, '"early"')).toContain('pgboss.job');
    letGo();
    await feed.drain();
    expect(await tablesHolding(database, '"early"')).toEqual([]);
  });

  it('store nothing of whoever said no, and nothing deleted, after it was read early', async () => {
    const events = messages(2 * BATCH);
    const [gone, author] = [events[BATCH + 2]?.message, events[BATCH + 3]?.message.authorId];
    if (gone === undefined || author === undefined) throw new RangeError('There are two batches.');
    await putAll(events);
    const letGo = await held();
    await work(1);
    await expect.poll(readSoFar, { timeout: 5000 }).toBe(BATCH);
    await store.members.save(
      memberRecord({ communityId: COMMUNITY, userId: author, status: 'opted_out', decidedAt: new Date() }),
    );
    const removal: ChatEvent = { kind: 'delete', communityId: COMMUNITY, messageIds: [gone.id] };
    await handleEvents(depsOf(instantModels()), [removal]);
    letGo();
    await feed.drain();
    const because = new Map(outcomes.map((one) => [idOf(one.event), one.because]));
    expect(because.get(gone.id)).toBe('deleted');
    const refused = events.slice(BATCH).filter(({ message }) => message.authorId === author);
    expect(refused.map(({ message }) => because.get(message.id))).toContain('optedOut');
    expect((await rowsIn(store, refused)).filter((row) => row !== null)).toEqual([]);
  });

  it('wait a few seconds for one that hangs while it reads early, lose nothing, and pay it no heed later', async () => {
    const events = messages(4 * BATCH);
    await putAll(events);
    const letGo = await held();
    let answer = (): void => undefined;
    let isReading = false;
    await work(1, {
      read: (given) =>
        new Promise((resolve) => {
          isReading = true;
          answer = () => {
            resolve(given.map(() => ''));
          };
        }),
    });
    await expect.poll(() => isReading, { timeout: 5000 }).toBe(true);
    letGo();
    const since = performance.now();
    await feed.drain();
    expect(performance.now() - since).toBeLessThan(30_000);
    answer();
    expect(outcomes.map(({ event }) => idOf(event))).toEqual(events.map(idOf));
  });

  it('handle what somebody failed to read early as if nobody had tried', async () => {
    const events = messages(3 * BATCH);
    await putAll(events);
    const letGo = await held();
    await work(1, { read: () => Promise.reject(new Error('no memory')) });
    await expect.poll(readSoFar, { timeout: 5000 }).toBe(2 * BATCH);
    letGo();
    await feed.drain();
    expect(outcomes.map(({ event, outcome }) => [idOf(event), outcome])).toEqual(
      events.map((event) => [idOf(event), 'stored']),
    );
  });
});
