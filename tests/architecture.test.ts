import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['core', 'adapters', 'bot'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(room, path)),
);
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const STATEMENT = /^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every module a source names, relative ones resolved to a path from the root. */
function importsOf(path: string): string[] {
  const text = textOf(path);
  const specifiers = [STATEMENT, DYNAMIC].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
  return specifiers.map((specifier) => {
    if (specifier.startsWith('.')) return relative(root, join(root, path, '..', specifier));
    return specifier.startsWith('#') ? specifier.slice(1) : specifier;
  });
}
const isOwn = (specifier: string): boolean => /^(core|adapters|bot|tests)\//.test(specifier);

/** The rooms of core, each after all that it may import; docs/decisions/0004-rooms-in-order.md says why it is these. */
const CORE_IN_ORDER = [
  'model',
  'lib',
  'ports',
  'settings',
  'analysis',
  'conversation',
  'evaluation',
  'community',
  'research',
  'trial',
  'coaching/acts',
  'texts',
  'health',
  'retention',
  'consent',
  'alerts',
  'coaching',
  'practice',
  'seekers',
  'care',
  'outbox',
  'pipeline',
];

/** Who says the name of a platform and why that makes a new platform no work. */
const MAY_NAME_PLATFORMS: Readonly<Record<string, string>> = {
  'core/analysis/own-words/links.ts': 'addresses that people paste anywhere',
  'core/coaching/acts/harm/advertising.ts': 'advertisements that people write anywhere',
  'core/coaching/acts/kind/asking.ts': 'accounts that people ask one another for',
  'core/texts/de/report/outcomes.ts': 'one sentence is read everywhere and says where it applies',
  'core/texts/en/report/outcomes.ts': 'one sentence is read everywhere and says where it applies',
  'core/texts/locales/generated.ts': 'a few sentences are read everywhere and say where they apply',
  'bot/cli.ts': 'formats of export files, which are no platforms',
};

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '');

/** A folder below core, adapters or bot with all that is in it, but for one that stands elsewhere in the order than what is around it. */
function roomOf(path: string): string {
  const [floor = '', room = '', ...within] = path.split('/');
  const nested = `${room}/${within[0] ?? ''}`;
  if (floor === 'core' && CORE_IN_ORDER.includes(nested)) return `${floor}/${nested}`;
  return within.length === 0 ? floor : `${floor}/${room}`;
}

/** Ways that lead back to where they began. */
function circlesIn(next: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, way: readonly string[]): void => {
    const start = way.indexOf(node);
    if (start >= 0) circles.push([...way.slice(start), node].join(' > '));
    if (start >= 0 || finished.has(node)) return;
    for (const one of next.get(node) ?? []) visit(one, [...way, node]);
    finished.add(node);
  };
  for (const node of next.keys()) visit(node, []);
  return circles;
}
const violations = (paths: string[], allowed: (specifier: string, path: string) => boolean): string[] =>
  paths.flatMap((path) =>
    importsOf(path)
      .filter((s) => !allowed(s, path))
      .map((s) => `${path} imports ${s}`),
  );

describe('the rooms of the house', () => {
  it('core imports core and zod, and where sentences are said the library of the message files', () => {
    const core = sources.filter((path) => path.startsWith('core/'));
    expect(core.length).toBeGreaterThan(5);
    const says = (s: string, path: string): boolean => s === '@fluent/bundle' && path === 'core/texts/say.ts';
    expect(violations(core, (s, path) => s.startsWith('core/') || s === 'zod' || says(s, path))).toEqual([]);
  });

  it('an adapter imports core, its own folder and packages, never another adapter or the bot', () => {
    const adapters = sources.filter((path) => path.startsWith('adapters/'));
    const room = (path: string): string => path.split('/').slice(0, 2).join('/') + '/';
    expect(
      violations(adapters, (s, path) => !isOwn(s) || s.startsWith('core/') || s.startsWith(room(path))),
    ).toEqual([]);
  });

  it('ONNX Runtime comes by one file, which switches its reports off before', () => {
    const loads = sources.filter((path) => importsOf(path).some((name) => name.startsWith('onnxruntime')));
    expect(loads).toEqual(['adapters/onnx/runtime.ts']);
    expect(importsOf('adapters/onnx/runtime.ts')[0]).toBe('adapters/onnx/no-telemetry.ts');
  });

  it('a command imports core and other commands only', () => {
    const commands = sources.filter((path) => path.startsWith('bot/commands/'));
    expect(violations(commands, (s) => s.startsWith('core/') || s.startsWith('bot/commands/'))).toEqual([]);
  });

  it('no file imports itself by way of others', () => {
    expect(circlesIn(new Map(sources.map((path) => [path, importsOf(path).filter(isOwn)])))).toEqual([]);
  });

  it('no room imports itself by way of others', () => {
    const next = new Map<string, string[]>();
    for (const path of sources) {
      const others = importsOf(path)
        .filter(isOwn)
        .map(roomOf)
        .filter((room) => room !== roomOf(path));
      next.set(roomOf(path), [...(next.get(roomOf(path)) ?? []), ...others]);
    }
    expect(circlesIn(next)).toEqual([]);
  });

  it('a room of core imports only rooms before it', () => {
    const core = sources.filter((path) => path.startsWith('core/'));
    const place = (path: string): number => CORE_IN_ORDER.indexOf(roomOf(path).slice('core/'.length));
    expect(new Set(core.map(roomOf))).toEqual(new Set(CORE_IN_ORDER.map((room) => `core/${room}`)));
    expect(violations(core, (s, path) => !s.startsWith('core/') || place(s) <= place(path))).toEqual([]);
  });

  it('the environment is read in one place', () => {
    // What a library is told by way of the environment is no reading of it.
    const reads = (path: string): boolean => /process\.env(?!\['\w+'\] = '1';)/.test(textOf(path));
    expect(sources.filter(reads)).toEqual(['bot/main.ts']);
  });

  it('core has no clock and no dice of its own', () => {
    const core = sources.filter((path) => path.startsWith('core/'));
    const own = /Date\.now\(\)|new Date\(\)|Math\.random\(\)|setTimeout|setInterval/;
    expect(core.filter((path) => own.test(textOf(path)))).toEqual([]);
  });

  it('no platform is named in core, nor in bot but where the platforms are put together', () => {
    const named = sources
      .filter((path) => !/^(adapters|bot\/platforms|bot\/config)\//.test(path))
      .filter((path) => /discord|telegram/i.test(withoutComments(textOf(path))));
    expect(named.sort()).toEqual(Object.keys(MAY_NAME_PLATFORMS).sort());
    // Sentences name a platform as people do; code that asks for one writes it small.
    const keyed = named.filter((path) => path.startsWith('core/texts/'));
    expect(keyed.filter((path) => /discord|telegram/.test(withoutComments(textOf(path))))).toEqual([]);
  });

  it('files are short, and a long one begins with the reason', () => {
    const lengths = sources.map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }));
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
    const isExplained = (path: string): boolean => /^\/\/ Long because: .+\.\n/.test(textOf(path));
    const long = lengths.filter(({ lines }) => lines > 150).map(({ path }) => path);
    expect(long.filter((path) => !isExplained(path))).toEqual([]);
    const short = lengths.filter(({ lines }) => lines <= 140).map(({ path }) => path);
    expect(short.filter(isExplained)).toEqual([]);
  });

  it('nothing is exported as default and nothing is silenced', () => {
    const silenced = /export default|@ts-ignore|@ts-nocheck|\bas any\b|eslint-disable/;
    expect(sources.filter((path) => silenced.test(textOf(path)))).toEqual([]);
  });
});
