import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const pathOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const textOf = (path: string): string => readFileSync(pathOf(path), 'utf8');

/** What stands in code marks and looks like a path from the root. */
const pathsIn = (page: string): string[] =>
  [...textOf(page).matchAll(/`((?:core|adapters|bot|tests|models)\/[\w./-]*)`/g)].map(
    ([, path]) => path ?? '',
  );

describe('pages for whoever works on it', () => {
  it.each([
    'docs/where-things-are.md',
    'docs/glossary.md',
    'docs/mutants.md',
    'docs/inside.md',
    'CONTRIBUTING.md',
  ])('%s names only what is there', (page) => {
    const named = pathsIn(page);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(pathOf(path)))).toEqual([]);
  });

  it('docs/inside.md lists every decision there is, once and in their order', () => {
    const listed = [...textOf('docs/inside.md').matchAll(/^- \[[^\]]+\]\(decisions\/([\w-]+\.md)\)$/gm)].map(
      ([, file]) => file,
    );
    expect(listed).toEqual(readdirSync(pathOf('docs/decisions')).toSorted());
  });

  it('each answer stands in its file, as something others may use', () => {
    const rows = [
      ...textOf('docs/where-things-are.md').matchAll(/^\|[^|]+\| `([\w./-]+\.ts)` +\| `(\w+)`/gm),
    ];
    expect(rows.length).toBeGreaterThan(15);
    const isThere = ([, path = '', name = '']: RegExpExecArray): boolean =>
      new RegExp(`export (?:async )?(?:function|const) ${name}\\b`).test(textOf(path));
    expect(rows.filter((row) => !isThere(row)).map(([row]) => row)).toEqual([]);
  });
});
