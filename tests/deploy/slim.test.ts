import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { LEFTOVERS, missingIn, NEEDED } from '../../deploy/slim/leftovers.ts';
import { installed, reachable } from '../../deploy/slim/reachable.ts';
import { slim } from '../../deploy/slim/slim.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const LINUX = { platform: 'linux', arch: 'x64' };
const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program with these files; a manifest is given as what stands in it. */
function program(files: Record<string, object | string>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}
const needed = Object.fromEntries(NEEDED.map((path) => [`node_modules/${path}`, 'needed']));
const manifests = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`node_modules/${name}/package.json`, {}]));
const LARGE = [
  'dejavu-fonts-ttf',
  '@electric-sql/pglite',
  '@electric-sql/pglite-prepopulatedfs',
  'onnxruntime-node',
];

it('keeps every package the program needs, however deep, and no other', () => {
  const folder = program({
    'package.json': {
      dependencies: Object.fromEntries([...LARGE, 'a', '@of/some'].map((name) => [name, '*'])),
      optionalDependencies: { absent: '*', here: '*' },
      devDependencies: { tool: '*' },
    },
    ...needed,
    ...manifests([...LARGE, '@of/some', '@of/other', 'tool', 'here', 'b', 'peer', 'client']),
    'node_modules/a/package.json': {
      dependencies: { b: '*' },
      peerDependencies: { peer: '*', client: '*' },
      peerDependenciesMeta: { client: { optional: true } },
    },
    'node_modules/a/node_modules/b/package.json': { dependencies: { c: '*' } },
    'node_modules/a/node_modules/c/package.json': {},
    'node_modules/a/node_modules/d/package.json': {},
  });
  slim(folder, LINUX);
  const left = installed(folder).map((one) => one.slice(join(folder, 'node_modules').length + 1));
  expect(left.sort()).toEqual(
    [...LARGE, '@of/some', 'a', 'a/node_modules/b', 'a/node_modules/c', 'here', 'peer'].sort(),
  );
});

it('removes what only other machines or editors read, and keeps licences', () => {
  const onnx = 'node_modules/onnxruntime-node';
  const [kept, gone] = [
    [`${onnx}/bin/napi-v6/linux/x64/lib.so`, `${onnx}/dist/index.js`, `${onnx}/LICENSE`],
    [
      `${onnx}/bin/napi-v6/linux/arm64/lib.so`,
      `${onnx}/bin/napi-v6/win32/x64/a.dll`,
      `${onnx}/dist/index.d.ts`,
    ],
  ];
  const fonts = ['DejaVuSerif.ttf', 'DejaVuSansMono.ttf'].map(
    (file) => `node_modules/dejavu-fonts-ttf/ttf/${file}`,
  );
  const folder = program({
    'package.json': { dependencies: Object.fromEntries(LARGE.map((name) => [name, '*'])) },
    ...needed,
    ...manifests(LARGE),
    ...Object.fromEntries(
      [...kept, ...gone, ...fonts, 'node_modules/dejavu-fonts-ttf/LICENSE'].map((path) => [path, '']),
    ),
  });
  slim(folder, LINUX);
  const isThere = (path: string): boolean => existsSync(join(folder, path));
  expect(
    [...kept, ...Object.keys(needed), 'node_modules/dejavu-fonts-ttf/LICENSE'].filter(
      (path) => !isThere(path),
    ),
  ).toEqual([]);
  expect([...gone, ...fonts].filter(isThere)).toEqual([]);
});

it('removes nothing where the packages are not those the rules were written for', () => {
  const folder = program({ 'package.json': {}, 'node_modules/tool/package.json': {} });
  expect(() => slim(folder, LINUX)).toThrow('Nothing was removed');
  expect(existsSync(join(folder, 'node_modules/tool'))).toBe(true);
});

it('its rules are of packages that are installed and needed', () => {
  expect(missingIn(join(root, 'node_modules'))).toEqual([]);
  const needs = [...reachable(root)].map((folder) => folder.slice(join(root, 'node_modules').length + 1));
  const ofOtherMachines = /^node-(?:linux|win|darwin)/;
  expect(
    Object.keys(LEFTOVERS).filter((name) => !ofOtherMachines.test(name) && !needs.includes(name)),
  ).toEqual([]);
});
