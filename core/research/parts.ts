import { LEAST_PEOPLE } from './observations.ts';
import { shareRows, type TableRows } from './table.ts';

/** What one person, or a message of theirs, adds to the parts of a whole. */
export interface PartItem<Part extends string> {
  person: number;
  counts: Readonly<Partial<Record<Part, number>>>;
}

/**
 * Shares that sum to one. A part of few people is left out, and with it the next smallest: what is missing from one
 * would tell the part.
 */
export function partRows<Part extends string>(
  parts: readonly Part[],
  items: readonly PartItem<Part>[],
  paper?: Readonly<Partial<Record<Part, string>>>,
): TableRows {
  const total = ({ counts }: (typeof items)[number]): number =>
    parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
  const sized = parts.map((part) => {
    const observations = items.map((item) => ({
      person: item.person,
      successes: item.counts[part] ?? 0,
      n: total(item),
    }));
    const holders = new Set(
      observations.filter(({ successes }) => successes > 0).map(({ person }) => person),
    );
    return { label: part, observations, paper: paper?.[part], holders: holders.size };
  });
  const few = sized.filter(({ holders }) => holders > 0 && holders < LEAST_PEOPLE);
  const others = sized.filter((part) => part.holders >= LEAST_PEOPLE).sort((a, b) => a.holders - b.holders);
  const hidden = new Set([...few, ...(few.length > 0 ? others.slice(0, 1) : [])].map(({ label }) => label));
  const shown = sized.filter(({ label }) => !hidden.has(label));
  const { rows, leftOut, empty } = shareRows(
    shown.map(({ label, observations, paper: figure }) =>
      figure === undefined ? { label, observations } : { label, observations, paper: figure },
    ),
  );
  return { rows, leftOut: leftOut + hidden.size, empty };
}

/**
 * The same of several tables that make up one whole, which another table tells of: the whole without the others would tell of a
 * part that only one of them leaves out. So all of them leave out the same parts.
 * @param rest what of the whole is in none of the tables
 */
export function partTables<Part extends string>(
  parts: readonly Part[],
  tables: readonly (readonly PartItem<Part>[])[],
  rest: readonly PartItem<Part>[] = [],
): TableRows[] {
  const each = tables.map((items) => partRows(parts, items));
  const missing = [...each, partRows(parts, rest)]
    .filter(({ leftOut }) => leftOut > 0)
    .flatMap(({ rows }) => parts.filter((part) => !rows.some(({ label }) => label === part)));
  const hidden = new Set<string>(missing);
  return each.map(({ rows, leftOut, empty }) => ({
    rows: rows.filter(({ label }) => !hidden.has(label)),
    leftOut: leftOut > 0 || rows.length > 0 ? hidden.size : 0,
    empty,
  }));
}
