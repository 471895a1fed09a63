import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { openTestDatabase } from '#tests/support/embedded-database.ts';

it('a person is found in every community at once without a walk through everybody', async () => {
  const database = await openTestDatabase();
  const rows = rowsOf(
    await database.db.execute(sql`select tables.relname as name, exists (
        select 1 from pg_index where indrelid = tables.oid and indkey[0] = columns.attnum and indpred is null
      ) as is_found
      from pg_attribute columns join pg_class tables on tables.oid = columns.attrelid
      where columns.attname = 'user_id' and tables.relkind = 'r' order by 1`),
  );
  await database.close();
  expect(rows).toEqual([
    { name: 'asked_seekers', is_found: true },
    { name: 'diary_entries', is_found: true },
    { name: 'members', is_found: true },
  ]);
});
