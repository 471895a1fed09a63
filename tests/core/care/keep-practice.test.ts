import { expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { keepPractice, practisedSince } from '#core/care/keep-practice.ts';
import { memberRecord, minute } from '#tests/support/example-records.ts';

const { communityId, userId } = memberRecord({ userId: 'discord:300000000000000001' });
const who = { communityId, userId };

it.each([
  ['nothing of somebody who never said yes', null, 0],
  ['nothing of somebody who said no', 'opted_out', 0],
  ['when somebody practised who said yes, and no more than that', 'opted_in', 1],
] as const)('keeps %s', async (_what, status, kept) => {
  const store = createMemoryStore();
  if (status !== null) await store.members.save(memberRecord({ userId, status }));
  await keepPractice({ store, now: minute(5) }, who);
  expect(await store.care.entries(communityId, userId)).toEqual(
    kept === 0 ? [] : [{ communityId, userId, kind: 'practice', at: minute(5) }],
  );
  expect(await practisedSince(store, who, minute(5))).toBe(kept);
  expect(await practisedSince(store, who, minute(6))).toBe(0);
});
