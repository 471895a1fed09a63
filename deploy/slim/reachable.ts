import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

interface Manifest {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** What a package needs to run. Optional peers are what it can work with, where somebody else has asked for them. */
function needsOf(manifest: Manifest): string[] {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = manifest;
  const peers = Object.keys(peerDependencies).filter(
    (name) => manifest.peerDependenciesMeta?.[name]?.optional !== true,
  );
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers];
}

/** Where Node finds a package from a folder on: in the nearest `node_modules` upwards, not above the root. */
function find(name: string, from: string, root: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    // A root that is not above the folder ends at the file system's.
    if (folder === root || folder === dirname(folder)) return null;
  }
}

/** Folders of all packages that a program needs to run. */
export function reachable(program: string): Set<string> {
  const root = resolve(program);
  const found = new Set<string>();
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop())
    for (const name of needsOf(readManifest(folder))) {
      const one = find(name, folder, root);
      if (one === null || found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  return found;
}

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => join(folder, name))
    : [];

/** Folders of all packages that are installed, those within other packages too. */
export function installed(root: string): string[] {
  const packages = foldersIn(join(root, 'node_modules')).flatMap((folder) =>
    /[\\/]@[^\\/]+$/.test(folder) ? foldersIn(folder) : [folder],
  );
  return packages.flatMap((folder) => [folder, ...installed(folder)]);
}
