import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { leftoversOf, type Machine, missingIn } from './leftovers.ts';
import { installed, reachable } from './reachable.ts';

const BYTES_PER_MB = 1_000_000;

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const nameOf = (folder: string): string =>
  folder.split(`node_modules${sep}`).at(-1)?.split(sep).join('/') ?? '';

/**
 * Takes out of `node_modules` what the program in `root` does not need on this machine.
 * @throws Error when a file is missing that is needed: the rules are of another version then, and nothing is removed
 */
export function slim(root: string, machine: Machine): { beforeMb: number; afterMb: number } {
  const packages = join(root, 'node_modules');
  const missing = missingIn(packages);
  if (missing.length > 0)
    throw new Error(`Nothing was removed: ${missing.join(', ')} is missing. Run npm ci --omit=dev first.`);
  const before = sizeOf(packages);
  const needed = reachable(root);
  const isNeeded = (folder: string): boolean =>
    [...needed].some((one) => one === folder || one.startsWith(folder + sep));
  for (const folder of installed(root))
    if (!isNeeded(folder)) rmSync(folder, { recursive: true, force: true });
  for (const folder of installed(root))
    for (const file of leftoversOf(folder, nameOf(folder), machine)) rmSync(file);
  const inMb = (bytes: number): number => Math.round(bytes / BYTES_PER_MB);
  return { beforeMb: inMb(before), afterMb: inMb(sizeOf(packages)) };
}
