import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDatabase } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { migrationsFolder } from '#tests/support/embedded-database.ts';
import { migrationsBefore } from '#tests/support/migrations-before.ts';
import { at, settings } from '#tests/support/records.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

it('exports of people’s own data from before lose whose they were; what staff did stays', async () => {
  const database = await openDatabase({ kind: 'folder', path: temporaryFolder() });
  await migrate(database, migrationsBefore('0025_noes'));
  const { audit, communities } = createStore(
    database,
    createSecrets('a secret for tests, of thirty-two characters'),
  );
  await communities.ensure('g:1', settings, at(0));
  const done = { communityId: 'g:1', at: at(1), actorKey: 'key' } as const;
  await audit.append({ ...done, action: 'export', detail: { rows: 3 } });
  await audit.append({ ...done, action: 'export', detail: { what: 'report' } });
  await audit.append({ ...done, action: 'alert', detail: {} });
  await migrate(database, migrationsFolder);
  const kept = await audit.list('g:1', 9);
  expect(kept.map(({ actorKey }) => actorKey)).toEqual(['key', 'key', null]);
  const change = database.db.execute(sql`update audit set actor_key = null`);
  await expect(change).rejects.toThrow();
  await database.close();
});
