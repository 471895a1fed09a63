import { sql } from 'drizzle-orm';
import type { Database } from '#adapters/postgres/client.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { pack } from '#adapters/postgres/schema/packed.ts';

/** Every table of the program's own schema and of the queue's. */
export async function allTables({ db }: Pick<Database, 'db'>): Promise<string[]> {
  const rows = rowsOf(
    await db.execute(sql`select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss') order by 1`),
  );
  return rows.map((row) => String(row['name']));
}

/** Names of tables that hold the text anywhere, in any column, also inside JSON and, as bytes or packed, in binary columns. */
export async function tablesHolding(database: Pick<Database, 'db'>, text: string): Promise<string[]> {
  const holding: string[] = [];
  const hex = Buffer.from(text).toString('hex');
  // Without the first byte, which says how the rest is packed.
  const packed = Buffer.from(pack(text)).toString('hex', 1);
  for (const table of await allTables(database)) {
    const [row] = rowsOf(
      await database.db.execute(
        sql`select count(*)::int as hits from ${sql.raw(table)} as t
          where strpos(t::text, ${text}::text) > 0 or strpos(t::text, ${hex}::text) > 0
            or strpos(t::text, ${packed}::text) > 0`,
      ),
    );
    if (Number(row?.['hits']) > 0) holding.push(table);
  }
  return holding;
}

/** Empties the program's own tables but for the installation's check value. */
export async function emptyTables({ db }: Pick<Database, 'db'>): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('attune.may_change_audit', 'on', true)`);
    await tx.execute(sql`truncate communities, outbox, noes cascade`);
  });
}
