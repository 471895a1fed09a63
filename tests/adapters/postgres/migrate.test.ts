import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { migrationsFolder, openTestDatabase } from '#tests/support/embedded-database.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { allTables } from '#tests/support/tables.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());

describe('migrating', () => {
  it('brings an empty database up once when two processes start together', async () => {
    const url = await server.freshDatabase();
    const databases = await Promise.all([1, 2, 3].map(() => openDatabase({ kind: 'server', url })));
    const applied = await Promise.all(databases.map((database) => migrate(database, migrationsFolder)));
    const known = readdirSync(migrationsFolder).filter((file) => file.endsWith('.sql')).length;
    expect(applied.sort()).toEqual([0, 0, known]);
    for (const database of databases) {
      expect(await migrate(database, migrationsFolder)).toBe(0);
      expect(await allTables(database)).toContain('public.messages');
      await database.close();
    }
  });

  it('refuses a database that a newer Attune has changed', async () => {
    const database = await openTestDatabase();
    await database.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 99999999999999)`,
    );
    await expect(migrate(database, migrationsFolder)).rejects.toMatchObject({
      code: 'database',
      message: expect.stringContaining('newer Attune') as string,
    });
    await database.close();
  });

  it('leaves the database as it was when a migration fails', async () => {
    const folder = join(temporaryFolder(), 'migrations');
    cpSync(migrationsFolder, folder, { recursive: true });
    const last =
      readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .sort()
        .at(-1) ?? '';
    writeFileSync(
      join(folder, last),
      'create table half (id int);--> statement-breakpoint\nselect nonsense;',
    );
    const database = await openDatabase({ kind: 'server', url: await server.freshDatabase() });
    await expect(migrate(database, folder)).rejects.toMatchObject({ code: 'database' });
    expect(await allTables(database)).toEqual([]);
    await database.close();
  });

  it('says when the migrations are missing', async () => {
    const database = await openTestDatabase();
    await expect(migrate(database, '/nowhere')).rejects.toMatchObject({ code: 'database' });
    await database.close();
  });
});

describe('the committed migrations', () => {
  it('say what the schema says: generating would add nothing', async () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const copy = temporaryFolder();
    cpSync(migrationsFolder, join(copy, 'migrations'), { recursive: true });
    const journal = (folder: string): string => readFileSync(join(folder, 'meta/_journal.json'), 'utf8');
    const before = journal(migrationsFolder);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        join(root, 'node_modules/drizzle-kit/bin.cjs'),
        'generate',
        '--dialect=postgresql',
        '--casing=snake_case',
        `--schema=${join(root, 'adapters/postgres/schema/*.ts')}`,
        '--out=./migrations',
      ],
      { cwd: copy },
    );
    expect(stdout).toContain('No schema changes');
    expect(journal(join(copy, 'migrations'))).toBe(before);
  });
});
