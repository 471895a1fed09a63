import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#adapters/postgres/client.ts';
import { pack } from '#adapters/postgres/schema/packed.ts';
import { checkSecret } from '#adapters/postgres/secret-check.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';
import {
  alert,
  at,
  conversation,
  member,
  message,
  nudge,
  outboxEntry,
  reply,
  settings,
} from '#tests/support/records.ts';
import { allTables, emptyTables, tablesHolding } from '#tests/support/tables.ts';
import { savePosts, saveThanks } from '#tests/support/saved.ts';

const secrets = createSecrets('a secret for tests, of thirty-two characters');
const community: CommunityId = 'discord:1';
const person: UserId = 'discord:770077';
const key = secrets.personKey(community, person);
const WORDS = 'nobody must find these words';

let database: Database;
let store: Store;
beforeAll(async () => {
  database = await openTestDatabase();
  store = createStore(database, secrets);
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptyTables(database);
  await store.communities.ensure(community, settings, at(0));
});

/** Somebody who seeks, supports, is coached, is sent messages and administers. */
async function leaveTraces(): Promise<void> {
  await store.members.save(member({ communityId: community, userId: person }));
  await store.conversations.save(conversation({ communityId: community, seekerKey: key }));
  await savePosts(store, community, [{ conversationId: 'v:1', text: WORDS, expiresAt: at(60) }]);
  const own = { communityId: community, authorKey: key, conversationId: 'v:1' } as const;
  await store.messages.save(message({ ...own, role: 'seeker', risk: 'crisis' }));
  await store.messages.save(reply({ ...own, id: 'm:2', memberId: person }));
  await store.reception.addReaction({
    communityId: community,
    messageId: 'm:2',
    personKey: key,
    mark: 'mark',
  });
  await saveThanks(store, community, [{ messageId: 'm:1', replyIds: ['m:2'] }]);
  await store.nudges.save(nudge({ communityId: community, memberId: person, messageId: 'm:2' }));
  await store.alerts.open(alert({ communityId: community }));
  await store.outbox.add(
    outboxEntry({
      communityId: community,
      dedupeKey: `weekly:${community}:${person}:2026-W10`,
      recipient: { kind: 'member', userId: person },
      message: { blocks: [{ kind: 'quote', runs: [{ text: WORDS }] }] },
      messageId: 'm:2',
    }),
  );
  await store.care.saveEntry({
    ...{ communityId: community, userId: person, at: at(1), kind: 'check_in', anxiety: 5, depression: 2 },
  });
  await store.audit.append({
    communityId: community,
    at: at(0),
    actorKey: key,
    action: 'consent',
    detail: {},
  });
}

describe('what the tables hold', () => {
  it('is never the words of a message, also while they wait', async () => {
    await leaveTraces();
    expect(await tablesHolding(database, 'discord:1')).toContain('public.messages');
    expect(await tablesHolding(database, WORDS)).toEqual([]);
  });

  it('of a person who did not answer is never their id', async () => {
    await store.messages.save(message({ communityId: community, authorKey: key }));
    await store.outbox.add(
      outboxEntry({
        communityId: community,
        dedupeKey: `notice:${person}`,
        recipient: { kind: 'member', userId: person },
      }),
    );
    expect(await tablesHolding(database, person)).toEqual([]);
    expect(await tablesHolding(database, '770077')).toEqual([]);
  });

  it('of a member outside of their own row, diary, messages and nudges is a keyed hash', async () => {
    await leaveTraces();
    expect(await tablesHolding(database, person)).toEqual([
      'public.diary_entries',
      'public.members',
      'public.messages',
      'public.nudges',
    ]);
  });
});

describe('after erasing a person', () => {
  it('no table holds their id or their hash', async () => {
    await leaveTraces();
    await store.members.erase(community, person, key);
    expect((await allTables(database)).length).toBeGreaterThan(8);
    for (const trace of [person, '770077', key]) expect(await tablesHolding(database, trace)).toEqual([]);
    expect(await store.audit.list(community, 9)).toHaveLength(1);
  });
});

describe('after purging a community', () => {
  it('no table holds its id', async () => {
    await leaveTraces();
    await store.communities.purge(community);
    expect(await tablesHolding(database, community)).toEqual([]);
  });
});

describe('after a new id of a community', () => {
  it('no table holds the old one but for the one that leads from it to the new one', async () => {
    await leaveTraces();
    await store.communities.rekey(community, 'telegram:2');
    expect(await tablesHolding(database, community)).toEqual(['public.former_ids']);
  });
});

describe('after a conversation is closed', () => {
  it('no table holds the hash of those who took part', async () => {
    await leaveTraces();
    await store.outbox.claimDue(at(1), 9);
    await store.outbox.settle('o:1', { kind: 'sent' }, at(1));
    await store.conversations.closeIdle(at(99), at(99));
    const holding = await tablesHolding(database, key);
    expect(holding).toEqual(['public.audit', 'public.outbox']);
  });
});

describe('the audit', () => {
  it('lets nobody change, remove or empty what is written', async () => {
    await leaveTraces();
    for (const attempt of [
      sql`update audit set action = 'config'`,
      sql`delete from audit`,
      sql`truncate audit`,
      sql`delete from communities`,
    ])
      await expect(database.db.execute(attempt)).rejects.toHaveProperty(
        'cause.message',
        'the audit is append-only',
      );
    expect(await store.audit.list(community, 9)).toHaveLength(1);
  });
});

describe('values that cannot be', () => {
  it('are refused by the tables', async () => {
    await store.members.save(member({ communityId: community, userId: person }));
    const wrong = [
      message({ communityId: community, sentimentClass: 5 }),
      message({ communityId: community, sentimentScore: 1.5 }),
      message({ communityId: community, sentenceCount: 1 }),
      message({ communityId: community, memberId: 'discord:stranger' }),
      message({ communityId: community, conversationId: 'v:nowhere' }),
      message({ communityId: 'discord:nowhere' }),
    ];
    for (const record of wrong) await expect(store.messages.save(record)).rejects.toThrow();
    await expect(
      store.conversations.save(conversation({ communityId: community, closedAt: at(1) })),
    ).rejects.toThrow();
    expect(await store.messages.get(community, 'm:1')).toBeNull();
  });
});

describe('the secret', () => {
  it('is accepted again, and another one is refused', async () => {
    await checkSecret(database, secrets);
    await checkSecret(database, secrets);
    const other = createSecrets('quite another secret of thirty-two characters');
    await expect(checkSecret(database, other)).rejects.toMatchObject({ code: 'secret' });
  });

  it('can be changed: what waits is sent, hashes that cannot be made again go, and the old one is refused then', async () => {
    await checkSecret(database, secrets);
    await leaveTraces();
    const secret = 'the next secret, of thirty-two characters';
    const [present, changing] = [
      createSecrets(secret),
      createSecrets(secret, { previous: 'a secret for tests, of thirty-two characters' }),
    ];
    expect(await checkSecret(database, changing, present)).toBe(true);
    expect(await checkSecret(database, changing, present)).toBe(false);
    await expect(checkSecret(database, secrets)).rejects.toMatchObject({ code: 'secret' });
    expect(await tablesHolding(database, key)).toEqual([]);
    const after = createStore(database, present);
    expect((await after.outbox.claimDue(at(9999), 10)).length).toBeGreaterThan(0);
    expect(await after.conversations.seekerPost(community, 'v:1')).toBeNull();
    expect(await after.care.entries(community, person)).toMatchObject([{ anxiety: 5, depression: 2 }]);
    const back = createSecrets('a secret for tests, of thirty-two characters', { previous: secret });
    await checkSecret(database, back, secrets);
  });

  it('binds words to their row: bytes copied into a row of one’s own cannot be read there', async () => {
    await leaveTraces();
    await store.conversations.save(conversation({ communityId: community, id: 'v:mine' }));
    await savePosts(store, community, [{ conversationId: 'v:mine', text: 'mine', expiresAt: at(60) }]);
    await database.db.execute(sql`update seeker_posts set post =
      (select post from seeker_posts where conversation_id = ${pack('v:1')}) where conversation_id = ${pack('v:mine')}`);
    await expect(store.conversations.seekerPost(community, 'v:mine')).rejects.toMatchObject({
      code: 'secret',
    });
  });
});
