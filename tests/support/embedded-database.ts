import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Changes with the migrations and with PGlite's version. */
function stateName(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql'))
    .sort())
    hash.update(readFileSync(join(migrationsFolder, name)));
  const manifest = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url);
  hash.update(readFileSync(manifest));
  return `attune-test-${hash.digest('hex').slice(0, 16)}.tar`;
}

async function writeState(path: string): Promise<void> {
  const database = await openDatabase({ kind: 'memory' });
  await migrate(database, migrationsFolder);
  if (database.connection.kind === 'embedded') {
    const state = await database.connection.client.dumpDataDir('none');
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await state.arrayBuffer()));
    renameSync(draft, path);
  }
  await database.close();
}

/** Files of a migrated, empty database. Making them takes seconds, so they are kept between runs. */
async function migratedState(): Promise<Blob> {
  const path = join(tmpdir(), stateName());
  if (!existsSync(path)) await writeState(path);
  return new Blob([readFileSync(path)]);
}

/** A migrated, empty PGlite: in memory, or in a folder that does not exist yet. */
export async function openTestDatabase(folder?: string): Promise<Database> {
  const loadDataDir = await migratedState();
  if (folder !== undefined) {
    mkdirSync(dirname(folder), { recursive: true });
    await (await PGlite.create(folder, { loadDataDir })).close();
    return openDatabase({ kind: 'folder', path: folder });
  }
  const client = await PGlite.create({ loadDataDir });
  return {
    db: drizzle(client, { casing: 'snake_case' }),
    ignored: [],
    tidy: () => Promise.resolve(),
    connection: { kind: 'embedded', client },
    close: () => client.close(),
  };
}
