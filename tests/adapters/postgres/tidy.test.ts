import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#adapters/postgres/client.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import type { UserId } from '#core/model/ids.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';
import { communitySettings, memberRecord } from '#tests/support/example-records.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const WORD: UserId = 'discord:987654321012345678';

/** Table files that hold the word, and the size of all of them. */
function look(folder: string): { holding: number; bytes: number } {
  const files = readdirSync(join(folder, 'base'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, 'base', name))
    .filter((path) => statSync(path).isFile());
  return {
    holding: files.filter((path) => readFileSync(path).includes(WORD)).length,
    bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
  };
}

it(
  'an embedded database lets go of what was removed, and of the room it took',
  { timeout: 180_000 },
  async () => {
    const path = join(temporaryFolder(), 'database');
    const database = await openDatabase({ kind: 'folder', path });
    await database.db.execute('create table kept (who text)');
    await database.db.execute(`insert into kept select '${WORD}' from generate_series(1, 40000)`);
    await database.db.execute('checkpoint');
    const before = look(path);
    expect(before.holding).toBeGreaterThan(0);
    await database.db.execute('delete from kept');
    await database.tidy();
    const after = look(path);
    await database.close();
    expect(after.holding).toBe(0);
    expect(before.bytes - after.bytes).toBeGreaterThan(1_000_000);
  },
);

it('a store tells when rows of a person went, and not when there were none', async () => {
  const database = await openTestDatabase();
  let erasures = 0;
  const secrets = createSecrets('a secret for tests, of thirty-two characters');
  const store = createStore(database, secrets, () => {
    erasures += 1;
  });
  const now = new Date('2026-11-26T10:00:00Z');
  const who = { communityId: 'discord:1', userId: WORD } as const;
  await store.communities.ensure(who.communityId, communitySettings(), now);
  await store.members.save(memberRecord(who));
  await eraseMember({ store, secrets, now }, who);
  expect(erasures).toBe(1);
  await eraseMember({ store, secrets, now }, who);
  await database.close();
  expect(erasures).toBe(1);
});
