import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { AttuneError } from '#core/model/errors.ts';

interface Holder {
  pid: number;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  startedAt: string | null;
}

const heldHere = new Set<string>();

/** Start time in ticks since boot, the 22nd field of /proc/PID/stat; the name before it may hold spaces. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return startedAt === startOf(pid);
}

function readHolder(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' ? { pid: holder.pid, startedAt: holder.startedAt ?? null } : null;
  } catch {
    return null;
  }
}

function inUse(folder: string, pid: number): AttuneError {
  return new AttuneError(
    'database',
    `The database in ${folder} is in use by another Attune (process ${pid}). Stop that one first, or use a database server for several processes.`,
  );
}

/**
 * Makes sure that one process at a time uses an embedded database, which would be damaged otherwise. A lock left by a
 * killed process is taken over. Processes on other machines that share the folder cannot be seen.
 * @returns lets the lock go
 * @throws AttuneError `database` when another living process has it.
 */
export function lockFolder(folder: string): () => void {
  const path = `${folder}.lock`;
  const draft = `${path}.${process.pid}`;
  if (heldHere.has(path)) throw inUse(folder, process.pid);
  const holder: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
    const before = readHolder(path);
    if (before !== null && before.pid !== process.pid && isAlive(before)) throw inUse(folder, before.pid);
    rmSync(path, { force: true });
    linkSync(draft, path);
  } catch (cause) {
    if (cause instanceof AttuneError) throw cause;
    throw new AttuneError('database', `The lock ${path} cannot be made: check the rights of its folder.`, {
      cause,
    });
  } finally {
    rmSync(draft, { force: true });
  }
  heldHere.add(path);
  return () => {
    heldHere.delete(path);
    rmSync(path, { force: true });
  };
}
