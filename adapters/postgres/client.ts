import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AttuneError } from '#core/model/errors.ts';
import { orFullDisk } from './full-disk.ts';
import { lockFolder } from './folder-lock.ts';
import type { Database } from './database.ts';
import { openServer } from './server/server.ts';

export type { Database, Executor } from './database.ts';

export type DatabasePlace =
  { kind: 'folder'; path: string } | { kind: 'server'; url: string } | { kind: 'memory' };

/** The embedded database shares the process's memory; its default of 128 MB is meant for a server. */
const BUFFERS = ['-c', 'shared_buffers=8MB'];

/** A new database begins as a copy of an empty one: to make it in this process takes a second, and half a gigabyte of memory. */
async function emptyDatabase(path: string | null): Promise<{ loadDataDir?: Blob }> {
  if (path !== null && existsSync(join(path, 'PG_VERSION'))) return {};
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs');
  return { loadDataDir: await dataDir() };
}

async function openEmbedded(path: string | null): Promise<Database> {
  let unlock = (): void => undefined;
  if (path !== null) {
    try {
      mkdirSync(path, { recursive: true, mode: 0o700 });
    } catch (cause) {
      throw new AttuneError('database', `The database folder ${path} cannot be made: check its rights.`, {
        cause,
      });
    }
    unlock = lockFolder(path);
  }
  try {
    // Loaded only here: a process on a server starts faster without it.
    const [{ PGlite }, { drizzle }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('drizzle-orm/pglite'),
    ]);
    const client = await PGlite.create(path ?? 'memory://', {
      relaxedDurability: false,
      startParams: [...PGlite.defaultStartParams, ...BUFFERS],
      ...(await emptyDatabase(path)),
    });
    const db = drizzle(client, { casing: 'snake_case' });
    const tidy = async (): Promise<void> => {
      await client.exec('vacuum full');
      await client.exec('checkpoint');
    };
    const close = async (): Promise<void> => {
      await client.close();
      unlock();
    };
    return { db, connection: { kind: 'embedded', client }, ignored: [], tidy, close };
  } catch (cause) {
    unlock();
    const fault = new AttuneError(
      'database',
      `The database in ${path ?? 'memory'} cannot be opened: the folder is damaged, or not Attune's. Put a copy of it, or a backup, in its place.`,
      { cause },
    );
    throw path === null ? fault : orFullDisk(path, fault);
  }
}

/**
 * Opens PostgreSQL: embedded with a data folder (one process at a time), embedded in memory, or a server. Every commit
 * is on disk before it is acknowledged.
 * @throws AttuneError `database` when it cannot be reached, opened, is in use by another process, or is too old.
 */
export function openDatabase(place: DatabasePlace): Promise<Database> {
  if (place.kind === 'server') return openServer(place.url);
  return openEmbedded(place.kind === 'folder' ? place.path : null);
}
