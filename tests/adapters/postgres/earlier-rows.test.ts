import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#adapters/postgres/client.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { packCounts } from '#adapters/postgres/schema/scores.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { Store } from '#core/ports/index.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';
import { at, conversation, member, nudge, reply, settings } from '#tests/support/records.ts';

let database: Database;
let store: Store;
beforeAll(async () => {
  database = await openTestDatabase();
  store = createStore(database, createSecrets('a secret for tests, of thirty-two characters'));
  await store.communities.ensure('g:1', settings, at(0));
  await store.members.save(member());
  await store.conversations.save(conversation());
  await store.messages.save(reply({ conversationId: 'v:1' }));
});
afterAll(() => database.close());

it('a note about a single technique is read as one about its family', async () => {
  await store.nudges.save(nudge({ topic: 'Advise without Permission' }));
  const asFamily = nudge({ topic: 'advisesUnasked' });
  expect(await store.nudges.get('g:1', asFamily.id)).toEqual(asFamily);
  expect(await store.nudges.find(asFamily.memberId, asFamily.id)).toEqual(asFamily);
  expect(await store.nudges.ofMember('g:1', asFamily.memberId, at(-1))).toEqual([asFamily]);
});

it('a reply from before families were kept has its techniques, and no sure family', async () => {
  await database.db.execute(sql`update messages set techniques = ${packCounts({ Affirm: 2 })}`);
  const { id } = reply();
  expect(await store.messages.get('g:1', id)).toMatchObject({ techniques: { Affirm: 2 }, sureFamilies: {} });
});
