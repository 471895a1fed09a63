import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { answerNudge } from '#core/coaching/answer-nudge.ts';
import { optIn, optOut } from '#core/consent/decide.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import type { MemberRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { COMMUNITY, Stage, stageSecrets, userId } from '#tests/flows/stage.ts';
import { migrationsFolder } from '#tests/support/embedded-database.ts';
import { minute } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';
import { nudge } from '#tests/support/records.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { tablesHolding } from '#tests/support/tables.ts';

const PEOPLE = 60;
const models = tableModels(
  [
    { words: 'alone', direction: 'seeking' },
    { words: 'sorry', direction: 'providing' },
  ],
  [],
);

describe('a no while a worker stores what the person wrote, on a server', () => {
  let server: PostgresServer;
  let database: Database;
  let store: Store;
  beforeAll(async () => {
    server = await startPostgresServer();
    database = await openDatabase({ kind: 'server', url: await server.freshDatabase() });
    await migrate(database, migrationsFolder);
    store = createStore(database, stageSecrets);
  });
  afterAll(async () => {
    await database.close();
    await server.stop();
  });

  it('leaves no row about them and is never refused, whatever the order', { timeout: 120_000 }, async () => {
    const stage = await new Stage(models, store).opens();
    await stage.says('ada', 'I feel so alone.', 0, { id: 'post' });
    const act = async (n: number): Promise<void> => {
      const who = { communityId: COMMUNITY, userId: userId(`p${n}.`) };
      const deps = { store, secrets: stageSecrets, now: minute(10) };
      await optIn({ ...deps, now: minute(0) }, who);
      const replies = ['a', 'b'].map((part) => ({
        kind: 'message' as const,
        message: stage.message(`p${n}.`, 'I am so sorry.', 1, { id: `r${n}${part}`, replyTo: 'post' }),
      }));
      const others = ['x', 'y'].map((part) => ({
        kind: 'message' as const,
        message: stage.message(`q${n}`, 'So sorry.', 1, { id: `o${n}${part}`, replyTo: 'post' }),
      }));
      const decides = n % 2 === 0 ? optOut(deps, who) : eraseMember(deps, who);
      const outcomes = await Promise.all([
        stage.happen([...replies, ...others], 2),
        stage.happen(others, 2),
        decides,
      ]);
      expect(outcomes.flat().filter((one) => typeof one === 'object' && one.outcome === 'failed')).toEqual(
        [],
      );
    };
    for (let n = 0; n < PEOPLE; n += 5) await Promise.all([0, 1, 2, 3, 4].map((k) => act(n + k)));
    for (let n = 0; n < PEOPLE; n += 1) {
      const key = stageSecrets.personKey(COMMUNITY, userId(`p${n}.`));
      expect(await tablesHolding(database, key)).toEqual([]);
      const inTables = await tablesHolding(database, userId(`p${n}.`));
      expect(inTables).toEqual(n % 2 === 0 ? ['public.members'] : []);
    }
  });

  it.each([
    ['a no', optOut, 'opted_out'],
    ['an erasure', eraseMember, null],
  ] as const)('%s is not undone by a pause that they press just before', async (_, decide, status) => {
    const stage = await new Stage(models, store).opens();
    const name = `b${status ?? 'gone'}`;
    const who = { communityId: COMMUNITY, userId: userId(name) };
    const deps = { secrets: stageSecrets, now: minute(10) };
    await optIn({ store, secrets: stageSecrets, now: minute(0) }, who);
    await stage.says('ada', 'I feel so alone.', 0, { id: 'lonely' });
    await stage.says(name, 'I am so sorry.', 1, { id: name, replyTo: 'lonely' });
    const [id, messageId] = [asId(`console:note-${name}`), asId(`console:${name}`)];
    await store.nudges.save(
      nudge({ id, messageId, memberId: who.userId, communityId: COMMUNITY, answer: 'helpful' }),
    );
    const reached = Promise.withResolvers<undefined>();
    /** The same store, where a member that was read is saved a good while later. */
    const slow: Store = {
      ...store,
      transaction: (work) =>
        store.transaction((within) => {
          const save = async (member: MemberRecord): Promise<void> => {
            reached.resolve(undefined);
            await setTimeout(300);
            await within.members.save(member);
          };
          return work({ ...within, members: { ...within.members, save } });
        }),
    };
    const pauses = answerNudge(
      { ...deps, store: slow },
      { userId: who.userId, nudgeId: id, answer: 'pause', locale: 'en' },
    );
    await reached.promise;
    await Promise.all([decide({ ...deps, store }, who), pauses]);
    expect((await store.members.get(COMMUNITY, who.userId))?.status ?? null).toBe(status);
  });
});
