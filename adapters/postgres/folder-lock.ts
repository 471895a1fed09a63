import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { AttuneError } from '#core/model/errors.ts';
import { orFullDisk } from './full-disk.ts';

/** What SQLite answers when another has the lock. */
const BUSY = 5;

/** What is held is kept from being collected: SQLite would close the file then, and let the lock go. */
const held = new Set<DatabaseSync>();

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === BUSY;

/** Whether this is what {@link lockFolder} says of a folder that another Attune has. */
export const isFolderInUse = (error: unknown): boolean => error instanceof AttuneError && isBusy(error.cause);

/**
 * Makes sure that one process at a time uses an embedded database, which would be damaged otherwise. The lock is held by
 * the kernel on a file beside the folder, and ends with its process however that ends. Numbers of processes say nothing
 * from one container to another; Node has no call for such a lock, but the SQLite it comes with takes one on every system.
 * The file stays: whoever removed it would let two processes lock two files. Nothing else in this process may open it,
 * as closing it would let the lock go.
 * @returns lets the lock go
 * @throws AttuneError `database` when another has it, in this process, another, or another container of this computer.
 */
export function lockFolder(folder: string): () => void {
  const path = `${folder}.in-use`;
  try {
    const holder = new DatabaseSync(path, { timeout: 0 });
    try {
      // Nothing is ever written, so nothing has to be undone. An exclusive lock would also wait for those who only look at
      // the file on their way to the lock: of several that ask at once, all could be refused.
      holder.exec('pragma journal_mode = off; begin immediate');
    } catch (cause) {
      holder.close();
      throw cause;
    }
    // An older Attune left a file with its process number.
    rmSync(`${folder}.lock`, { force: true });
    held.add(holder);
    return () => {
      held.delete(holder);
      holder.close();
    };
  } catch (cause) {
    if (isBusy(cause))
      throw new AttuneError(
        'database',
        `The database in ${folder} is in use by another Attune, here or in another container. Stop that one first, or use a database server for several processes.`,
        { cause, mayPass: true },
      );
    throw orFullDisk(
      path,
      new AttuneError(
        'database',
        `The lock ${path} cannot be made: check the rights of its folder, and that its file system knows locks.`,
        { cause },
      ),
    );
  }
}
